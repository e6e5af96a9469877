package socketlab.waiting;

import java.util.ArrayDeque;
import java.util.Deque;

/** What must be closed, last opened first. Whoever opens a thing registers its close on the next line. */
public final class Cleanup implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    public synchronized void register(AutoCloseable close) {
        open.push(close);
    }

    /**
     * Closes everything, whatever fails on the way.
     *
     * @throws IllegalStateException with the first failure as its cause and the others suppressed
     */
    @Override
    public synchronized void close() {
        IllegalStateException failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                if (failure == null) {
                    failure = new IllegalStateException("Cleaning up failed: " + e.getMessage(), e);
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
