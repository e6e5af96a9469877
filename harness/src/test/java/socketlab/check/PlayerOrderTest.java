package socketlab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import socketlab.check.actor.Subject;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.process.CommandTemplate;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;
import socketlab.transcript.Seen;

/** What keeps a check from being played, and what that costs. */
class PlayerOrderTest {
    private static final Subject PROGRAM = new Subject.Runnable(new CommandTemplate(List.of("cat")), null, null);
    private static final Subject UNUSABLE = new Subject.Unusable("It does not compile.", Seen.text("';' expected"));

    private final List<String> told = new ArrayList<>();
    private final Board board = new Board(outcome -> told.add(outcome.info().id()));

    @Test
    void whatBuildsOnAFailureIsNotPlayedAndLosesItsPoints() {
        Outcome outcome = play("blocked", PROGRAM);
        assertThat(outcome.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(outcome.score()).isZero();
        assertThat(outcome.max()).isEqualTo(10);
        assertThat(outcome.message()).isEqualTo("Needs \"It fails\" first.");
        assertThat(outcome.isNotApplicable()).isFalse();
    }

    @Test
    void whatBuildsOnABlockedOneIsBlockedToo() {
        Outcome outcome = play("behind", PROGRAM);
        assertThat(outcome.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(outcome.max()).isEqualTo(20);
        assertThat(outcome.message()).isEqualTo("Needs \"It waits\" first.");
    }

    @Test
    void whatBuildsOnABrokenOneDoesNotApply() {
        Outcome outcome = play("after-broken", PROGRAM);
        assertThat(outcome.isNotApplicable()).isTrue();
        assertThat(outcome.message()).isEqualTo("The lab broke while it checked \"It breaks\".");
    }

    @Test
    void whatBuildsOnAnUndecidedOneDoesNotApply() {
        Outcome outcome = play("after-starved", PROGRAM);
        assertThat(outcome.isNotApplicable()).isTrue();
        assertThat(outcome.message()).isEqualTo("Whether \"It starves\" holds could not be decided.");
    }

    @Test
    void whatBuildsOnOneThatDoesNotApplyIsPlayed() {
        assertThat(play("after-reads", PROGRAM).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(play("reads", PROGRAM).isNotApplicable()).isTrue();
    }

    @Test
    void aPrerequisiteIsPlayedBeforeAndOnlyOnce() {
        play("behind", PROGRAM);
        play("breaks", PROGRAM);
        play("fails", PROGRAM);
        assertThat(told).containsExactly("passes", "fails", "blocked", "behind", "breaks");
    }

    @Test
    void aProgramThatWasNotHandedInIsNotGraded() {
        Outcome outcome = play("passes", new Subject.Absent("No server was given."));
        assertThat(outcome.isNotApplicable()).isTrue();
        assertThat(outcome.message()).isEqualTo("No server was given.");
    }

    @Test
    void aProgramThatCannotBeStartedFails() {
        Outcome outcome = play("passes", UNUSABLE);
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.max()).isEqualTo(4);
        assertThat(outcome.message()).isEqualTo("It does not compile.");
        assertThat(outcome.actual()).isEqualTo(Seen.text("';' expected"));
    }

    @Test
    void aCheckThatReadsSourcesNeedsThem() {
        Outcome outcome = play("reads", PROGRAM);
        assertThat(outcome.isNotApplicable()).isTrue();
        assertThat(outcome.message()).isEqualTo("It needs a submission given as Java sources.");
    }

    @Test
    void aCheckThatReadsSourcesIsPlayedWhenTheyAreThere() {
        Subject compiled = new Subject.Runnable(new CommandTemplate(List.of("java")), Path.of("classes"), "Main");
        assertThat(play("reads", compiled).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void sourcesThatDoNotCompileFailTheCheckThatReadsThem() {
        assertThat(play("reads", UNUSABLE).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aCheckAppliesOnlyWhereTheSystemHasWhatItNeeds() {
        assertThat(play("looks", PROGRAM).isPassed())
                .isEqualTo(Platform.current().has(Means.KERNEL_TABLE));
    }

    private Outcome play(String id, Subject subject) {
        Submission submission = new Submission().with(Stage.ECHO, Role.SERVER, subject);
        return new Player(submission, board).play(Samples.check(id));
    }
}
