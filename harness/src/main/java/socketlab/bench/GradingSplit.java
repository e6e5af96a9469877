package socketlab.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import socketlab.timing.Lap;
import socketlab.timing.Part;

/**
 * Where the wall time of one command went, in microseconds; the parts add up to it. Checks are played several at a time, so
 * the time in which they are played is divided as those who played them spent theirs.
 *
 * @param harness until the first source is compiled: the script, the JVM, the command line; and what is nothing else
 * @param compile the sources of the submission
 * @param starts of programs, until they listen or have connected
 * @param windows in which the lab looks on purpose that nothing happens
 * @param checks all else in the checks
 * @param report telling the verdict
 * @param end from then until the command is over: clearing away, and the end of the JVM
 */
record GradingSplit(
        double harness, double compile, double starts, double windows, double checks, double report, double end) {

    /**
     * Of a command.
     *
     * @param wall from the command to its end, in microseconds
     * @param toMain how much of that had passed when the lab's main class began
     */
    static GradingSplit of(long wall, long toMain, LabTimes times) {
        Optional<Lap> grading = times.of(Part.GRADING).findFirst();
        Optional<Lap> report = times.of(Part.REPORT).findFirst();
        long end = report.map(lap -> wall - toMain - lap.end()).orElse(0L);
        long told = report.map(Lap::micros).orElse(0L);
        long played = grading.map(Lap::micros).orElse(0L);
        Predicate<Lap> isWithin = lap -> grading.isPresent() && grading.get().begin() <= lap.begin();
        long before = sum(times.of(Part.COMPILE).filter(isWithin.negate()).toList());
        long compiled = sum(times.of(Part.COMPILE).filter(isWithin).toList());
        long checks = sum(times.of(Part.CHECK).toList());
        double share = checks + compiled == 0 ? 0 : (double) played / (checks + compiled);
        double starts = share * GradingBound.within(times, Part.START);
        double windows = share * GradingBound.within(times, Part.WINDOW);
        return new GradingSplit(
                wall - before - played - told - end,
                before + share * compiled,
                starts,
                windows,
                played - share * compiled - starts - windows,
                told,
                end);
    }

    private static long sum(List<Lap> laps) {
        return laps.stream().mapToLong(Lap::micros).sum();
    }

    /** In seconds, by the names of the parts, in the order of time. */
    Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("harness", harness / 1e6);
        seconds.put("compile", compile / 1e6);
        seconds.put("starts", starts / 1e6);
        seconds.put("windows", windows / 1e6);
        seconds.put("checks", checks / 1e6);
        seconds.put("report", report / 1e6);
        seconds.put("end", end / 1e6);
        return seconds;
    }
}
