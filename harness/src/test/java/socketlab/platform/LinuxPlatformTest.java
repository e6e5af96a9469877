package socketlab.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

class LinuxPlatformTest {
    private static final Path NOWHERE = Path.of("/nowhere");
    private static final String MARK = "SOCKETLAB_TEST=" + UUID.randomUUID();

    private final Platform platform = Platform.current();
    private final ProcessHandle self = ProcessHandle.current();
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void onLinuxOnly() {
        assumeTrue(platform instanceof LinuxPlatform, "needs Linux");
    }

    @AfterEach
    void endEverything() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void theSocketOfARowOfTheTableIsHeldByThisProcess() throws IOException {
        long inode;
        try (ServerSocket listening = new ServerSocket(0)) {
            inode = platform.tcpTable().stream()
                    .filter(row -> row.listensOn(listening.getLocalPort()))
                    .findFirst()
                    .orElseThrow()
                    .inode();
            assertThat(platform.sockets(self)).contains(inode);
        }
        assertThat(platform.sockets(self)).doesNotContain(inode);
    }

    @Test
    void aMarkedProcessIsFoundAsLongAsItLives() throws IOException, InterruptedException {
        Process cat = start("cat");
        // For a moment a program that has just been started has no environment yet.
        assertThat(eventually(() -> platform.marked(MARK, NOWHERE).contains(cat.toHandle())))
                .isTrue();
        assertThat(platform.marked(MARK, NOWHERE)).doesNotContain(self);
        assertThat(platform.family(cat.toHandle(), MARK, NOWHERE))
                .contains(cat.toHandle())
                .doesNotContain(self);
        cat.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(platform.marked(MARK, NOWHERE)).doesNotContain(cat.toHandle());
        assertThat(platform.startOf(cat.pid())).isEmpty();
    }

    /** A daemon may shed its environment, its session and its parents, and still work in the directory it got. */
    @Test
    void aProcessIsFoundByWhereItWorks(@TempDir Path directory) throws IOException {
        Path inside = Files.createDirectories(directory.resolve("inside"));
        Process cat = new ProcessBuilder("env", "-i", "cat")
                .directory(inside.toFile())
                .start();
        try {
            assertThat(platform.marked("NO_SUCH_MARK=1", directory)).contains(cat.toHandle());
            assertThat(platform.marked("NO_SUCH_MARK=1", NOWHERE)).doesNotContain(cat.toHandle());
        } finally {
            cat.destroyForcibly();
        }
    }

    @Test
    void aProgramLedByThePrefixHasASessionOfItsOwn() throws IOException {
        assumeTrue(platform.has(Means.SIGNALS), "needs setsid and env");
        Process cat = start("cat");
        assertThat(eventually(() -> ProcFiles.session(cat.pid()) == cat.pid())).isTrue();
    }

    @Test
    void aProcessIsStoppedAndContinuedWithItsChildren() throws IOException {
        assumeTrue(platform.has(Means.SIGNALS), "needs setsid and env");
        Process shell = start("sh", "-c", "cat | cat; true");
        assertThat(eventually(() -> shell.children().count() == 2)).isTrue();
        platform.signalGroup(shell.pid(), "STOP");
        assertThat(eventually(() -> platform.isStopped(shell.toHandle()))).isTrue();
        platform.signalGroup(shell.pid(), "CONT");
        assertThat(eventually(() -> !platform.isStopped(shell.toHandle()))).isTrue();
    }

    /** A child that ends just before is waited for by nobody: its parent has stopped. */
    @Test
    void aChildThatHasEndedDoesNotKeepAProcessFromBeingStopped() throws IOException {
        assumeTrue(platform.has(Means.SIGNALS), "needs setsid and env");
        Process parent = start("sh", "-c", "true & exec tail -f /dev/null");
        assertThat(eventually(() -> ProcessHandle.of(parent.pid()).stream()
                        .flatMap(ProcessHandle::children)
                        .anyMatch(child -> ProcFiles.taskStates(child.pid()).contains('Z'))))
                .isTrue();
        platform.signalGroup(parent.pid(), "STOP");
        assertThat(eventually(() -> platform.isStopped(parent.toHandle()))).isTrue();
    }

    /** A background job of a shell has SIGINT ignored, and passes that on, unless the prefix undoes it. */
    @Test
    void anInterruptEndsAProgramWhoseParentIgnoresIt() throws IOException, InterruptedException {
        assumeTrue(platform.has(Means.SIGNALS), "needs setsid and env");
        String prefix = String.join(" ", platform.launchPrefix());
        Process shell =
                new ProcessBuilder("sh", "-c", "trap '' INT; exec " + prefix + " sh -c 'echo; exec cat'").start();
        started.add(shell);
        assertThat(shell.getInputStream().read()).isEqualTo('\n');
        platform.signalGroup(shell.pid(), "INT");
        assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).isEqualTo(128 + 2);
    }

    @Test
    void aProgramThatWaitsIsAsleepAndUsesNoProcessor() throws IOException {
        Process cat = start("cat");
        assertThat(eventually(() -> platform.isAsleep(cat.toHandle()))).isTrue();
        assertThat(platform.threads(cat.toHandle())).isEqualTo(1);
        assertThat(platform.openDescriptors(cat.toHandle())).isGreaterThanOrEqualTo(3);
        assertThat(platform.processorTime(cat.toHandle())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void thisProcessIsSeenAsItIs() {
        assertThat(platform.threads(self)).isGreaterThan(3);
        assertThat(platform.processorTime(self)).isPositive();
        assertThat(platform.isAsleep(self)).isFalse();
        assertThat(platform.isStopped(self)).isFalse();
        assertThat(platform.startOf(self.pid())).isPresent();
    }

    @Test
    void whatTheSystemHasIsSaid() {
        assertThat(platform.name()).startsWith("Linux ");
        assertThat(platform.has(Means.KERNEL_TABLE)).isTrue();
        assertThat(platform.has(Means.PROCESS_STATE)).isTrue();
        assertThat(platform.has(Means.SOURCES)).isFalse();
        assertThat(platform.firstEphemeralPort()).isBetween(1_024, 65_535);
    }

    private Process start(String... command) throws IOException {
        List<String> words = new ArrayList<>(platform.launchPrefix());
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("SOCKETLAB_TEST", MARK.substring(MARK.indexOf('=') + 1));
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static boolean eventually(BooleanSupplier condition) {
        return Wait.until(condition, Deadline.in(Duration.ofSeconds(20)));
    }
}
