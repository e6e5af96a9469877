package socketlab.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.platform.TcpRow;

/**
 * A port that no other run of the lab takes meanwhile, and on which the kernel shows nothing, TIME_WAIT included.
 *
 * <p>It is reserved by a lock on one byte of a file. A bound socket would be the easier reservation, but it would fail
 * a program that does not set SO_REUSEADDR, and only one check is about that. The port lies below the ephemeral range:
 * above it, any stranger's outgoing connection may take it, and a client may even connect to itself.
 */
public final class ReservedPort implements AutoCloseable {
    /** The system property that names the file with the locks. */
    public static final String LOCKS = "socketlab.ports";

    private static final int LOWEST = 10_240;
    private static final int TRIES = 250;

    /** So many are reserved together, since one look at the kernel's table costs as much as a look for all of them. */
    private static final int TOGETHER = 32;

    private static final Deque<ReservedPort> READY = new ArrayDeque<>();
    private static int next = (int) (ProcessHandle.current().pid() * 97);
    private static @Nullable FileChannel locks;

    private final int number;
    private final FileLock lock;

    private ReservedPort(int number, FileLock lock) {
        this.number = number;
        this.lock = lock;
    }

    public int number() {
        return number;
    }

    /** Reserves the next port that is free; consecutive calls never give the same one. */
    public static synchronized ReservedPort take() {
        for (int i = 0; i < TRIES && READY.isEmpty(); i++) {
            lockSome();
        }
        if (READY.isEmpty()) {
            throw new IllegalStateException("No free port found below the ephemeral range");
        }
        return READY.remove();
    }

    /** The look comes after the locks: what another run of the lab has left on a port it leaves before it unlocks it. */
    private static void lockSome() {
        int span = Math.max(1_000, Platform.current().firstEphemeralPort() - LOWEST);
        List<ReservedPort> locked = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            int port = LOWEST + Math.floorMod(next++, span);
            FileLock lock = tryLock(port);
            if (lock != null) {
                locked.add(new ReservedPort(port, lock));
            }
        }
        Set<Integer> used = usedPorts();
        for (ReservedPort port : locked) {
            if (used.contains(port.number)) {
                release(port.lock);
            } else {
                READY.add(port);
            }
        }
    }

    private static Set<Integer> usedPorts() {
        Platform platform = Platform.current();
        return platform.has(Means.KERNEL_TABLE)
                ? platform.tcpTable().stream().map(TcpRow::localPort).collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public void close() {
        release(lock);
    }

    private static @Nullable FileLock tryLock(int port) {
        try {
            if (locks == null) {
                // Opened once and never closed: closing any descriptor of the file would free all of its locks.
                locks = LabRun.openLockFile(lockFile());
            }
            return locks.tryLock(port, 1, false);
        } catch (OverlappingFileLockException takenByThisRun) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reserve a port", e);
        }
    }

    /** One for all runs of the lab that share a network; a run with files of its own is told where it is. */
    public static Path lockFile() {
        String named = System.getProperty(LOCKS);
        return named == null ? LabRun.base().resolve("ports") : Path.of(named);
    }

    private static synchronized void release(@Nullable FileLock lock) {
        try {
            if (lock != null) {
                lock.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release a port", e);
        }
    }
}
