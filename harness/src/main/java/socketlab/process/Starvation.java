package socketlab.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import socketlab.platform.Platform;

/**
 * Whether the machine kept a program from doing what was waited for: whether it was ready to run and got no processor
 * for most of the wait. A program that waits for something, or computes for ever, was not kept from anything.
 */
final class Starvation {
    /** Of the wait, in threads that were ready and did not run. */
    private static final double SHARE = 0.5;

    /** Far more than any program of this lab needs for an answer: who had that much has had its chance. */
    private static final Duration CHANCE = Duration.ofSeconds(1);

    /** What fails sooner has not failed because somebody was slow. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final ProcessHandle program;
    private volatile @Nullable Look begin;

    private record Look(long at, Duration queueing, Duration running) {}

    /** The first wait begins with the program: for it to be there at all. */
    Starvation(ProcessHandle program) {
        this.program = program;
        this.begin = new Look(System.nanoTime(), Duration.ZERO, Duration.ZERO);
    }

    /** A wait has become a long one: what counts is what happens from now on. */
    void waitBegins() {
        begin = look();
    }

    /** What was waited for has come: nobody was kept from anything. */
    void waitEnds() {
        begin = null;
    }

    /** Whether it was starved since the last long wait began. */
    boolean isSevere() {
        Look from = begin;
        if (from == null) {
            return false;
        }
        Look now = look();
        Duration elapsed = Duration.ofNanos(now.at() - from.at());
        if (elapsed.compareTo(SHORTEST_WAIT) < 0) {
            return false;
        }
        Duration queueing = now.queueing().minus(from.queueing());
        Duration running = now.running().minus(from.running());
        return queueing.toNanos() > elapsed.toNanos() * SHARE && running.compareTo(CHANCE) < 0;
    }

    private Look look() {
        Platform platform = Platform.current();
        return new Look(System.nanoTime(), platform.queueingTime(program), platform.processorTime(program));
    }
}
