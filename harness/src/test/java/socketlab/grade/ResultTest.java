package socketlab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import socketlab.check.Outcome;
import socketlab.check.Samples;
import socketlab.protocol.Stage;

class ResultTest {

    @Test
    void theScoresOfAllStagesAreAddedUp() {
        Result result = new Result(List.of(
                new StageResult(Stage.ECHO, List.of(Samples.passed("passes"), Samples.failed("fails"))),
                new StageResult(Stage.ONE_TO_ONE, List.of(Samples.passed("breaks"), Samples.blocked("blocked")))));
        assertThat(result.score()).isEqualTo(4 + 8);
        assertThat(result.max()).isEqualTo(4 + 6 + 8 + 10);
        assertThat(result.outcomes())
                .extracting(outcome -> outcome.info().id())
                .containsExactly("passes", "fails", "breaks", "blocked");
    }

    @Test
    void everythingRightIsFull() {
        assertThat(of(Samples.passed("passes"), Samples.passed("fails")).isFull())
                .isTrue();
        assertThat(of(Samples.passed("passes"), Samples.failed("fails")).isFull())
                .isFalse();
    }

    @Test
    void whatIsNotScoredTakesNothingAway() {
        assertThat(of(Samples.passed("passes"), Samples.notApplicable("fails"), Samples.broken("breaks"))
                        .isFull())
                .isTrue();
    }

    @Test
    void nothingGradedIsNotFull() {
        assertThat(of(Samples.notApplicable("passes")).isFull()).isFalse();
        assertThat(new Result(List.of()).isFull()).isFalse();
    }

    @Test
    void oneBrokenCheckMakesTheRunBroken() {
        assertThat(of(Samples.passed("passes"), Samples.broken("breaks")).isBroken())
                .isTrue();
        assertThat(of(Samples.failed("fails"), Samples.inconclusive("starves")).isBroken())
                .isFalse();
    }

    @Test
    void oneUndecidedCheckMakesTheRunInconclusive() {
        assertThat(of(Samples.passed("passes"), Samples.inconclusive("starves")).isInconclusive())
                .isTrue();
        assertThat(of(Samples.failed("fails"), Samples.broken("breaks")).isInconclusive())
                .isFalse();
    }

    private static Result of(Outcome... outcomes) {
        return new Result(List.of(new StageResult(Stage.ECHO, List.of(outcomes))));
    }
}
