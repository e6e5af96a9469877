package socketlab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socketlab.check.actor.Subject;
import socketlab.check.sample.SampleProgram;
import socketlab.process.CommandTemplate;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;
import socketlab.transcript.Seen;
import socketlab.transcript.TrailEvent;

/** How a check comes out that is played. */
class PlayerTest {
    private final Subject program = new Subject.Runnable(new CommandTemplate(List.of("cat")), null, null);
    private final Submission submission = new Submission().with(Stage.ECHO, Role.SERVER, program);
    private final Player player = new Player(submission, new Board(outcome -> {}));

    @BeforeEach
    void forgetPlays() {
        SampleProgram.forgetPlays();
    }

    @Test
    void whatPassesScoresItsPoints() {
        Outcome outcome = play("passes");
        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(outcome.score()).isEqualTo(outcome.max()).isEqualTo(4);
        assertThat(outcome.message()).isNull();
        assertThat(trail(outcome)).containsExactly("prints \"hello\"");
    }

    @Test
    void whatFailsLosesItsPointsAndSaysWhatWasExpected() {
        Outcome outcome = play("fails");
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.score()).isZero();
        assertThat(outcome.max()).isEqualTo(6);
        assertThat(outcome.message()).isEqualTo("Expected a greeting after the program was started.");
        assertThat(outcome.expected()).isEqualTo("hello");
        assertThat(outcome.actual()).isEqualTo(Seen.text("hallo"));
        assertThat(outcome.cause()).isNull();
    }

    @Test
    void anyOtherExceptionIsTheLabsFaultAndNotScored() {
        Outcome outcome = play("breaks");
        assertThat(outcome.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(outcome.max()).isZero();
        assertThat(outcome.message())
                .startsWith("java.lang.IllegalStateException: no port, because of java.io.IOException: in use at ")
                .contains("SampleChecks.breaks(SampleChecks.java:");
    }

    @Test
    void aFaultWithoutCauseOrStackIsTold() {
        assertThat(play("breaks-nowhere").message()).isEqualTo("java.io.IOException: no port");
    }

    @Test
    void aCheckThatSawNothingOfTheProgramCannotPass() {
        Outcome outcome = play("sees-nothing");
        assertThat(outcome.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(outcome.max()).isZero();
        assertThat(outcome.message()).isEqualTo("The check observed nothing.");
    }

    @Test
    void whatCannotBeClearedAwayIsTheLabsFault() {
        Outcome outcome = play("stays");
        assertThat(outcome.verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(outcome.max()).isZero();
        assertThat(outcome.message()).contains("Cleaning up failed: stuck");
        assertThat(trail(outcome)).containsExactly("prints \"hello\"");
    }

    @Test
    void whatCannotBeDecidedIsTriedTwiceMoreAndNotScored() {
        Outcome outcome = play("starves");
        assertThat(outcome.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(outcome.score()).isEqualTo(outcome.max()).isZero();
        assertThat(outcome.message()).contains("no processor");
        assertThat(SampleProgram.plays()).isEqualTo(3);
    }

    @Test
    void theLastTryMayDecide() {
        assertThat(play("starves-twice").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(SampleProgram.plays()).isEqualTo(3);
    }

    @Test
    void whatIsDecidedIsNotTriedAgain() {
        play("takes-time");
        assertThat(SampleProgram.plays()).isEqualTo(1);
    }

    @Test
    void aCertainFailureCountsOnABusyMachineToo() {
        Outcome outcome = play("fails-for-certain");
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.max()).isEqualTo(1);
        assertThat(SampleProgram.plays()).isEqualTo(1);
    }

    @Test
    void aMistakeThatTheEvidenceShowsIsNamed() {
        assertThat(play("fails-as-known").cause())
                .isNotNull()
                .matches(cause -> cause.id().equals("port-ignored"));
    }

    @Test
    void aCheckThatExploresNamesNoMistake() {
        Outcome outcome = play("explores");
        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.cause()).isNull();
    }

    @Test
    void aProgramThatIsAboutToEndIsAwaitedBeforeItsFailureIsTold() {
        assertThat(trail(play("is-about-to-end"))).startsWith("is started: \"cat\"", "ends");
    }

    @Test
    void theDurationIsInMilliseconds() {
        long begin = System.nanoTime();
        long duration = play("takes-time").durationMs();
        long most = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertThat(duration).isBetween(2L, most);
    }

    private Outcome play(String id) {
        return player.play(Samples.check(id));
    }

    private static List<String> trail(Outcome outcome) {
        return outcome.trail().stream().map(TrailEvent::event).toList();
    }
}
