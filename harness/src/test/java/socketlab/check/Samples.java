package socketlab.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socketlab.check.actor.CheckFailure;
import socketlab.check.sample.SampleChecks;
import socketlab.mistake.Mistake;

/** The sample checks, and outcomes of them that nobody has played. */
public final class Samples {
    private Samples() {}

    public static CheckInfo check(String id) {
        return SourceOrder.checks(SampleChecks.class).stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static Outcome passed(String id) {
        return Outcome.passed(check(id), 1, List.of());
    }

    public static Outcome failed(String id) {
        return failed(id, null);
    }

    public static Outcome failed(String id, @Nullable Mistake cause) {
        CheckFailure failure = new CheckFailure("Expected more.", null, null);
        return Outcome.failed(check(id), 1, failure, Optional.ofNullable(cause), List.of(), List.of());
    }

    public static Outcome blocked(String id) {
        return Outcome.blocked(check(id), "Needs another one first.");
    }

    public static Outcome notApplicable(String id) {
        return Outcome.notApplicable(check(id), "There is nothing to play it on.");
    }

    public static Outcome inconclusive(String id) {
        return Outcome.inconclusive(check(id), 1, "The machine is busy.", List.of());
    }

    public static Outcome broken(String id) {
        return Outcome.broken(check(id), 1, "The lab has no port.", List.of());
    }
}
