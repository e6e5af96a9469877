package socketlab.check.sample;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import socketlab.check.actor.CheckFailure;
import socketlab.check.actor.Scenario;
import socketlab.process.Program;
import socketlab.transcript.Seen;

/** A program under test that nobody has to start: its checks say themselves what it is seen to do. */
public final class SampleProgram {
    private static final AtomicInteger PLAYS = new AtomicInteger();

    private final Scenario scenario;

    /** Not public, as those of the real actors are not. */
    SampleProgram(Scenario scenario) {
        this.scenario = scenario;
        PLAYS.incrementAndGet();
    }

    /** How many plays have had such a program since {@link #forgetPlays}. */
    public static int plays() {
        return PLAYS.get();
    }

    public static void forgetPlays() {
        PLAYS.set(0);
    }

    void isSeen() {
        scenario.recording().trail().observe("server", "prints \"hello\"");
    }

    void getsNoProcessor() {
        scenario.starves();
    }

    void cannotBeClearedAway() {
        scenario.recording().cleanup().register(() -> {
            throw new IOException("stuck");
        });
    }

    /** Really starts the command, which ends when somebody has waited for it for long. */
    void endsWhenAwaited() {
        Program program = scenario.start("server", Map.of(), false);
        scenario.recording().signal().whenWaitingLong(program::endKeyboard, () -> {});
    }

    CheckFailure failure() {
        return scenario.failure("a greeting", "hello", Seen.text("hallo"));
    }

    CheckFailure failureOfAKnownKind() {
        return scenario.failure("a greeting", Seen.words("it listens on port 7 instead"));
    }
}
