package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import socketlab.platform.Platform;
import socketlab.waiting.Cleanup;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

@EnabledOnOs(OS.LINUX)
class StarvationTest {
    private static final String SPIN = "while :; do :; done";

    /** Nobody else may be kept waiting by it, so whoever wants a processor gets it first. */
    private static final String[] LAST_IN_THE_QUEUE = {"nice", "-n", "19", "sh", "-c", SPIN};

    @Test
    void aProgramThatWaitsForSomethingIsNotStarved() throws IOException {
        try (Cleanup cleanup = new Cleanup()) {
            Process waiting = start(cleanup, "sleep", "600");
            assertThat(isStarvedWhileOthersCompute(waiting, cleanup)).isFalse();
        }
    }

    @Test
    void aProgramThatComputesAndGetsProcessorsIsNotStarved() throws IOException {
        try (Cleanup cleanup = new Cleanup()) {
            Process computing = start(cleanup, "sh", "-c", SPIN);
            Starvation starvation = new Starvation(computing.toHandle());
            starvation.waitBegins();
            Wait.until(
                    () -> used(computing).compareTo(Duration.ofMillis(1_200)) > 0, Deadline.in(Duration.ofSeconds(30)));
            assertThat(starvation.isSevere()).isFalse();
        }
    }

    @Test
    void aProgramThatIsReadyAndGetsNoProcessorIsStarved() throws IOException {
        try (Cleanup cleanup = new Cleanup()) {
            Process last = start(cleanup, LAST_IN_THE_QUEUE);
            assertThat(isStarvedWhileOthersCompute(last, cleanup)).isTrue();
        }
    }

    private static boolean isStarvedWhileOthersCompute(Process process, Cleanup cleanup) throws IOException {
        for (int i = 0; i < 3 * Runtime.getRuntime().availableProcessors(); i++) {
            start(cleanup, "sh", "-c", SPIN);
        }
        Starvation starvation = new Starvation(process.toHandle());
        starvation.waitBegins();
        Process clock = start(cleanup, "sleep", "1.2");
        Wait.until(() -> !clock.isAlive(), Deadline.in(Duration.ofSeconds(20)));
        return starvation.isSevere();
    }

    private static Duration used(Process process) {
        return Platform.current().processorTime(process.toHandle());
    }

    private static Process start(Cleanup cleanup, String... words) throws IOException {
        Path nowhere = Files.createTempDirectory("starvation");
        Process process = new ProcessBuilder(words).directory(nowhere.toFile()).start();
        cleanup.register(() -> {
            process.destroyForcibly();
            Files.delete(nowhere);
        });
        return process;
    }
}
