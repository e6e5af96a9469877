package socketlab.check.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import socketlab.check.actor.Nothing;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.Similarity;
import socketlab.transcript.Received;
import socketlab.transcript.Seen;

/**
 * The lines that must come on one stream, each once and in this order, and what did come.
 *
 * <p>On the wire nothing else may come. On a screen other lines are the program's own affair; so there a line is judged
 * only when it is one of those that the lab has chosen to be unique.
 */
public final class DueLines {
    private final String who;
    private final String verb;
    private final Received stream;
    private final boolean nothingElse;
    private final Scenario scenario;
    private final List<String> due = new ArrayList<>();
    private final Set<String> unique = new HashSet<>();
    private final List<String> others = new ArrayList<>();
    private int come;
    private int read;

    private DueLines(String who, String verb, Received stream, boolean nothingElse, Scenario scenario) {
        this.who = who;
        this.verb = verb;
        this.stream = stream;
        this.nothingElse = nothingElse;
        this.scenario = scenario;
    }

    /** Of a program that prints. */
    public static DueLines onScreen(String who, Received screen, Scenario scenario) {
        return new DueLines(who, "print", screen, false, scenario);
    }

    /** Of whoever receives over a connection. */
    public static DueLines onWire(String who, Received stream, Scenario scenario) {
        return new DueLines(who, "receive", stream, true, scenario);
    }

    /** This text may become due: from now on it is no line of the program's own. */
    public void mayCome(String line) {
        unique.add(line);
    }

    /** From now on this line must come, behind all that were due before. */
    public void add(String line) {
        due.add(line);
    }

    public boolean haveAllCome() {
        return come == due.size();
    }

    /**
     * Reads on where it stopped.
     *
     * @throws Breach when a line has come that may not come here and now
     */
    public void judge() {
        for (String line : stream.linesFrom(read)) {
            read++;
            if (!haveAllCome() && line.equals(due.get(come))) {
                come++;
            } else if (nothingElse || unique.contains(line)) {
                throw outOfPlace(line);
            } else {
                others.add(line);
            }
        }
    }

    /** @throws Breach when one that is due has not come */
    public void requireAll() {
        if (!haveAllCome()) {
            String wanted = due.get(come);
            throw new Breach(
                    verb + "-missing", scenario.failure(who + " to " + verb + " this line", wanted, instead()));
        }
    }

    private Breach outOfPlace(String line) {
        if (unique.contains(line) && due.subList(0, come).contains(line)) {
            return new Breach(
                    verb + "-once", scenario.failure(who + " to " + verb + " each line once", Seen.text(line)));
        }
        if (haveAllCome()) {
            String what = nothingElse ? " nothing else" : " nothing more yet";
            return new Breach(verb + "-nothing", scenario.failure(who + " to " + verb + what, Seen.text(line)));
        }
        return new Breach(
                verb + "-in-order",
                scenario.failure(who + " to " + verb + " this line next", due.get(come), Seen.text(line)));
    }

    /** The most telling of what came instead. */
    private Seen instead() {
        String rest = stream.unfinishedLine();
        Optional<String> mistaken = Similarity.closest(due.get(come), others);
        if (mistaken.isPresent()) {
            return Seen.text(mistaken.get());
        }
        return rest.isEmpty() ? Nothing.because(stream.end(), false) : Nothing.unfinished(rest);
    }
}
