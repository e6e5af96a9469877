package socketlab.check.actor;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import socketlab.transcript.Likeness;
import socketlab.transcript.Received;
import socketlab.transcript.Seen;
import socketlab.transcript.StreamEnd;
import socketlab.waiting.Patience;

/**
 * Finds expected lines among those that arrived.
 *
 * <p>A scenario asks for the lines that its check is about; other lines, such as notices of users who join, pass by.
 * So a wrong greeting fails the check of the greeting and not every check that happens to meet one. A line that was
 * asked for once is not found again.
 */
public final class Ear {
    private final String who;
    private final String verb;
    private final Received received;
    private final Scenario scenario;
    private final BooleanSupplier programEnded;
    private final boolean isOnWire;
    private final BitSet heard = new BitSet();

    private Ear(
            boolean isOnWire,
            String who,
            String verb,
            Received received,
            Scenario scenario,
            BooleanSupplier programEnded) {
        this.isOnWire = isOnWire;
        this.who = who;
        this.verb = verb;
        this.received = received;
        this.scenario = scenario;
        this.programEnded = programEnded;
    }

    /**
     * Where nothing comes but what the protocol defines.
     *
     * @param who the listener, for messages
     */
    public static Ear onWire(String who, Received received, Scenario scenario, BooleanSupplier programEnded) {
        return new Ear(true, who, "receive", received, scenario, programEnded);
    }

    /**
     * Where a program may print lines of its own besides, whatever they say.
     *
     * @param who the program, for messages
     */
    public static Ear onScreen(String who, Received received, Scenario scenario, BooleanSupplier programEnded) {
        return new Ear(false, who, "print", received, scenario, programEnded);
    }

    public Received received() {
        return received;
    }

    /** Waits for exactly this line. */
    public void hear(String line) {
        hear(line, other -> false);
    }

    /**
     * Waits for exactly this line.
     *
     * @param about says of another line that it must be this one with a mistake, so that there is no need to wait on.
     *     On a screen it may as well be a line of the program's own, and the right one may still come
     */
    public void hear(String text, Predicate<String> about) {
        String line = received.asCompared(text);
        BooleanSupplier isMistaken = () -> isOnWire && find(about) >= 0;
        scenario.until(() -> find(line::equals) >= 0 || isMistaken.getAsBoolean() || isOver(), Patience.reply());
        int found = find(line::equals);
        if (found < 0) {
            awaitLastWords();
            throw scenario.failure(who + " to " + verb + " this line", line, insteadOf(line, about));
        }
        heard.set(found);
    }

    /** Waits for the first of two lines that are both right; says whether it is the first named. */
    public boolean hearEither(String one, String other) {
        scenario.until(() -> find(one::equals) >= 0 || find(other::equals) >= 0 || isOver(), Patience.reply());
        if (find(one::equals) >= 0 || find(other::equals) < 0) {
            hear(one);
            return true;
        }
        hear(other);
        return false;
    }

    /** Waits for a line of this kind, whose exact text the scenario cannot know, and returns it. */
    public String hearAny(String what, Predicate<String> wanted) {
        scenario.until(() -> find(wanted) >= 0 || isOver(), Patience.reply());
        int found = find(wanted);
        if (found < 0) {
            awaitLastWords();
            throw scenario.failure(who + " to " + verb + " " + what, nothing());
        }
        heard.set(found);
        return received.line(found);
    }

    /** Waits for this line as the first that arrived at all. */
    public void hearFirst(String text) {
        String line = received.asCompared(text);
        scenario.until(() -> received.lineCount() > 0 || isOver(), Patience.reply());
        if (received.lineCount() == 0 || !received.line(0).equals(line)) {
            awaitLastWords();
            Seen actual = received.lineCount() == 0 ? nothing() : Seen.text(received.line(0));
            throw scenario.failure(who + " to " + verb + " this line first", line, actual);
        }
        heard.set(0);
    }

    /** Fails when a line like this has arrived by now. Sound only behind a fence: see nearby lines of the check. */
    public void neverHeard(String what, Predicate<String> unwanted) {
        for (String line : received.linesFrom(0)) {
            if (unwanted.test(line)) {
                throw scenario.failure(who + " not to " + verb + " " + what, Seen.text(line));
            }
        }
    }

    /** Fails unless exactly one line like this has arrived by now. */
    public void heardOnce(String what, Predicate<String> wanted) {
        long count = received.linesFrom(0).stream().filter(wanted).count();
        if (count != 1) {
            throw scenario.failure(who + " to " + verb + " " + what + " exactly once, not " + count + " times");
        }
    }

    private boolean isOver() {
        return received.end().filter(how -> how != StreamEnd.CLOSED_BY_LAB).isPresent();
    }

    /** A stream that ended is often a program that ended: let that be noticed, for the message and the trail. */
    private void awaitLastWords() {
        if (isOver()) {
            scenario.awaitLastWords();
        }
    }

    private synchronized int find(Predicate<String> wanted) {
        for (int i = heard.nextClearBit(0); i < received.lineCount(); i = heard.nextClearBit(i + 1)) {
            if (wanted.test(received.line(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The most telling of what came instead: the same line with a mistake, else the most similar one. */
    private Seen insteadOf(String line, Predicate<String> about) {
        int mistaken = find(about);
        List<String> candidates = unheard(mistaken < 0 ? any -> true : about);
        if (mistaken >= 0) {
            String first = received.line(mistaken);
            return Seen.text(
                    isOnWire ? first : Similarity.closest(line, candidates).orElse(first));
        }
        String rest = received.unfinishedLine();
        if (!rest.isEmpty() && Likeness.between(line, rest) > 0.3) {
            return unfinished();
        }
        return Similarity.closest(line, candidates).map(Seen::text).orElseGet(this::nothing);
    }

    private List<String> unheard(Predicate<String> wanted) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < received.lineCount(); i++) {
            if (!heard.get(i) && wanted.test(received.line(i))) {
                lines.add(received.line(i));
            }
        }
        return lines;
    }

    /** Without line ends it is no message of the dialect, however it ends. */
    private Seen unfinished() {
        String rest = received.unfinishedLine();
        return received.hasLineEnds() ? Nothing.unfinished(rest) : Seen.text(rest);
    }

    private Seen nothing() {
        if (!received.unfinishedLine().isEmpty()) {
            return unfinished();
        }
        return Nothing.because(received.end(), programEnded.getAsBoolean());
    }
}
