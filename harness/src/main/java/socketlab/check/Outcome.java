package socketlab.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socketlab.check.actor.CheckFailure;
import socketlab.mistake.Mistake;
import socketlab.transcript.Seen;
import socketlab.transcript.TrailEvent;

/**
 * What came of one check.
 *
 * @param max what it could have scored: 0 when it does not apply, could not be decided, or the lab broke
 * @param message what is wrong or why it was not played; null when it passed
 * @param state where the program was when the check failed, in sentences
 * @param again options of {@code ./lab check} that make the same happen again, besides the check's id
 * @param cause the mistake behind a failure, when the evidence is enough to name it
 */
public record Outcome(
        CheckInfo info,
        Verdict verdict,
        int score,
        int max,
        long durationMs,
        @Nullable String message,
        @Nullable String expected,
        @Nullable Seen actual,
        @Nullable Mistake cause,
        List<String> state,
        List<String> again,
        List<TrailEvent> trail) {

    static Outcome passed(CheckInfo info, long ms, List<TrailEvent> trail) {
        return new Outcome(
                info,
                Verdict.PASSED,
                info.points(),
                info.points(),
                ms,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                trail);
    }

    static Outcome failed(
            CheckInfo info,
            long ms,
            CheckFailure failure,
            Optional<Mistake> cause,
            List<String> state,
            List<TrailEvent> trail) {
        return new Outcome(
                info,
                Verdict.FAILED,
                0,
                info.points(),
                ms,
                failure.getMessage(),
                failure.expected(),
                failure.actual(),
                cause.orElse(null),
                state,
                failure.again(),
                trail);
    }

    /** A check that it builds on failed: what it is worth is lost. */
    static Outcome blocked(CheckInfo info, String reason) {
        return new Outcome(
                info, Verdict.SKIPPED, 0, info.points(), 0, reason, null, null, null, List.of(), List.of(), List.of());
    }

    static Outcome notApplicable(CheckInfo info, String reason) {
        return new Outcome(info, Verdict.SKIPPED, 0, 0, 0, reason, null, null, null, List.of(), List.of(), List.of());
    }

    static Outcome inconclusive(CheckInfo info, long ms, String message, List<TrailEvent> trail) {
        return new Outcome(
                info, Verdict.INCONCLUSIVE, 0, 0, ms, message, null, null, null, List.of(), List.of(), trail);
    }

    static Outcome broken(CheckInfo info, long ms, String message, List<TrailEvent> trail) {
        return new Outcome(info, Verdict.BROKEN, 0, 0, ms, message, null, null, null, List.of(), List.of(), trail);
    }

    public boolean isPassed() {
        return verdict == Verdict.PASSED;
    }

    /** Not played because there was nothing to play it with or on. */
    public boolean isNotApplicable() {
        return verdict == Verdict.SKIPPED && max == 0;
    }
}
