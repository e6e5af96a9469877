package socketlab.waiting;

import java.time.Duration;

/** A moment after which waiting is over; measured on the monotonic clock, so a changed wall clock cannot move it. */
public record Deadline(long nanoTime) {

    /** The moment {@code wait} from now. */
    public static Deadline in(Duration wait) {
        return new Deadline(System.nanoTime() + wait.toNanos());
    }

    /** Nanoseconds left; zero or less when the moment has passed. */
    public long nanosLeft() {
        return nanoTime - System.nanoTime();
    }

    public boolean passed() {
        return nanosLeft() <= 0;
    }
}
