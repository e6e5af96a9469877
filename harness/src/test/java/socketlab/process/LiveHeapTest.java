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

class LiveHeapTest {
    private static final long MEBIBYTE = 1 << 20;

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
    void theBytesOfTheTotalCount() {
        String histogram = "0\n num     #instances         #bytes  class name (module)\n"
                + "   1:          9053         543216  [B (java.base@17)\nTotal          9053         543216\n";
        assertThat(LiveHeap.total(histogram)).hasValue(543_216);
        assertThat(LiveHeap.total("100\nno such command\n")).isEmpty();
    }

    /** Asked twice: what is garbage by then does not count. */
    @Test
    void whatIsKeptCountsAndWhatIsDroppedDoesNot(@TempDir Path directory) throws IOException {
        Path source = Files.writeString(directory.resolve("Keeps.java"), """
                public class Keeps {
                    static byte[] kept = new byte[8 << 20];
                    public static void main(String[] args) throws Exception {
                        System.out.println("kept");
                        System.in.read();
                        kept = null;
                        System.out.println("dropped");
                        System.in.read();
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
        long kept = bytesOnceItHasSaid(program, 1);
        program.type("!");
        long dropped = bytesOnceItHasSaid(program, 2);
        assertThat(kept - dropped).isBetween(7 * MEBIBYTE, 9 * MEBIBYTE);
    }

    private long bytesOnceItHasSaid(Program program, int lines) {
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == lines))
                .isTrue();
        return program.liveHeap().orElseThrow();
    }
}
