package socketlab.report;

import java.util.List;
import socketlab.check.CheckInfo;
import socketlab.check.Outcome;
import socketlab.check.SourceOrder;
import socketlab.check.Verdict;
import socketlab.check.stage1.EchoServerChecks;
import socketlab.transcript.Seen;
import socketlab.transcript.TrailEvent;

/** Outcomes to report about. */
final class SampleOutcomes {
    private SampleOutcomes() {}

    /** A check of the lab: the first one of stage 1. */
    static CheckInfo check() {
        return SourceOrder.checks(EchoServerChecks.class).get(0);
    }

    static Outcome passed() {
        CheckInfo check = check();
        return new Outcome(
                check,
                Verdict.PASSED,
                check.points(),
                check.points(),
                12,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    static Outcome failed(String message, String actual) {
        CheckInfo check = check();
        List<TrailEvent> trail = List.of(new TrailEvent(3, "alice", "connects"));
        return new Outcome(
                check,
                Verdict.FAILED,
                0,
                check.points(),
                34,
                message,
                "hello",
                Seen.text(actual),
                null,
                List.of(),
                List.of(),
                trail);
    }

    static Outcome broken() {
        return new Outcome(
                check(), Verdict.BROKEN, 0, 0, 56, "no port", null, null, null, List.of(), List.of(), List.of());
    }
}
