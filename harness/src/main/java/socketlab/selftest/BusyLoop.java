package socketlab.selftest;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps one processor busy until its standard input ends, and never for longer than a day. */
final class BusyLoop {
    private static final long LONGEST = Duration.ofDays(1).toNanos();

    private BusyLoop() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        AtomicBoolean over = new AtomicBoolean();
        Thread listener = new Thread(() -> awaitEndOfInput(over), "end-of-input");
        listener.setDaemon(true);
        listener.start();
        long begin = System.nanoTime();
        long turns = 0;
        while (!over.get() && System.nanoTime() - begin < LONGEST) {
            turns++;
        }
        if (turns < 0) {
            throw new IllegalStateException("The count keeps the loop from being optimized away");
        }
    }

    private static void awaitEndOfInput(AtomicBoolean over) {
        try {
            System.in.readAllBytes();
        } catch (IOException alsoTheEnd) {
            // Whoever started this is gone.
        }
        over.set(true);
    }
}
