package socketlab.check.actor;

import socketlab.process.Program;
import socketlab.waiting.Patience;

/** A program's process is stopped for a while, so that all that happens meanwhile happens to it at the same moment. */
public final class Standstill {
    private final String who;
    private final Scenario scenario;
    private boolean lasts;
    private long typed;

    public Standstill(String who, Scenario scenario) {
        this.who = who;
        this.scenario = scenario;
    }

    /** A program that cannot be stopped just goes on: the script means the same, only less happens at once. */
    public void begins(Program program) {
        if (!lasts) {
            lasts = program.pause();
            typed = program.typed();
        }
    }

    public void ends(Program program) {
        if (lasts) {
            scenario.wire().awaitHandedOver(Patience.reply());
            program.awaitTyped(typed, Patience.reply());
            program.resume();
            scenario.after("the " + who + " was stopped, many things happened at once, and it went on");
            lasts = false;
        }
    }

    /** A stopped program reads nothing: to wait until it has read would be in vain. */
    public boolean lasts() {
        return lasts;
    }
}
