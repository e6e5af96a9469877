package socketlab.mistake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import socketlab.transcript.TrailEvent;
import socketlab.transcript.Visible;

/** Clues in what happened before the failure: who said what, and in which order. */
final class TrailClues {
    private static final Pattern PUMPED = Pattern.compile("] (\\d{6}) abc");
    private static final Pattern OWN_HALF_CLOSED =
            Pattern.compile("(?i)broken pipe|output is shut ?down|shut down for writing");
    private static final int LOOKED_AT = 40;

    private TrailClues() {}

    /** Somebody of the lab did this: the trail's words, from the verb on. */
    static Clue somebody(String did) {
        return evidence -> evidence.story().has(did);
    }

    /** Somebody sent bytes that are not UTF-8; the trail shows them as replacement characters. */
    static Clue somebodySentBadBytes() {
        return evidence -> evidence.story().given().stream().anyMatch(text -> text.contains("\\ufffd"));
    }

    /** The program wrote this line, on the wire or on its screen. */
    static Clue programWrote(String line) {
        return evidence -> evidence.story().hasLine(line);
    }

    /** The program wrote this line after that had happened: the trail's words, from the verb on. */
    static Clue programWroteAfter(String line, String happened) {
        return evidence -> {
            int since = evidence.story().first(e -> e.event().startsWith(happened));
            List<TrailEvent> later =
                    evidence.trail().subList(since + 1, evidence.trail().size());
            return since >= 0 && new Story(later).hasLine(line);
        };
    }

    /** What was expected of one listener reached another place: the server's screen. */
    static Clue theScreenShowsIt() {
        return evidence ->
                !evidence.listener().equals("server") && evidence.story().hasLine("server", evidence.wanted());
    }

    /** The server's screen shows no line of this kind at all. */
    static Clue notOnTheScreenAtAll() {
        return evidence -> {
            String kind = evidence.wanted().startsWith("> ")
                    ? "> New"
                    : evidence.wanted().startsWith("<") ? "<" : "[";
            return evidence.story().linesOf("server").stream().noneMatch(line -> line.startsWith('"' + kind));
        };
    }

    /** Whoever left in order has seen the program close its side, so the program knows of it. */
    static Clue theLeaverSawTheEnd() {
        return evidence -> evidence.trail().stream()
                .filter(e -> e.event().startsWith("leaves (FIN)"))
                .anyMatch(e -> evidence.story().has(e.who(), "receives the end of the stream"));
    }

    /** The one who is waiting has not got a single byte. */
    static Clue listenerGotNothing() {
        return evidence -> !evidence.story().has(evidence.listener(), "receives");
    }

    /** The program closed a connection in order. */
    static Clue theProgramClosed() {
        return evidence -> evidence.story().has("receives the end of the stream");
    }

    static Clue somebodyWasSaidToHaveLeft() {
        return evidence -> evidence.story().linesOf(evidence.listener()).stream()
                .anyMatch(line -> line.startsWith("\"< The user"));
    }

    /** So many users got the line that somebody else is still waiting for. */
    static Clue receivedBy(int users) {
        return evidence -> evidence.story().receivers(evidence.wanted()) == users;
    }

    /** Nobody at all got the line, and no screen shows it. */
    static Clue nobodyHasIt() {
        return evidence -> !evidence.story().hasLine(evidence.wanted());
    }

    /** Whoever said it got it back. */
    static Clue theSpeakerGotIt() {
        return evidence -> {
            String said = Visible.quote(TextClues.withoutSpeaker(evidence.wanted()) + "\n");
            return evidence.trail().stream()
                    .filter(e -> e.event().equals("sends " + said))
                    .anyMatch(e -> evidence.story().hasLine(e.who(), evidence.wanted()));
        };
    }

    /** The one who is waiting has got this many lines or fewer. */
    static Clue listenerHasAtMost(int lines) {
        return evidence -> evidence.story().linesOf(evidence.listener()).size() <= lines;
    }

    /** After the end of its stream a connection was still heard, so only one half of it was closed. */
    static Clue heardAfterItsEnd() {
        return evidence -> {
            Story story = evidence.story();
            int end = story.first(e -> e.event().equals("receives the end of the stream"));
            if (end < 0) {
                return false;
            }
            String who = evidence.trail().get(end).who();
            Story later =
                    new Story(evidence.trail().subList(end, evidence.trail().size()));
            return later.events().stream()
                    .filter(e -> e.who().equals(who) && e.event().startsWith("sends \""))
                    .map(e -> e.event().substring(6).replaceFirst("\\\\n\"$", "\""))
                    .anyMatch(text -> later.has("prints " + text));
        };
    }

    /**
     * The program could not write, though nobody had closed the other end: it has closed its own half. It is seen however
     * close the end of the stream and the next line lie together. A socket that it has closed as a whole complains otherwise.
     */
    static Clue brokeItsOwnPipe() {
        return evidence -> OWN_HALF_CLOSED.matcher(evidence.errors()).find()
                && !evidence.story().has("closes the connection")
                && !evidence.story().has("resets the connection");
    }

    /** The line that one is waiting for came to somebody else. */
    static Clue somebodyElseReceived() {
        return evidence -> evidence.story().receivers(evidence.wanted()) > 0
                && !evidence.story().hasLine(evidence.listener(), evidence.wanted());
    }

    /** The connection of whoever sent something last was ended by the program. */
    static Clue theSpeakerWasThrownOut() {
        return evidence -> {
            List<TrailEvent> sent = evidence.trail().stream()
                    .filter(e -> e.event().startsWith("sends \""))
                    .toList();
            String who = sent.isEmpty() ? "" : sent.get(sent.size() - 1).who();
            return evidence.story().has(who, "receives the end of the stream")
                    || evidence.story().has(who, "receives a reset");
        };
    }

    /** The numbered lines that came have no gap, so nothing was lost on the way: it stopped. */
    static Clue noGapSoFar() {
        return evidence -> {
            List<Integer> numbers = numbers(evidence);
            return numbers.size() > 1 && IntStream.range(0, numbers.size()).allMatch(i -> numbers.get(i) == i);
        };
    }

    private static List<Integer> numbers(Evidence evidence) {
        return evidence.story().linesOf(evidence.listener()).stream()
                .map(PUMPED::matcher)
                .filter(Matcher::find)
                .map(m -> Integer.parseInt(m.group(1)))
                .limit(LOOKED_AT)
                .toList();
    }
}
