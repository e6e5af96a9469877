package socketlab.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import org.jspecify.annotations.Nullable;
import socketlab.platform.Means;
import socketlab.platform.Platform;

/**
 * A port that no other run of the lab takes meanwhile, and on which the kernel shows nothing, TIME_WAIT included.
 *
 * <p>It is reserved by a lock on one byte of a file. A bound socket would be the easier reservation, but it would fail
 * a program that does not set SO_REUSEADDR, and only one check is about that. The port lies below the ephemeral range:
 * above it, any stranger's outgoing connection may take it, and a client may even connect to itself.
 */
public final class ReservedPort implements AutoCloseable {
    private static final int LOWEST = 10_240;
    private static final int TRIES = 2_000;
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
        int span = Math.max(1_000, Platform.current().firstEphemeralPort() - LOWEST);
        for (int i = 0; i < TRIES; i++) {
            int port = LOWEST + Math.floorMod(next++, span);
            FileLock lock = tryLock(port);
            if (lock != null && isUnused(port)) {
                return new ReservedPort(port, lock);
            }
            release(lock);
        }
        throw new IllegalStateException("No free port found below the ephemeral range");
    }

    @Override
    public void close() {
        release(lock);
    }

    /** Whether the kernel knows no connection and no listening socket on this port. */
    public static boolean isUnused(int port) {
        Platform platform = Platform.current();
        return !platform.has(Means.KERNEL_TABLE)
                || platform.tcpTable().stream().noneMatch(row -> row.localPort() == port);
    }

    private static @Nullable FileLock tryLock(int port) {
        try {
            if (locks == null) {
                // Opened once and never closed: closing any descriptor of the file would free all of its locks.
                locks = LabRun.openLockFile(LabRun.base().resolve("ports"));
            }
            return locks.tryLock(port, 1, false);
        } catch (OverlappingFileLockException takenByThisRun) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reserve a port", e);
        }
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
