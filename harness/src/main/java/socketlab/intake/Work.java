package socketlab.intake;

import java.util.Set;
import java.util.regex.Pattern;

/** How the top of somebody's own work is told from a directory that only wraps it, or that holds the work of many. */
final class Work {
    private static final String SETTINGS = "lab.properties";

    private static final Set<String> BUILD_FILES =
            Set.of(SETTINGS, "pom.xml", "build.gradle", "build.gradle.kts", "build.xml", "Makefile");

    /** {@code stage1-kim} may be the hand-in of a student, so what follows is a word of the lab. */
    private static final Pattern STAGE = Pattern.compile(
            "(?i)stage[ _-]?[1-3]([ _-]?(echo|one|single|chat|select|multi|nio|server|client).*)?", Pattern.DOTALL);

    private Work() {}

    /** Whether a file is part of the work itself, and no note beside it. */
    static boolean isSource(String fileName) {
        return fileName.endsWith(".java") || fileName.equals(SETTINGS);
    }

    /** Whether what has it at its top is one person's work. */
    static boolean isMark(Child child) {
        if (child.isDirectory()) {
            return isStage(child.name()) || child.name().equals("src");
        }
        return isMark(child.name()) || (child.isArchive() && isStage(ArchiveKind.baseName(child.name())));
    }

    private static boolean isMark(String fileName) {
        return isSource(fileName) || BUILD_FILES.contains(fileName);
    }

    /** Whether the grader finds more when it begins here: it looks for these two at the top alone. */
    static boolean isBeginning(Child child) {
        return child.isDirectory() ? isStage(child.name()) : child.name().equals(SETTINGS);
    }

    private static boolean isStage(String name) {
        return STAGE.matcher(name).matches();
    }
}
