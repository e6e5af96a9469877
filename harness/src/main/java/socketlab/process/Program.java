package socketlab.process;

import com.pty4j.PtyProcessBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import socketlab.contain.Containment;
import socketlab.platform.Platform;
import socketlab.timing.Part;
import socketlab.timing.Stopwatch;
import socketlab.transcript.Received;
import socketlab.transcript.Recording;
import socketlab.transcript.StreamEnd;
import socketlab.transcript.Visible;
import socketlab.waiting.Deadline;
import socketlab.waiting.Patience;
import socketlab.waiting.Wait;

/**
 * A program under test as a real process. Its output is always drained and kept up to a bound, its environment is
 * scrubbed, and at the end of the check its whole tree is gone, whatever happened.
 */
public final class Program {
    private static final Duration LAST_OUTPUT = Duration.ofMillis(300);
    private static final Duration AT_ONCE = Duration.ofMillis(300);
    private static final int KEPT_OUTPUT = 24 << 20;

    private final String who;
    private final Recording recording;
    private final Process process;
    private final ProcessHandle handle;
    private final String mark;
    private final Path directory;
    private final Received output;
    private final Received errors;
    private final Keyboard keyboard;
    private volatile boolean unread;
    private final Starvation starvation;
    private final @Nullable Screen screen;
    private volatile boolean exitNoticed;
    private final Stopwatch.Running start;

    private Program(Launch launch, Recording recording) throws IOException {
        LabRun run = LabRun.current();
        run.checkOpen();
        this.who = launch.who();
        this.recording = recording;
        this.directory = launch.directory();
        this.mark = "SOCKETLAB_PROGRAM=" + run.mark().substring(run.mark().indexOf('=') + 1) + "." + run.nextSerial();
        this.start = Stopwatch.ofThisRun().begin(Part.START, who);
        recording.cleanup().register(start);
        this.process = launch.onTerminal() ? onTerminal(launch, run) : onPipes(launch, run);
        this.handle = launch.onTerminal() ? handleOf(process.pid()) : process.toHandle();
        recording.cleanup().register(this::endTree);
        run.started(handle);
        Containment.current()
                .limits()
                .ifPresent(limits -> recording.cleanup().register(new MemoryWatch(this, limits.memoryBytes())));
        this.screen = launch.onTerminal() ? new Screen() : null;
        // What a terminal shows is also what it echoes of the typing.
        String verb = launch.onTerminal() ? "shows on its terminal" : "prints";
        this.output = new Received(
                who, verb, KEPT_OUTPUT, recording, recording.framings().screen());
        this.errors = new Received(who, "writes to standard error", KEPT_OUTPUT, recording);
        this.keyboard = new Keyboard(process.getOutputStream(), who);
        this.starvation = new Starvation(handle);
        recording.signal().whenWaitingLong(starvation::waitBegins, starvation::waitEnds);
        recording.cleanup().register(keyboard);
        recording.trail().add(who, "is started: " + launch.shown());
        drain(process.getInputStream(), output, screen);
        if (launch.onTerminal()) {
            errors.end(StreamEnd.CLOSED_BY_LAB);
        } else {
            drain(process.getErrorStream(), errors, null);
        }
        inBackground("lab-exit-" + who, this::awaitEnd);
    }

