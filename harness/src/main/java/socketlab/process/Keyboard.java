package socketlab.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A program's standard input. Typing never blocks the check: a program that does not read its keyboard fills the
 * pipe, and the check then fails by what does not happen.
 */
final class Keyboard implements AutoCloseable {
    private final OutputStream out;
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
        fingers.execute(() -> {
            try {
                out.write(bytes);
                out.flush();
            } catch (IOException programNoLongerReads) {
                // Its end is seen, and judged, where the check waits for it.
                return;
            }
        });
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
