package socketlab.check.script;

import socketlab.check.actor.Scenario;
import socketlab.process.Program;
import socketlab.transcript.Seen;

/** Nothing that a script does may end the program, unless the protocol says so; and then it must end. */
public final class Lifetime {
    private Lifetime() {}

    /** @throws Breach when it has ended */
    public static void requireRunning(String who, Program program, Scenario scenario) {
        if (program.hasEnded()) {
            String said = program.errors().lineCount() > 0
                    ? ", saying: " + program.errors().line(0)
                    : "";
            String words = "it ended with exit status " + program.exitStatus().orElse(-1) + said;
            throw new Breach("goes-on", scenario.failure("the " + who + " to go on", Seen.words(words)));
        }
    }

    /** @throws Breach when it has not ended by now, or not with this status */
    public static void requireEnd(String who, Program program, int status, Scenario scenario) {
        if (program.exitStatus().isEmpty()) {
            throw new Breach("ends", scenario.failure("the " + who + " to end", Seen.words("it is still running")));
        }
        int actual = program.exitStatus().getAsInt();
        if (actual != status) {
            String what = "exit status " + status + " of the " + who;
            throw new Breach(
                    "status", scenario.failure(what, String.valueOf(status), Seen.text(String.valueOf(actual))));
        }
    }
}
