package socketlab.batch;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import socketlab.platform.Platform;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/**
 * Lets submissions begin: so many at a time in any case, and more while processors are idle, because a submission whose
 * programs hang, or are watched doing nothing, needs none. It judges by the machine and not by what runs here: where somebody
 * else uses the processors there is no more to be had.
 */
public final class Gate {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    /** Fewer than this is busy enough for one submission more. */
    private static final double BUSY = 0.8;

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final int always;
    private final int most;
    private int running;
    private long lookedAt = System.nanoTime();
    private Duration busyThen = Platform.current().processorTimeOfAll();

    private Gate(int always, int most) {
        this.always = always;
        this.most = most;
    }

    /** For so many at a time; without a number, as many as there are processors, and twice as many at most. */
    public static Gate of(@Nullable Integer jobs) {
        return jobs == null ? new Gate(PROCESSORS, 2 * PROCESSORS) : new Gate(jobs, jobs);
    }

    /** How many may ever run at a time. */
    int most() {
        return most;
    }

    /** Waits for a place, which {@link #leave} gives back; says whether there is one before {@code isInVain}. */
    boolean enter(BooleanSupplier isInVain) {
        boolean[] isIn = new boolean[1];
        Wait.until(() -> isInVain.getAsBoolean() || (isIn[0] = hasPlace()), Deadline.in(LONGEST));
        return isIn[0];
    }

    synchronized void leave() {
        running--;
    }

    private synchronized boolean hasPlace() {
        boolean has = running < always || isIdle();
        running += has ? 1 : 0;
        return has;
    }

    /** At most once in a while, so that what has just begun is seen when the next one asks. */
    private boolean isIdle() {
        long now = System.nanoTime();
        long elapsed = now - lookedAt;
        if (running >= most || elapsed < BETWEEN_LOOKS.toNanos()) {
            return false;
        }
        Duration busy = Platform.current().processorTimeOfAll();
        double share = (double) busy.minus(busyThen).toNanos() / (elapsed * PROCESSORS);
        lookedAt = now;
        busyThen = busy;
        // Nobody asked for a while: that says nothing about now. And zero is said by a machine that does not count.
        return elapsed < 2 * BETWEEN_LOOKS.toNanos() && !busy.isZero() && share < BUSY;
    }
}
