package socketlab.check.script;

import socketlab.check.actor.Scenario;
import socketlab.process.Program;
import socketlab.transcript.Seen;

/** Nothing that a script does may end the program, unless the protocol says so. */
public final class StillRunning {
    private StillRunning() {}

    /** @throws Breach when it has ended */
    public static void require(String who, Program program, Scenario scenario) {
        if (program.hasEnded()) {
            String said = program.errors().lineCount() > 0
                    ? ", saying: " + program.errors().line(0)
                    : "";
            String words = "it ended with exit status " + program.exitStatus().orElse(-1) + said;
            throw new Breach("goes-on", scenario.failure("the " + who + " to go on", Seen.words(words)));
        }
    }
}
