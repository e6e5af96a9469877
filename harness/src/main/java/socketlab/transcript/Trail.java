package socketlab.transcript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Everything that happened in one check, in order, with time and speaker. It is the failure message: what a person
 * at the same keyboard would have seen.
 *
 * <p>Bounded: of a long story the beginning and the end are kept, and the middle is counted.
 */
public final class Trail {
    private static final int KEPT_AT_EACH_END = 400;

    private final long begin = System.nanoTime();
    private final List<TrailEvent> first = new ArrayList<>();
    private final Deque<TrailEvent> last = new ArrayDeque<>();
    private int dropped;
    private int observed;

    /** Records what somebody of the lab did, or what was noticed about the program. */
    public synchronized void add(String who, String event) {
        TrailEvent entry = new TrailEvent((System.nanoTime() - begin) / 1_000_000, who, event);
        if (first.size() < KEPT_AT_EACH_END) {
            first.add(entry);
            return;
        }
        last.add(entry);
        if (last.size() > KEPT_AT_EACH_END) {
            last.removeFirst();
            dropped++;
        }
    }

    /** Records a thing that the program under test was seen to do. A check that observed none cannot pass. */
    public synchronized void observe(String who, String event) {
        observed++;
        add(who, event);
    }

    public synchronized int observations() {
        return observed;
    }

    /** The events in order; where some were left out, one entry says how many. */
    public synchronized List<TrailEvent> events() {
        List<TrailEvent> all = new ArrayList<>(first);
        if (dropped > 0) {
            all.add(new TrailEvent(last.getFirst().ms(), "lab", "leaves out " + dropped + " events here"));
        }
        all.addAll(last);
        return all;
    }
}
