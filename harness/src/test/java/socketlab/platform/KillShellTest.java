package socketlab.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

class KillShellTest {
    private final Platform platform = Platform.current();
    private final KillShell killer = new KillShell();
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void onLinuxOnly() {
        assumeTrue(platform.has(Means.SIGNALS), "needs Linux with setsid and env");
    }

    @AfterEach
    void endEverything() throws InterruptedException {
        killer.close();
        for (Process process : started) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private Process leader() throws IOException {
        List<String> words = new ArrayList<>(platform.launchPrefix());
        words.add("cat");
        Process cat = new ProcessBuilder(words).start();
        started.add(cat);
        assertThat(eventually(() -> ProcFiles.session(cat.pid()) == cat.pid())).isTrue();
        return cat;
    }

    @Test
    void oneShellSendsAllSignals() throws Exception {
        Process cat = leader();
        killer.send("STOP", cat.pid());
        assertThat(eventually(() -> platform.isStopped(cat.toHandle()))).isTrue();
        killer.send("CONT", cat.pid());
        killer.send("TERM", cat.pid());
        assertThat(cat.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(cat.exitValue()).isEqualTo(128 + 15);
    }

    @Test
    void nobodyThereIsNoFault() throws Exception {
        Process cat = leader();
        cat.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        killer.send("TERM", cat.pid());
        Process other = leader();
        killer.send("TERM", other.pid());
        assertThat(other.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aShellThatWasEndedIsReplaced() throws Exception {
        Process cat = leader();
        killer.send("CONT", cat.pid());
        killer.close();
        killer.send("TERM", cat.pid());
        assertThat(cat.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aShellThatIsStoppedIsReplaced() throws Exception {
        Process cat = leader();
        Set<ProcessHandle> before = children();
        killer.send("CONT", cat.pid());
        Set<ProcessHandle> shell = children();
        shell.removeAll(before);
        assertThat(shell).hasSize(1);
        String stop = "kill -s STOP " + shell.iterator().next().pid();
        assertThat(new ProcessBuilder("sh", "-c", stop).start().waitFor()).isZero();
        killer.send("TERM", cat.pid());
        assertThat(cat.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(eventually(() -> shell.stream().noneMatch(ProcessHandle::isAlive)))
                .isTrue();
    }

    @Test
    void whoeverIsInterruptedHasSentTheSignalAllTheSame() throws Exception {
        Process cat = leader();
        killer.send("CONT", cat.pid());
        Thread.currentThread().interrupt();
        killer.send("TERM", cat.pid());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cat.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean eventually(BooleanSupplier condition) {
        return Wait.until(condition, Deadline.in(Duration.ofSeconds(20)));
    }
}
