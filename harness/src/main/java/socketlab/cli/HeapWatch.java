package socketlab.cli;

import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import java.util.function.Consumer;
import socketlab.gradebook.GradedWork;

/**
 * Whether the supervisor's memory grows with the class: what is alive in its heap after the first hundred submissions,
 * to be compared with what is alive after the last. To measure takes a full collection.
 */
final class HeapWatch implements Consumer<GradedWork> {
    /** By then everything has been used once. */
    static final int EARLY = 100;

    private final Consumer<GradedWork> next;
    private OptionalLong early = OptionalLong.empty();
    private int done;

    HeapWatch(Consumer<GradedWork> next) {
        this.next = next;
    }

    @Override
    public synchronized void accept(GradedWork work) {
        next.accept(work);
        done++;
        if (done == EARLY) {
            early = OptionalLong.of(alive());
        }
    }

    /** Bytes after the first hundred; empty when there were fewer. */
    OptionalLong early() {
        return early;
    }

    /** Bytes that are in use right now, after a collection. */
    static long alive() {
        // Twice: the first one only finds out what has to be cleaned up.
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
