package socketlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import socketlab.check.Outcome;
import socketlab.check.Samples;
import socketlab.grade.Result;
import socketlab.grade.StageResult;
import socketlab.mistake.Mistake;
import socketlab.mistake.Mistakes;
import socketlab.protocol.Stage;

class FailuresTest {
    private static final Mistake ONE = Mistakes.all().get(0);
    private static final Mistake OTHER = Mistakes.all().get(1);

    @Test
    void onlyWhatFailedOrBrokeIsAFailure() {
        Failures failures = failures(
                Samples.passed("passes"),
                Samples.failed("fails"),
                Samples.blocked("blocked"),
                Samples.broken("breaks"),
                Samples.notApplicable("after-broken"),
                Samples.inconclusive("starves"));
        assertThat(ids(failures.inFull())).containsExactly("fails", "breaks");
        assertThat(failures.inShort()).isEmpty();
    }

    @Test
    void withoutAFailureThereIsNothingToTell() {
        Failures failures = failures(Samples.passed("passes"));
        assertThat(failures.inFull()).isEmpty();
        assertThat(failures.inShort()).isEmpty();
    }

    @Test
    void threeAreToldInFullAndTheOthersInShort() {
        Failures failures = failures(
                Samples.failed("passes"),
                Samples.failed("starves"),
                Samples.failed("stays"),
                Samples.failed("reads"),
                Samples.failed("looks"));
        assertThat(ids(failures.inFull())).containsExactly("passes", "starves", "stays");
        assertThat(ids(failures.inShort())).containsExactly("reads", "looks");
    }

    /** Behind the last one stand 10 points and behind those 20 more, so 30; behind the one before it 15. */
    @Test
    void whatStandsInTheWayOfMostPointsComesFirst() {
        Failures failures = failures(
                Samples.failed("starves"),
                Samples.failed("breaks"),
                Samples.blocked("after-broken"),
                Samples.failed("fails"),
                Samples.blocked("blocked"),
                Samples.blocked("behind"));
        assertThat(ids(failures.inFull())).containsExactly("fails", "breaks", "starves");
    }

    @Test
    void ownPointsDoNotCount() {
        assertThat(ids(failures(Samples.failed("looks"), Samples.failed("behind"))
                        .inFull()))
                .containsExactly("looks", "behind");
    }

    @Test
    void whatWasPlayedAllTheSameWasNotBlocked() {
        Failures failures = failures(Samples.failed("stays"), Samples.failed("fails"), Samples.failed("blocked"));
        assertThat(ids(failures.inFull())).containsExactly("stays", "fails", "blocked");
    }

    @Test
    void aCauseIsToldInFullOnlyOnce() {
        Failures failures = failures(
                Samples.failed("fails", ONE),
                Samples.failed("starves", ONE),
                Samples.failed("stays", OTHER),
                Samples.failed("reads", OTHER),
                Samples.failed("looks"));
        assertThat(ids(failures.inFull())).containsExactly("fails", "stays", "looks");
        assertThat(ids(failures.inShort())).containsExactly("starves", "reads");
    }

    @Test
    void whoAsksForAllGetsAllInFull() {
        Outcome[] outcomes = {
            Samples.failed("fails", ONE),
            Samples.failed("starves", ONE),
            Samples.failed("stays"),
            Samples.failed("reads"),
            Samples.failed("looks")
        };
        Failures failures = Failures.of(List.of(), result(outcomes), true);
        assertThat(failures.inFull()).containsExactly(outcomes);
        assertThat(failures.inShort()).isEmpty();
    }

    @Test
    void whatNobodyAskedForAndFailedComesFirst() {
        Result asked = result(Samples.failed("fails"), Samples.blocked("blocked"));
        List<Outcome> unasked = List.of(Samples.failed("starves"));
        assertThat(ids(Failures.of(unasked, asked, false).inFull())).containsExactly("starves", "fails");
    }

    private static Failures failures(Outcome... outcomes) {
        return Failures.of(List.of(), result(outcomes), false);
    }

    private static Result result(Outcome... outcomes) {
        return new Result(List.of(new StageResult(Stage.ECHO, List.of(outcomes))));
    }

    private static List<String> ids(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.info().id()).toList();
    }
}
