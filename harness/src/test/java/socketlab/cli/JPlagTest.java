package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import socketlab.RequiredTools;
import socketlab.process.Tool;

/** {@code ./lab similarity} with the library of JPlag itself. With {@code -Djplag} Maven fetches it; it is no small one. */
@Tag("jplag")
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "JPlag 6 needs a JDK 21.")
class JPlagTest {
    private static final Path HERE = Kit.root().resolve("harness/src/test/jplag");
    private static final Path LIBRARIES = Kit.root().resolve("harness/target/jplag");

    @TempDir
    Path temporary;

    private Path jar;

    @BeforeEach
    void makeTheProgram() throws IOException {
        TestPrograms.assumeLinux();
        System.setProperty("socketlab.home", Kit.root().toString());
        jar = ProgramJar.of(temporary, 21, HERE.resolve("Driver.java"), libraries());
    }

    @AfterEach
    void forgetTheKit() {
        System.clearProperty("socketlab.home");
    }

    private static List<Path> libraries() throws IOException {
        boolean isAskedFor = System.getProperty("jplag") != null || RequiredTools.isRequired("jplag");
        if (!Files.isDirectory(LIBRARIES) && isAskedFor) {
            fetch();
        }
        if (!Files.isDirectory(LIBRARIES)) {
            RequiredTools.missing("jplag", "The library of JPlag is not here; with -Djplag Maven fetches it.");
        }
        try (Stream<Path> jars = Files.list(LIBRARIES)) {
            return jars.sorted().toList();
        }
    }

    private static void fetch() {
        Optional<Path> maven = Tool.onPath("mvn");
        if (maven.isPresent()) {
            Tool.run(
                    List.of(
                            maven.get().toString(),
                            "-q",
                            "-B",
                            "dependency:copy-dependencies",
                            "-DoutputDirectory=" + LIBRARIES),
                    HERE,
                    Duration.ofMinutes(5));
        }
    }

    @Test
    void aCopyWithOtherNamesIsFoundAndOtherWorkIsNot() throws IOException {
        copy(Kit.solutions().resolve("socketlab"), "ann", "");
        copy(Kit.solutions().resolve("socketlab"), "bob", "Mine");
        for (String other : List.of("stage1-server-threads", "stage2-server-nio", "stage3-server-nio-iterator")) {
            copy(Kit.root().resolve("harness/src/selftest/right").resolve(other), "carol/" + other, "");
        }
        LabCall lab = LabCall.of(
                "similarity",
                "--jplag",
                jar.toString(),
                "--out",
                temporary.resolve("out").toString(),
                temporary.resolve("class").toString());
        assertThat(lab.exitCode()).as(lab.out() + lab.err()).isEqualTo(ExitCodes.FULL_SCORE);
        assertThat(similarity(lab, "ann", "bob")).isGreaterThan(0.95);
        assertThat(similarity(lab, "ann", "carol")).isLessThan(0.6);
        assertThat(similarity(lab, "bob", "carol")).isLessThan(0.6);
    }

    /** Renames what a student in a hurry would: a handful of names, everywhere. */
    private void copy(Path from, String student, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file)
                        .replaceAll("\\b(line|user|room|socket|port|in|out|message)\\b", "$1" + suffix);
                Path to = temporary.resolve("class").resolve(student).resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.writeString(to, text);
            }
        }
    }

    private static double similarity(LabCall lab, String one, String other) {
        String pair = String.format(Locale.ROOT, "(?:%1$s %2$s|%2$s %1$s) ([0-9.]+)", one, other);
        Matcher matcher = Pattern.compile(pair).matcher(lab.out());
        assertThat(matcher.find()).as(lab.out() + lab.err()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
