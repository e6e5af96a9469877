package socketlab.grade;

import java.util.List;
import java.util.stream.Stream;
import socketlab.check.Outcome;
import socketlab.check.Verdict;

/** All outcomes of one run. */
public record Result(List<StageResult> stages) {
    public Result {
        stages = List.copyOf(stages);
    }

    public int score() {
        return stages.stream().mapToInt(StageResult::score).sum();
    }

    public int max() {
        return stages.stream().mapToInt(StageResult::max).sum();
    }

    public Stream<Outcome> outcomes() {
        return stages.stream().flatMap(stage -> stage.outcomes().stream());
    }

    /** Whether the lab itself failed in at least one check. */
    public boolean isBroken() {
        return outcomes().anyMatch(outcome -> outcome.verdict() == Verdict.BROKEN);
    }

    /** Whether the machine was too busy to decide at least one check. */
    public boolean isInconclusive() {
        return outcomes().anyMatch(outcome -> outcome.verdict() == Verdict.INCONCLUSIVE);
    }

    /** Whether something was graded and everything that was graded is right. */
    public boolean isFull() {
        return max() > 0 && score() == max();
    }
}
