package socketlab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import socketlab.check.CheckInfo;
import socketlab.check.Outcome;
import socketlab.check.Samples;
import socketlab.check.SourceOrder;
import socketlab.check.Submission;
import socketlab.check.Verdict;
import socketlab.check.actor.Subject;
import socketlab.check.sample.UnplayableChecks;
import socketlab.process.CommandTemplate;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** Through the launcher of JUnit, with checks that start no program. */
class GraderTest {
    private static final String PARALLEL = "socketlab.parallel";

    private final List<Outcome> told = new CopyOnWriteArrayList<>();
    private final Grader grader = new Grader(2, told::add);
    private final Subject program = new Subject.Runnable(new CommandTemplate(List.of("cat")), null, null);
    private final Submission submission = new Submission().with(Stage.ECHO, Role.SERVER, program);

    private final @Nullable String wish = System.getProperty(PARALLEL);

    @AfterEach
    void restoreTheWish() {
        System.clearProperty(PARALLEL);
        Optional.ofNullable(wish).ifPresent(number -> System.setProperty(PARALLEL, number));
    }

    @Test
    void everyCheckHasItsOutcomeWhateverTheOthersCameTo() {
        Result result = grader.grade(submission, checks("passes", "fails", "blocked", "breaks", "starves"));
        assertThat(result.stages()).extracting(StageResult::stage).containsExactly(Stage.ECHO);
        assertThat(result.outcomes())
                .extracting(Outcome::verdict)
                .containsExactly(Verdict.PASSED, Verdict.FAILED, Verdict.SKIPPED, Verdict.BROKEN, Verdict.INCONCLUSIVE);
        assertThat(result.score()).isEqualTo(4);
        assertThat(result.max()).isEqualTo(4 + 6 + 10);
        assertThat(told).containsExactlyInAnyOrderElementsOf(result.outcomes().toList());
    }

    @Test
    void whatWasPlayedOnlyForAnotherOneIsToldAndNotInTheResult() {
        Result result = grader.grade(submission, checks("blocked"));
        assertThat(result.outcomes()).extracting(Outcome::info).containsExactly(Samples.check("blocked"));
        assertThat(told).extracting(outcome -> outcome.info().id()).containsExactly("passes", "fails", "blocked");
    }

    @Test
    void stagesStandInTheirOrderAndTheirChecksAsAskedFor() {
        List<CheckInfo> backwards = new ArrayList<>(Catalog.all());
        Collections.reverse(backwards);
        Result result = grader.grade(new Submission(), backwards);
        assertThat(result.stages()).extracting(StageResult::stage).containsExactly(Stage.values());
        assertThat(result.stages().get(0).outcomes())
                .extracting(Outcome::info)
                .containsExactlyElementsOf(
                        backwards.stream().filter(c -> c.stage() == Stage.ECHO).toList());
        assertThat(result.outcomes()).hasSameSizeAs(backwards).allMatch(Outcome::isNotApplicable);
    }

    @Test
    void aCheckThatJUnitNeverCameToIsTheLabsFaultAndSaysWhy() {
        Result result = grader.grade(submission, SourceOrder.checks(UnplayableChecks.class));
        assertThat(result.isBroken()).isTrue();
        assertThat(result.outcomes())
                .extracting(Outcome::message)
                .containsExactly("It was not played: java.lang.IllegalStateException: no port");
        assertThat(told).isEmpty();
    }

    @Test
    void moreChecksThanProcessorsArePlayedAtATimeUnlessSomebodyWishesOtherwise() {
        System.clearProperty(PARALLEL);
        assertThat(Grader.defaultParallelism())
                .isGreaterThan(Runtime.getRuntime().availableProcessors());
        System.setProperty(PARALLEL, "7");
        assertThat(Grader.defaultParallelism()).isEqualTo(7);
    }

    private static List<CheckInfo> checks(String... ids) {
        return Stream.of(ids).map(Samples::check).toList();
    }
}
