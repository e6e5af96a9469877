package socketlab.process;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of the heap of a Java program is alive at this moment. To find out costs the program a few full collections.
 */
final class LiveHeap {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * The serial collector, which HotSpot chooses where it has one processor, leaves garbage that lies low in the heap
     * where it is and counts it; but not at every fourth collection (MarkSweepAlwaysCompactCount).
     */
    private static final int COLLECTIONS = 4;

    /** The last line of a histogram of classes: objects, and their bytes. */
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)\\s*$");

    private LiveHeap() {}

    /** In bytes; empty for any program that is not Java. */
    static OptionalLong of(ProcessHandle program) {
        OptionalLong least = histogram(program);
        for (int asked = 1; asked < COLLECTIONS && least.isPresent(); asked++) {
            least = smaller(least.getAsLong(), histogram(program));
        }
        return least;
    }

    private static OptionalLong smaller(long least, OptionalLong next) {
        return next.isPresent() ? OptionalLong.of(Math.min(least, next.getAsLong())) : next;
    }

    private static OptionalLong histogram(ProcessHandle program) {
        return JvmAttach.ask(program, PATIENCE, "inspectheap", "-live")
                .map(LiveHeap::total)
                .orElse(OptionalLong.empty());
    }

    static OptionalLong total(String histogram) {
        Matcher total = TOTAL.matcher(histogram);
        return total.find() ? OptionalLong.of(Long.parseLong(total.group(1))) : OptionalLong.empty();
    }
}
