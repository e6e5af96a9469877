package socketlab.grade;

import java.util.List;
import socketlab.check.Outcome;
import socketlab.protocol.Stage;

/** The outcomes of one stage's checks, in teaching order. */
public record StageResult(Stage stage, List<Outcome> outcomes) {
    public StageResult {
        outcomes = List.copyOf(outcomes);
    }

    public int score() {
        return outcomes.stream().mapToInt(Outcome::score).sum();
    }

    /** What could have been scored: less than 100 when checks did not apply or the lab broke. */
    public int max() {
        return outcomes.stream().mapToInt(Outcome::max).sum();
    }
}
