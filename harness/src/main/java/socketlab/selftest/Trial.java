package socketlab.selftest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import socketlab.check.CheckInfo;
import socketlab.check.Outcome;
import socketlab.check.Submission;
import socketlab.check.Verdict;
import socketlab.grade.Grader;
import socketlab.grade.Result;

/** What came of grading one program once. */
public record Trial(Result result) {

    /** @param atATime how many checks are played at a time */
    public static Trial of(Submission submission, List<CheckInfo> checks, int atATime) {
        return new Trial(new Grader(atATime, outcome -> {}).grade(submission, checks));
    }

    /** The ids of the checks with this verdict. */
    public Set<String> ids(Verdict verdict) {
        return result.outcomes()
                .filter(outcome -> outcome.verdict() == verdict)
                .map(outcome -> outcome.info().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Outcome outcome(CheckInfo check) {
        return result.outcomes()
                .filter(outcome -> outcome.info().id().equals(check.id()))
                .findFirst()
                .orElseThrow();
    }

    public int lost() {
        return result.max() - result.score();
    }

    /** The points of what failed and of everything that builds on it. */
    public int worthOfFailedAndBlocked() {
        Set<String> lost = ids(Verdict.FAILED);
        // In teaching order a check always stands behind the one that it builds on.
        result.outcomes()
                .map(Outcome::info)
                .filter(check -> lost.contains(check.check().after()))
                .forEachOrdered(check -> lost.add(check.id()));
        return result.outcomes()
                .filter(outcome -> lost.contains(outcome.info().id()))
                .mapToInt(Outcome::max)
                .sum();
    }
}
