package socketlab.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import socketlab.platform.Platform;
import socketlab.waiting.Deadline;
import socketlab.waiting.Patience;
import socketlab.waiting.Wait;

/**
 * One run of the lab, from the first program it starts to the end of this JVM. It owns a directory with a lock file:
 * the kernel frees the lock when the JVM dies, however it dies, so the next run knows what was left behind. Every
 * program carries the run's name in its environment, which is how a later run finds it.
 */
public final class LabRun {
    private static final String VARIABLE = "SOCKETLAB_RUN";

    private final String name;
    private final Path directory;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Set<ProcessHandle> programs = ConcurrentHashMap.newKeySet();
    private final AtomicInteger serial = new AtomicInteger();
    private final List<String> leftovers;
    private volatile boolean over;

    private LabRun(Path base) throws IOException {
        name = ProcessHandle.current().pid() + "-" + Long.toString(System.currentTimeMillis(), 36);
        directory = base.resolve("run-" + name);
        try (FileChannel gate = openLockFile(base.resolve("gate"));
                FileLock alone = gate.lock()) {
            // Alone at the gate: a run is never seen between making its directory and holding its lock.
            leftovers = alone.isValid() ? endLeftovers(base) : List.of();
            Files.createDirectories(directory);
            lockFile = openLockFile(directory.resolve("lock"));
            lock = lockFile.lock();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "lab-end"));
    }

    /** The run of this JVM; the first call ends what dead runs have left. */
    public static LabRun current() {
        return Holder.RUN;
    }

    /** What this run found of earlier runs that were killed, and ended: one sentence each. */
    public List<String> leftovers() {
        return leftovers;
    }

    /** The mark that every program of this run carries in its environment, as {@code NAME=value}. */
    public String mark() {
        return VARIABLE + "=" + name;
    }

    /** The directory of this run; it goes when the run ends. */
    public Path directory() {
        return directory;
    }

    /** A number that no other program of this run has. */
    int nextSerial() {
        return serial.incrementAndGet();
    }

    /** A new empty directory that goes with this run at the latest. */
    public Path newDirectory(String purpose) {
        checkOpen();
        try {
            return Files.createDirectories(directory.resolve(purpose + "-" + nextSerial()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a working directory", e);
        }
    }

    /** Whether this JVM is ending, on Ctrl+C for example: what programs do now is no news about them. */
    public boolean isOver() {
        return over;
    }

    /** Must be called before a program starts. */
    void checkOpen() {
        if (over) {
            throw new IllegalStateException("The lab is ending");
        }
    }

    void started(ProcessHandle program) {
        programs.add(program);
        if (over) {
            program.destroyForcibly();
        }
    }

    void ended(ProcessHandle program) {
        programs.remove(program);
    }

    /** Ends every program of this run and removes its files. Runs when the JVM ends, on Ctrl+C too. */
    private void end() {
        over = true;
        programs.forEach(ProcessHandle::destroyForcibly);
        endMarked(mark(), directory);
        // A check that is being played right now may still make a file.
        Wait.until(
                () -> {
                    Trees.delete(directory);
                    return Files.notExists(directory);
                },
                Patience.kill());
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            // The kernel frees the lock a moment later anyway.
            return;
        }
    }

    private static List<String> endLeftovers(Path base) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path run : Trees.list(base, "run-*")) {
            try (FileChannel file = openLockFile(Files.createDirectories(run).resolve("lock"));
                    FileLock dead = file.tryLock()) {
                if (dead == null) {
                    continue;
                }
                String name = run.getFileName().toString().substring("run-".length());
                int ended = endMarked(VARIABLE + "=" + name, run);
                if (ended > 0) {
                    found.add("An earlier run of the lab was killed before it could clean up. Programs of it that "
                            + "were still running and have been ended now: " + ended + ".");
                }
            }
            Trees.delete(run);
        }
        return found;
    }

    private static int endMarked(String mark, Path directory) {
        Platform platform = Platform.current();
        Set<ProcessHandle> seen = platform.marked(mark, directory);
        int ended = seen.size();
        Deadline deadline = Patience.kill();
        Wait.until(
                () -> {
                    Set<ProcessHandle> living = platform.marked(mark, directory);
                    living.forEach(ProcessHandle::destroyForcibly);
                    return living.isEmpty();
                },
                deadline);
        return ended;
    }

    static FileChannel openLockFile(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    static Path base() {
        String user = System.getProperty("user.name", "nobody").replaceAll("[^A-Za-z0-9_-]", "_");
        try {
            return Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "socketlab-" + user));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the lab's directory", e);
        }
    }

    private static final class Holder {
        private static final LabRun RUN = open();

        private static LabRun open() {
            try {
                return new LabRun(base());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot open a run of the lab", e);
            }
        }
    }
}
