package socketlab.waiting;

import java.time.Duration;

/**
 * How long the lab waits for what must happen. A right program never makes it wait that long, so the figures are
 * generous: they cost time only when a check fails. They grow when this machine is found to be busy, see
 * {@link #calibrate}; and the system property {@code socketlab.patience} multiplies them, for a program held in a
 * debugger.
 */
public final class Patience {
    private static final double FACTOR = factor(System.getProperty("socketlab.patience"));

    /** A day for what takes a second: more is a mistake, and would not fit into a deadline. */
    private static final double LARGEST_FACTOR = 86_400;

    /** However busy a machine is, a student who waits for a verdict on a program that hangs should get it some day. */
    private static final double LARGEST_CALIBRATION = 4;

    private static volatile double calibration = 1;

    private Patience() {}

    /**
     * Says how much longer this machine takes for things at present than one that is not busy. Less than 1 changes
     * nothing, and there is a bound.
     */
    public static void calibrate(double times) {
        calibration = Math.max(1, Math.min(times, LARGEST_CALIBRATION));
    }

    /** From the start of a program until it listens or ends. */
    public static Deadline start() {
        return seconds(8);
    }

    /** From a cause, such as a line sent, to its effect. */
    public static Deadline reply() {
        return Deadline.in(ofReply());
    }

    /** The length of {@link #reply}, for whoever waits for many replies. */
    public static Duration ofReply() {
        return scaled(5_000);
    }

    /** For work that moves megabytes or hundreds of users. */
    public static Deadline bulk() {
        return seconds(15);
    }

    /** The protocol's own bound for ending on Ctrl+C, with half a second for the machine. */
    public static Deadline interrupt() {
        return Deadline.in(scaled(2_500));
    }

    /** From SIGKILL until the kernel has taken the process away. */
    public static Deadline kill() {
        return seconds(5);
    }

    private static Deadline seconds(int seconds) {
        return Deadline.in(scaled(seconds * 1_000L));
    }

    private static Duration scaled(long millis) {
        return Duration.ofMillis((long) (millis * FACTOR * calibration));
    }

    static double factor(@org.jspecify.annotations.Nullable String property) {
        try {
            double factor = property == null ? 1 : Double.parseDouble(property);
            return factor > 1 && factor <= LARGEST_FACTOR ? factor : 1;
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
