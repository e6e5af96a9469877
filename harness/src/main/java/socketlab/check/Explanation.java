package socketlab.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socketlab.transcript.Difference;
import socketlab.transcript.Seen;
import socketlab.transcript.TrailEvent;
import socketlab.transcript.Visible;

/** A failure in words: the trail, what was expected and what came, the rule, the hint, and where to read on. */
public final class Explanation {
    private static final int SHOWN_EVENTS = 40;

    private Explanation() {}

    /** The whole explanation as plain text, for doors without colours. */
    public static String of(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome.message());
        lines.add("");
        lines.addAll(trail(outcome.trail()));
        lines.add("");
        lines.addAll(comparison(outcome.expected(), outcome.actual()));
        lines.add("  Rule   " + outcome.info().ruleText());
        lines.add("  Hint   " + outcome.info().check().hint());
        lines.add("  Read   docs/" + outcome.info().check().docs());
        return String.join("\n", lines);
    }

    /** The numbered trail; of a long one the beginning and the end. */
    public static List<String> trail(List<TrailEvent> events) {
        int width = events.stream().mapToInt(e -> e.who().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        int head = SHOWN_EVENTS / 4;
        int tail = SHOWN_EVENTS - head;
        for (int i = 0; i < events.size(); i++) {
            if (i == head && events.size() > SHOWN_EVENTS) {
                lines.add("       … " + (events.size() - SHOWN_EVENTS) + " events; --json has them");
                i = events.size() - tail;
            }
            TrailEvent e = events.get(i);
            String number = String.format("  %3d  %6.3f s  ", i + 1, e.ms() / 1000.0);
            lines.add(number + String.format("%-" + Math.max(1, width) + "s  ", e.who()) + e.event());
        }
        return lines;
    }

    /** Expected and got, with a caret where both are texts to compare. */
    public static List<String> comparison(@Nullable String expected, @Nullable Seen actual) {
        if (expected != null && actual != null && actual.isText()) {
            List<String> both = Difference.between(expected, actual.text());
            return List.of("  expected  " + both.get(0), "       got  " + both.get(1), "            " + both.get(2));
        }
        List<String> lines = new ArrayList<>();
        if (expected != null) {
            lines.add("  expected  " + Visible.quote(expected));
        }
        if (actual != null) {
            lines.add("       got  " + (actual.isText() ? several(actual.text()) : plain(actual.shown())));
        }
        return lines;
    }

    /** Several lines, such as a compiler's, stand one under the other, each made safe. */
    private static String several(String text) {
        if (!text.contains("\n")) {
            return Visible.quote(text, 300);
        }
        return String.join(
                "\n            ", text.lines().limit(30).map(Explanation::plain).toList());
    }

    /** Safe, but without the backslashes before quotes that a quoted text needs. */
    public static String plain(String text) {
        return Visible.escape(text).replace("\\\"", "\"").replace("\\\\", "\\");
    }
}
