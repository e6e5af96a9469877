package socketlab.waiting;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Wakes whoever waits for something that a thread of the lab observes: bytes that arrive, a process that ends.
 *
 * <p>One signal serves a whole check, so a condition may look at anything the check has: "the line is here, or the
 * program has ended". Whoever changes what a condition may look at must {@link #raise} afterwards.
 */
public final class Signal {
    /** So long does hardly anything take that happens at all. */
    private static final Duration SHORT = Duration.ofMillis(300);

    private long version;
    private volatile Runnable longWaitBegins = () -> {};
    private volatile Runnable longWaitEnds = () -> {};

    /** The last one to ask is told when a wait has become a long one, and when it was not in vain. */
    public void whenWaitingLong(Runnable begins, Runnable ends) {
        longWaitBegins = begins;
        longWaitEnds = ends;
    }

    /** Makes every waiter look again. */
    public synchronized void raise() {
        version++;
        notifyAll();
    }

    /** Blocks until {@code condition} holds or {@code deadline} has passed; says whether it held. */
    public boolean until(BooleanSupplier condition, Deadline deadline) {
        Deadline shortly = Deadline.in(SHORT);
        if (shortly.nanoTime() - deadline.nanoTime() >= 0) {
            return await(condition, deadline);
        }
        if (await(condition, shortly)) {
            return true;
        }
        longWaitBegins.run();
        boolean held = await(condition, deadline);
        if (held) {
            longWaitEnds.run();
        }
        return held;
    }

    private boolean await(BooleanSupplier condition, Deadline deadline) {
        while (true) {
            // The version is read before the condition: a change in between makes the wait return at once.
            long seen = version();
            if (condition.getAsBoolean()) {
                return true;
            }
            if (!awaitChange(seen, deadline)) {
                return condition.getAsBoolean();
            }
        }
    }

    private synchronized long version() {
        return version;
    }

    private synchronized boolean awaitChange(long seen, Deadline deadline) {
        while (version == seen) {
            long left = deadline.nanosLeft();
            if (left <= 0) {
                return false;
            }
            try {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
