package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;

/** {@code ./lab similarity} with another program in JPlag's place, which tells what it was given. */
class SimilarityCommandTest {
    private static final String PROGRAM = """
            public class Stand {
                public static void main(String[] arguments) {
                    System.out.println("It was given " + String.join(" ", arguments));
                    System.out.println("\\u001b[31mred");
                    System.err.println("a complaint");
                    System.exit(Integer.getInteger("status", 0));
                }
            }
            """;

    @TempDir
    Path temporary;

    private Path jar;
    private Path out;

    @BeforeEach
    void handIn() throws IOException {
        TestPrograms.assumeLinux();
        System.setProperty("socketlab.home", Kit.root().toString());
        jar = ProgramJar.of(temporary, 17, Files.writeString(temporary.resolve("Stand.java"), PROGRAM), List.of());
        out = temporary.resolve("out");
        for (String student : List.of("ann", "bob")) {
            Path directory = Files.createDirectories(temporary.resolve("class/" + student));
            Files.writeString(
                    directory.resolve("EchoServer.java"), "class EchoServer { String of = \"" + student + "\"; }");
        }
    }

    @AfterEach
    void forgetTheKit() {
        System.clearProperty("socketlab.home");
    }

    private LabCall similarity(String... more) {
        return LabCall.of(Stream.concat(
                        Stream.of("similarity", "--jplag", jar.toString(), "--out", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private String submissions() {
        return temporary.resolve("class").toString();
    }

    @Test
    void itIsGivenWhatWasLaidOutAndItsOutputIsSafe() throws IOException {
        LabCall lab = similarity(submissions());
        assertThat(lab.exitCode()).as(lab.err()).isEqualTo(ExitCodes.FULL_SCORE);
        assertThat(lab.out())
                .contains("2 submissions are in " + out.resolve("submissions"))
                .contains("It was given --mode RUN --language java --base-code " + out.resolve("base")
                        + " --result-file " + out.resolve("results") + " " + out.resolve("submissions"))
                .contains("  \\x1b[31mred")
                .contains("JPlag ended with exit status 0.")
                .doesNotContain("\u001b");
        assertThat(lab.err()).contains("  a complaint");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rwx------");
    }

    @Test
    void whatItEndsWithIsSaid() throws IOException {
        Path java = Files.writeString(temporary.resolve("java"), "#!/bin/sh\necho it runs; exit 5\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        LabCall lab = similarity("--java", java.toString(), submissions());
        assertThat(lab.exitCode()).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(lab.out()).contains("  it runs", "JPlag ended with exit status 5.");
        LabCall again = similarity(submissions());
        assertThat(again.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(again.err()).contains("There are files in " + out + " already.");
    }

    /** The version of Java that a program needs stands in the seventh and eighth byte of its classes. */
    @Test
    void aJavaThatIsTooOldIsNamedBeforeAnythingIsUnpacked() throws IOException {
        jar = ProgramJar.withVersion(jar, 44 + 99);
        LabCall lab = similarity(submissions());
        assertThat(lab.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(lab.err())
                .contains("needs a JDK 99 or newer")
                .contains("the lab runs on " + Runtime.version().feature())
                .contains("--java PATH");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatCannotBeRunIsSaid() throws IOException {
        jar = Files.writeString(temporary.resolve("no.jar"), "no jar");
        assertThat(similarity(submissions()).err()).contains("Java can run nothing in " + jar);
        jar = temporary.resolve("nowhere.jar");
        assertThat(similarity(submissions()).err()).contains("There is no file " + jar);
    }

    @Test
    void oneSubmissionIsLikeNoOther() {
        LabCall lab = similarity(temporary.resolve("class/ann").toString());
        assertThat(lab.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(lab.err()).contains("two submissions or more");
    }
}
