package socketlab.mistake;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import socketlab.transcript.TrailEvent;
import socketlab.transcript.Visible;

/** A trail, asked for who said what and when. Texts are compared as the trail shows them: quoted, escaped and shortened. */
record Story(List<TrailEvent> events) {

    /** Whether the program wrote exactly this line, on the wire or on its screen. */
    boolean hasLine(String line) {
        return lineAt(line) >= 0;
    }

    /** Whether this listener got exactly this line from the program. */
    boolean hasLine(String who, String line) {
        return events.stream().anyMatch(e -> e.who().equals(who) && isLine(e, Visible.quote(line)));
    }

    /** How many listeners besides screens got exactly this line. */
    long receivers(String line) {
        return events.stream()
                .filter(e -> e.event().equals("receives " + Visible.quote(line)))
                .map(TrailEvent::who)
                .distinct()
                .count();
    }

    /** The place in the trail where the program first wrote this line; -1 when it never did. */
    int lineAt(String line) {
        String quoted = Visible.quote(line);
        return first(e -> isLine(e, quoted));
    }

    /** The lines that this listener got from the program, in quotes. */
    List<String> linesOf(String who) {
        return events.stream()
                .filter(e -> e.who().equals(who) && e.event().matches("(?:receives|prints) \".*\"(?s:.*)"))
                .map(e -> e.event().substring(e.event().indexOf('"')))
                .toList();
    }

    /** The first event of this kind; -1 when there is none. */
    int first(Predicate<TrailEvent> wanted) {
        return IntStream.range(0, events.size())
                .filter(i -> wanted.test(events.get(i)))
                .findFirst()
                .orElse(-1);
    }

    /** Whether somebody did this: the trail's words, from the verb on. */
    boolean has(String event) {
        return events.stream().anyMatch(e -> e.event().startsWith(event));
    }

    /** Whether this one did this. */
    boolean has(String who, String event) {
        return events.stream().anyMatch(e -> e.who().equals(who) && e.event().startsWith(event));
    }

    /** The texts that people sent or typed, in quotes, in order. */
    List<String> given() {
        return events.stream()
                .map(TrailEvent::event)
                .filter(e -> e.startsWith("sends \"") || e.startsWith("types \""))
                .map(e -> e.substring(e.indexOf('"')))
                .toList();
    }

    private static boolean isLine(TrailEvent event, String quoted) {
        return event.event().equals("receives " + quoted) || event.event().equals("prints " + quoted);
    }
}
