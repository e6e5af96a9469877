package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.transcript.Recording;

class ThreadDumpTest {
    private final Recording recording = new Recording();

    @BeforeEach
    void withSignalsOnly() {
        assumeTrue(Platform.current().has(Means.SIGNALS), "needs signals");
    }

    @AfterEach
    void endEverything() {
        recording.cleanup().close();
    }

    @Test
    void theThreadsOfTheJvmItselfAreLeftOut() {
        String dump = "2026-01-01\nFull thread dump\n\n"
                + "\"main\" #1 prio=5\n\tat java.io.InputStream.read(java.base@17/InputStream.java:1)\n"
                + "\tat chat.Server.main(Server.java:7)\n\n"
                + "\"Reference Handler\" #2\n\tat java.lang.ref.Reference.run(java.base@17/Reference.java:1)\n\n"
                + "\"Attach Listener\" #9\n";
        assertThat(ThreadDump.ownThreads(dump)).singleElement().asString().startsWith("\"main\"");
    }

    @Test
    void aJavaProgramIsAskedAndGoesOn(@TempDir Path directory) throws IOException {
        Path source = Files.writeString(directory.resolve("Waits.java"), """
                public class Waits {
                    public static void main(String[] args) throws Exception {
                        System.out.println("ready");
                        System.out.println(System.in.read());
                    }
                }
                """);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Launch launch = new Launch(
                "script",
                List.of(java, source.toString()),
                "java",
                LabRun.current().newDirectory("test"),
                false);
        Program program = Program.start(launch, recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 1))
                .isTrue();
        assertThat(program.stacks()).anySatisfy(stack -> assertThat(stack).contains("at Waits.main"));
        program.type("!");
        assertThat(program.awaitExit(ShellProgram.far())).isTrue();
        assertThat(program.output().linesFrom(0)).containsExactly("ready", "33");
    }

    @Test
    void anyOtherProgramIsLeftAlone() {
        Program program = ShellProgram.onPipes("echo ready; cat", recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 1))
                .isTrue();
        assertThat(program.stacks()).isEmpty();
        assertThat(program.hasEnded()).isFalse();
    }
}
