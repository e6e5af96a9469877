package socketlab.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import socketlab.timing.Lap;
import socketlab.timing.Part;

/**
 * What no way of playing the same checks could fall below: the programs need their processor time, and within one check
 * one thing happens after the other.
 *
 * @param cpuSeconds processor time of all processes that the lab has started
 * @param cores they had
 * @param chainSeconds the longest sum of starts and windows in one check
 * @param chain the check that has it; empty when none was played
 * @param programs how many were started
 */
record GradingBound(double cpuSeconds, int cores, double chainSeconds, String chain, long programs) {

    static GradingBound of(LabTimes times, int cores) {
        Comparator<Lap> byChain = Comparator.comparingLong(check -> chain(times, check));
        Lap longest = times.of(Part.CHECK).max(byChain).orElse(new Lap(Part.CHECK, "", 0, 0, 0));
        return new GradingBound(
                times.programCpuMillis() / 1e3,
                cores,
                chain(times, longest) / 1e6,
                longest.what(),
                times.of(Part.START).count());
    }

    /** The sum of what checks spent with this part. */
    static long within(LabTimes times, Part part) {
        return times.of(Part.CHECK)
                .mapToLong(check -> union(times.of(part).filter(check::contains)))
                .sum();
    }

    private static long chain(LabTimes times, Lap check) {
        return union(Stream.concat(times.of(Part.START), times.of(Part.WINDOW)).filter(check::contains));
    }

    /** What two of them have in common counts once. */
    private static long union(Stream<Lap> laps) {
        List<Lap> inOrder = laps.sorted(Comparator.comparingLong(Lap::begin)).toList();
        long sum = 0;
        long until = Long.MIN_VALUE;
        for (Lap lap : inOrder) {
            sum += Math.max(0, lap.end() - Math.max(until, lap.begin()));
            until = Math.max(until, lap.end());
        }
        return sum;
    }

    double cpuTerm() {
        return cpuSeconds / cores;
    }

    double seconds() {
        return Math.max(cpuTerm(), chainSeconds);
    }

    /** Both terms, in a sentence. */
    String inWords() {
        return String.format(
                Locale.ROOT,
                "%.2f s is the larger of %.2f s (%.2f s of processor time of %d programs on %d cores) and %.2f s (the longest "
                        + "chain of starts and windows: %s).",
                seconds(),
                cpuTerm(),
                cpuSeconds,
                programs,
                cores,
                chainSeconds,
                chain);
    }
}
