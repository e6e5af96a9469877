package socketlab.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import org.jspecify.annotations.Nullable;
import socketlab.platform.Platform;

/**
 * A user of this machine that nobody is and that no other run of the lab takes meanwhile. It is reserved by a lock on one
 * byte of a file, as a {@link ReservedPort} is: whoever takes a user kills all of its processes.
 */
public final class ReservedUser implements AutoCloseable {
    /** Above what systems give to people and services, and below what they give to containers. */
    private static final int LOWEST = 61_000;

    private static final int USERS = 150;

    private static @Nullable FileChannel locks;

    private final int uid;
    private final FileLock lock;

    private ReservedUser(int uid, FileLock lock) {
        this.uid = uid;
        this.lock = lock;
    }

    /** Its number. */
    public int uid() {
        return uid;
    }

    /** Reserves one; for root alone, since nobody else can become it. */
    public static synchronized ReservedUser take() {
        for (int uid = LOWEST; uid < LOWEST + USERS; uid++) {
            FileLock lock = tryLock(uid);
            if (lock != null && Platform.current().ofUser(uid).isEmpty()) {
                return new ReservedUser(uid, lock);
            }
            release(lock);
        }
        throw new IllegalStateException("Of " + USERS + " users for programs none is free");
    }

    private static @Nullable FileLock tryLock(int uid) {
        try {
            if (locks == null) {
                // Opened once and never closed: closing any descriptor of the file would free all of its locks.
                locks = LabRun.openLockFile(LabRun.base().resolve("users"));
            }
            return locks.tryLock(uid, 1, false);
        } catch (OverlappingFileLockException takenByThisRun) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot reserve a user", e);
        }
    }

    private static synchronized void release(@Nullable FileLock lock) {
        try {
            if (lock != null) {
                lock.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release a user", e);
        }
    }

    @Override
    public void close() {
        release(lock);
    }
}
