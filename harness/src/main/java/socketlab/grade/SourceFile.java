package socketlab.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java file with a main class.
 *
 * @param root the directory in which its package begins
 * @param className the qualified name of its class
 */
record SourceFile(Path file, Path root, String className) {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;");

    static SourceFile of(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.java$", "");
        String packageName = packageOf(file);
        Path directory = file.toAbsolutePath().resolveSibling("").normalize();
        Path packagePath = Path.of(packageName.replace('.', '/'));
        boolean inPlace = !packageName.isEmpty() && directory.endsWith(packagePath);
        Path root = inPlace
                ? directory.resolve("../".repeat(packagePath.getNameCount())).normalize()
                : directory;
        return new SourceFile(file, root, packageName.isEmpty() ? name : packageName + "." + name);
    }

    private static String packageOf(Path file) {
        try {
            // Latin-1 reads every file; whether the text is UTF-8 is the compiler's business.
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            Matcher matcher = PACKAGE.matcher(
                    COMMENT.matcher(text.replace("\u00ef\u00bb\u00bf", "")).replaceAll(" "));
            return matcher.find() ? matcher.group(1) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }
}
