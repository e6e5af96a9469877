package socketlab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import socketlab.check.actor.CheckFailure;

class OutcomeTest {

    @Test
    void onlyWhatPassedIsPassed() {
        assertThat(Samples.passed("fails").isPassed()).isTrue();
        assertThat(List.of(
                        Samples.failed("fails"),
                        Samples.blocked("fails"),
                        Samples.notApplicable("fails"),
                        Samples.inconclusive("fails"),
                        Samples.broken("fails")))
                .noneMatch(Outcome::isPassed);
    }

    /** What is blocked counts against the program; an undecided or broken check has been played. */
    @Test
    void onlyWhatCouldNotBePlayedDoesNotApply() {
        assertThat(Samples.notApplicable("fails").isNotApplicable()).isTrue();
        assertThat(List.of(
                        Samples.passed("fails"),
                        Samples.failed("fails"),
                        Samples.blocked("fails"),
                        Samples.inconclusive("fails"),
                        Samples.broken("fails")))
                .noneMatch(Outcome::isNotApplicable);
    }

    @Test
    void onlyWhatTheProgramIsToBlameForCanLosePoints() {
        assertThat(List.of(Samples.failed("fails"), Samples.blocked("fails")))
                .allMatch(outcome -> outcome.score() == 0 && outcome.max() == 6);
        assertThat(List.of(Samples.notApplicable("fails"), Samples.inconclusive("fails"), Samples.broken("fails")))
                .allMatch(outcome -> outcome.score() == 0 && outcome.max() == 0);
    }

    @Test
    void aFailureKeepsWhatMakesItHappenAgain() {
        CheckFailure failure = new CheckFailure("Expected more.", null, null).again(List.of("--seed", "7"));
        Outcome outcome =
                Outcome.failed(Samples.check("fails"), 1, failure, Optional.empty(), List.of("It runs."), List.of());
        assertThat(outcome.again()).containsExactly("--seed", "7");
        assertThat(outcome.state()).containsExactly("It runs.");
    }
}
