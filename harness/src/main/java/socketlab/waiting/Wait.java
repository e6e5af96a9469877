package socketlab.waiting;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import socketlab.timing.Part;
import socketlab.timing.Stopwatch;

/** Waits for what raises no signal, such as a row of the kernel's table, by asking again with a growing pause. */
public final class Wait {
    private static final long FIRST_PAUSE = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(16);

    private Wait() {}

    /** Asks until {@code condition} holds or {@code deadline} has passed; says whether it held. */
    public static boolean until(BooleanSupplier condition, Deadline deadline) {
        long pause = FIRST_PAUSE;
        while (!condition.getAsBoolean()) {
            long left = deadline.nanosLeft();
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(Math.min(pause, left));
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        }
        return true;
    }

    /**
     * Lets {@code window} pass and looks again and again meanwhile, some dozens of times a second. For the idle-CPU check
     * alone: nothing else may depend on a length of time.
     */
    public static void observe(Duration window, Runnable look) {
        BooleanSupplier never = () -> {
            look.run();
            return false;
        };
        Stopwatch.ofThisRun().time(Part.WINDOW, "observation", () -> until(never, Deadline.in(window)));
    }
}