    /** Starts it and registers its end with the recording. */
    public static Program start(Launch launch, Recording recording) {
        try {
            return new Program(launch, recording);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + launch.words(), e);
        }
    }

    public Received output() {
        return output;
    }

    public Received errors() {
        return errors;
    }

    /** Nobody looks at what it prints until {@link #readsAgain}: the pipe fills up, and whoever prints has to wait. */
    public void stopsReading() {
        unread = true;
    }

    public void readsAgain() {
        unread = false;
    }

    /** The rendered terminal; only for a program started on one. */
    public Screen screen() {
        if (screen == null) {
            throw new IllegalStateException(who + " was not started on a terminal");
        }
        return screen;
    }

    public ProcessHandle handle() {
        return handle;
    }

    /** It has begun to listen or has connected: as far as the lab can see, its start is over. */
    public void noticeUp() {
        start.close();
    }

    /** Whether it has ended and the trail says so. */
    public boolean hasEnded() {
        return exitNoticed;
    }

    /** The exit status, 128 + n after signal n; empty while it runs. */
    public OptionalInt exitStatus() {
        return exitNoticed ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    /** Whether the machine kept it from running for most of the last long wait, so that it is not to blame. */
    public boolean isStarved() {
        return !exitNoticed && starvation.isSevere();
    }

    /** What its own threads are doing, one text for each; empty when it has ended, or is no Java program. */
    public List<String> stacks() {
        return exitNoticed ? List.of() : ThreadDump.of(handle);
    }

    /** How many bytes of its heap are alive, after a collection; empty when it has ended, or is no Java program. */
    public OptionalLong liveHeap() {
        return exitNoticed ? OptionalLong.empty() : LiveHeap.of(handle);
    }

    /** Waits until it has ended and its output has been read to the end; says whether it did. */
    public boolean awaitExit(Deadline deadline) {
        return recording
                .signal()
                .until(
                        () -> exitNoticed
                                && output.end().isPresent()
                                && errors.end().isPresent(),
                        deadline);
    }

    /** Types text as it is, a line end only where the text has one. */
    public void type(String text) {
        recording.trail().add(who + "'s keyboard", "types " + Visible.quote(text));
        keyboard.type(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many bytes of what was typed its keyboard has taken so far. */
    public long typed() {
        return keyboard.taken();
    }

    /**
     * Waits until the keyboard holds all that was typed, as far as it takes that from a program that does not read.
     *
     * @param typed what it had taken when the program last read
     */
    public void awaitTyped(long typed, Deadline deadline) {
        Wait.until(() -> keyboard.isTyped(typed) || hasEnded(), deadline);
    }

    /** The end of the keyboard: standard input ends after what was typed. */
    public void endKeyboard() {
        recording.trail().add(who + "'s keyboard", "ends");
        keyboard.end();
    }

    /** The key Ctrl+C on its terminal. */
    public void typeCtrlC() {
        recording.trail().add(who + "'s keyboard", "types Ctrl+C");
        keyboard.type(new byte[] {3});
    }

    /** Sends a signal to its process group, as a terminal does. */
    public void signal(String name) {
        recording.trail().add("lab", "sends SIG" + name + " to the " + who);
        Platform.current().signalGroup(process.pid(), name);
    }

    /**
     * Stops it as SIGSTOP does and waits until every thread of it has stopped; says whether that happened. Who is
     * starting another process at that moment cannot stop, so it is let go on and stopped again, for as long as a reply
     * may take. When it cannot be stopped at all, it goes on.
     */
    public boolean pause() {
        recording.trail().add("lab", "sends SIGSTOP to the " + who);
        Deadline deadline = Patience.reply();
        while (!stopsAtOnce()) {
            Platform.current().signalGroup(process.pid(), "CONT");
            if (deadline.passed()) {
                return false;
            }
        }
        return true;
    }

    private boolean stopsAtOnce() {
        Platform.current().signalGroup(process.pid(), "STOP");
        return Wait.until(() -> Platform.current().isStopped(handle()), Deadline.in(AT_ONCE));
    }

    /** Lets it go on after {@link #pause}. */
    public void resume() {
        signal("CONT");
    }

    /** The lab ends it, because it has done what no right program does. */
    void endBecause(String reason) {
        recording.trail().observe("lab", "ends the " + who + ": " + reason);
        endOrdinaryTree();
    }

    /** What it printed last stands before its end in the trail; a child of its own may hold the pipe for longer. */
    private void noticeExit() {
        recording.signal().until(() -> output.end().isPresent() && errors.end().isPresent(), Deadline.in(LAST_OUTPUT));
        recording.trail().observe(who, "ends with exit status " + process.exitValue());
        start.close();
        exitNoticed = true;
        recording.signal().raise();
    }

    private void drain(InputStream in, Received into, @Nullable Screen picture) {
        inBackground("lab-output-" + who, () -> pump(in, into, picture));
    }

    private static void inBackground(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** A thread of its own, because {@code onExit} shares a pool whose threads a terminal's process would block. */
    private void awaitEnd() {
        try {
            process.waitFor();
            noticeExit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads on even when nothing more is kept: an undrained pipe would stop the program. */
    private void pump(InputStream in, Received into, @Nullable Screen picture) {
        byte[] buffer = new byte[16_384];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (picture != null) {
                    picture.write(buffer, n);
                }
                into.accept(buffer, n);
                if (unread) {
                    // Not by the signal: a long wait on that one is the check's, and counts as the program's.
                    Wait.until(() -> !unread, Patience.bulk());
                }
            }
        } catch (IOException endOfTerminal) {
            // A pseudo-terminal reports the end of its program as an error, and killing one closes its pipes.
        }
        into.endWithProgram();
    }

    private void endTree() {
        endOrdinaryTree();
        Platform platform = Platform.current();
        boolean gone = Wait.until(
                () -> {
                    Set<ProcessHandle> living = platform.family(handle, mark, directory);
                    living.forEach(ProcessHandle::destroyForcibly);
                    return living.isEmpty();
                },
                Patience.kill());
        LabRun.current().ended(handle);
        closeTerminal();
        if (!gone) {
            throw new IllegalStateException("The " + who + " could not be ended");
        }
    }

    /** Nearly always this is all, and one look for what else there is finds nothing: to look is dear. */
    private void endOrdinaryTree() {
        handle.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The end of its program does not close a pseudo-terminal; pipes are closed by whoever reads them to their end. */
    private void closeTerminal() {
        if (screen == null) {
            return;
        }
        for (Closeable end : List.of(process.getOutputStream(), process.getInputStream())) {
            try {
                end.close();
            } catch (IOException alreadyClosed) {
                continue;
            }
        }
    }

    /** The terminal library's processes have no toHandle; of one that has ended already, any that has ended will do. */
    private static ProcessHandle handleOf(long pid) throws IOException {
        Optional<ProcessHandle> living = ProcessHandle.of(pid);
        return living.isPresent()
                ? living.get()
                : new ProcessBuilder("true").start().toHandle();
    }

    private Process onPipes(Launch launch, LabRun run) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launch.contained());
        builder.directory(launch.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(ProgramEnvironment.of(launch, run.mark(), mark));
        return builder.start();
    }

    private Process onTerminal(Launch launch, LabRun run) throws IOException {
        // The library unpacks native code; it goes with the run.
        System.setProperty("pty4j.tmpdir", run.directory().toString());
        return new PtyProcessBuilder(launch.contained().toArray(String[]::new))
                .setDirectory(launch.directory().toString())
                .setEnvironment(ProgramEnvironment.of(launch, run.mark(), mark))
                .setInitialColumns(Screen.COLUMNS)
                .setInitialRows(Screen.ROWS)
                .setConsole(false)
                .start();
    }
}
