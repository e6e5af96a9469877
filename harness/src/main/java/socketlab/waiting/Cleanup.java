package socketlab.waiting;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What must be closed, last opened first. Whoever opens a thing registers its close on the next line. */
public final class Cleanup implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    /** Closes it at once when everything else has been closed already. */
    public void register(AutoCloseable close) {
        synchronized (this) {
            if (!closed) {
                open.push(close);
                return;
            }
        }
        Throwable thrown = failureOf(close);
        if (thrown != null) {
            throw failed(thrown);
        }
    }

    /**
     * Closes everything, whatever fails on the way. No lock is held meanwhile: what is being closed may wait for a
     * thread that wants to register something.
     *
     * @throws IllegalStateException with the first failure as its cause and the others suppressed
     */
    @Override
    public void close() {
        IllegalStateException failure = null;
        for (AutoCloseable next = next(); next != null; next = next()) {
            Throwable thrown = failureOf(next);
            if (thrown != null && failure == null) {
                failure = failed(thrown);
            } else if (thrown != null && failure != null) {
                failure.addSuppressed(thrown);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private synchronized @Nullable AutoCloseable next() {
        closed = open.isEmpty();
        return open.poll();
    }

    private static @Nullable Throwable failureOf(AutoCloseable close) {
        try {
            close.close();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private static IllegalStateException failed(Throwable cause) {
        return new IllegalStateException("Cleaning up failed: " + cause.getMessage(), cause);
    }
}
