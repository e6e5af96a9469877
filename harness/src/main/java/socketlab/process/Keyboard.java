package socketlab.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program's standard input. Typing never blocks the check: a program that does not read its keyboard fills the
 * pipe, and the check then fails by what does not happen.
 */
final class Keyboard implements AutoCloseable {
    /** The capacity of a pipe, see pipe(7). */
    private static final int PIPE = 65_536;

    private static final int PIECE = 4_096;

    private final OutputStream out;
    private final AtomicLong given = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final ExecutorService fingers;

    Keyboard(OutputStream out, String who) {
        this.out = out;
        this.fingers = new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "lab-keyboard-" + who);
            thread.setDaemon(true);
            return thread;
        });
    }

    void type(byte[] bytes) {
        given.addAndGet(bytes.length);
        fingers.execute(() -> {
            try {
                for (int at = 0; at < bytes.length; at += PIECE) {
                    int count = Math.min(PIECE, bytes.length - at);
                    out.write(bytes, at, count);
                    out.flush();
                    taken.addAndGet(count);
                }
            } catch (IOException programNoLongerReads) {
                // Its end is seen, and judged, where the check waits for it.
                return;
            }
        });
    }

    /** How many bytes the pipe has taken so far. */
    long taken() {
        return taken.get();
    }

    /**
     * Whether the pipe has all that was typed, or all of it that it can hold when nothing is read.
     *
     * @param taken what it had taken when the program last read
     */
    boolean isTyped(long taken) {
        return taken() >= Math.min(given.get(), taken + PIPE - PIECE);
    }

    /** The end of the keyboard, after everything typed so far. */
    void end() {
        fingers.execute(this::closeQuietly);
    }

    @Override
    public void close() {
        fingers.shutdownNow();
    }

    private void closeQuietly() {
        try {
            out.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }
}
