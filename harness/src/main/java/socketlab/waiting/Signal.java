package socketlab.waiting;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Wakes whoever waits for something that a thread of the lab observes: bytes that arrive, a process that ends.
 *
 * <p>One signal serves a whole check, so a condition may look at anything the check has: "the line is here, or the
 * program has ended". Whoever changes what a condition may look at must {@link #raise} afterwards.
 */
public final class Signal {
    private long version;

    /** Makes every waiter look again. */
    public synchronized void raise() {
        version++;
        notifyAll();
    }

    /** Blocks until {@code condition} holds or {@code deadline} has passed; says whether it held. */
    public boolean until(BooleanSupplier condition, Deadline deadline) {
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
