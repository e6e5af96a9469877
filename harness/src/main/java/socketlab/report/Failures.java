package socketlab.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import socketlab.check.Outcome;
import socketlab.check.Verdict;
import socketlab.grade.Result;
import socketlab.mistake.Mistake;

/**
 * What failed, the most useful first: what stands in the way of most other checks, and then in teaching order. A
 * beginner who is shown twenty failures at length reads none of them, so only a few are, each with another cause.
 *
 * @param inFull to be explained at length
 * @param inShort to be named
 */
public record Failures(List<Outcome> inFull, List<Outcome> inShort) {
    private static final int IN_FULL = 3;

    public Failures {
        inFull = List.copyOf(inFull);
        inShort = List.copyOf(inShort);
    }

    /**
     * Sorts the failures of a run.
     *
     * @param unasked what was played only because others build on it, and failed
     * @param all whether everything is to be explained at length
     */
    public static Failures of(List<Outcome> unasked, Result result, boolean all) {
        List<Outcome> failed = Stream.concat(
                        unasked.stream(),
                        result.outcomes()
                                .filter(Failures::hasFailed)
                                .sorted(Comparator.comparing(o -> -worth(o, result))))
                .toList();
        return all ? new Failures(failed, List.of()) : choose(failed);
    }

    private static boolean hasFailed(Outcome outcome) {
        return outcome.verdict() == Verdict.FAILED || outcome.verdict() == Verdict.BROKEN;
    }

    private static Failures choose(List<Outcome> failed) {
        List<Outcome> inFull = new ArrayList<>();
        List<Outcome> inShort = new ArrayList<>();
        Set<Mistake> told = new HashSet<>();
        for (Outcome outcome : failed) {
            boolean isNew = outcome.cause() == null || told.add(outcome.cause());
            (isNew && inFull.size() < IN_FULL ? inFull : inShort).add(outcome);
        }
        return new Failures(inFull, inShort);
    }

    /** How many points a failure keeps from being earned, its own left out: those of all that builds on it. */
    private static int worth(Outcome failure, Result result) {
        Set<String> blocked = new HashSet<>(Set.of(failure.info().id()));
        // In teaching order a check always stands behind the one that it builds on.
        return result.outcomes()
                .filter(outcome -> outcome.verdict() == Verdict.SKIPPED)
                .filter(outcome -> blocked.contains(outcome.info().check().after()))
                .filter(outcome -> blocked.add(outcome.info().id()))
                .mapToInt(Outcome::max)
                .sum();
    }
}
