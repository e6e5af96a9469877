package socketlab.check.script;

import java.time.Duration;
import socketlab.check.actor.Scenario;

/** Plays scripts against one kind of program. */
@FunctionalInterface
public interface Play {
    /**
     * Starts a fresh program and plays the script against it.
     *
     * @param patience how long each thing that must happen is waited for
     *
     * @throws Breach when the program breaks a rule
     * @throws socketlab.check.actor.CheckFailure when it does not even start as it should
     */
    void play(Script script, Scenario scenario, Duration patience);
}
