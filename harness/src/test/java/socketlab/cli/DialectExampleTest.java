package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;

/** The worked example of docs/dialects.md is what the lab really says. */
@Timeout(240)
class DialectExampleTest {
    private static final Path EXAMPLE = Kit.root().resolve("docs/example");

    @TempDir
    Path directory;

    @Test
    void theSubmissionNeedsNoOptionAndEarnsFullMarks() throws IOException {
        TestPrograms.assumePython();
        LabCall call = LabCall.of("check", "--dir", EXAMPLE.toString());
        assertThat(call.exitCode()).as(call.out() + call.err()).isZero();
        compare("graded.txt", call.out().strip() + "\n");
    }

    @Test
    void mistakesAreShownWithTheirPlaces() throws IOException {
        String wrong = Files.readString(EXAMPLE.resolve("hallway.dialect"))
                .replace("goes out", "comes in")
                .replace("stage3.started", "stage3.startet");
        Path file = Files.writeString(directory.resolve("hallway.dialect"), wrong);
        LabCall first = LabCall.of("dialect", "verify", file.toString());
        Files.writeString(file, wrong.replace("stage3.startet", "stage3.started"));
        LabCall second = LabCall.of("dialect", "verify", file.toString());
        assertThat(first.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(second.exitCode()).isEqualTo(ExitCodes.USAGE);
        compare("verify.txt", (first.err() + "\n" + second.err()).replace(directory + "/", ""));
    }

    private static void compare(String name, String text) throws IOException {
        Path recorded = EXAMPLE.resolve(name);
        if (Kit.isRecording()) {
            Files.writeString(recorded, text);
        }
        assertThat(text).isEqualTo(Files.readString(recorded));
    }
}
