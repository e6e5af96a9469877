package socketlab.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socketlab.transcript.Difference;
import socketlab.transcript.Seen;
import socketlab.transcript.TrailEvent;
import socketlab.transcript.Visible;

/** A failure in words: the trail, what was expected and what came, the rule, the hint, and where to read on. */
public final class Explanation {
    private static final int SHOWN_OF_A_KIND = 8;
    private static final int SHOWN_AT_THE_END = 6;
    private static final int SHOWN_AT_EACH_END = 40;

    private Explanation() {}

    /** The whole explanation as plain text, for doors without colours. */
    public static String of(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(outcome.message());
        lines.add("");
        lines.addAll(trail(outcome.trail()));
        lines.add("");
        lines.addAll(comparison(outcome.expected(), outcome.actual()));
        outcome.state().forEach(sentence -> lines.add("  State  " + Visible.plain(sentence)));
        if (outcome.cause() != null) {
            lines.add("  Cause  " + outcome.cause().told());
        }
        lines.add("  Rule   " + outcome.info().ruleText());
        lines.add("  Hint   " + outcome.info().hint());
        lines.add("  Read   docs/" + outcome.info().check().docs());
        return String.join("\n", lines);
    }

    /**
     * The numbered trail. When somebody does the same kind of thing very often, such as receiving thousands of lines,
     * only the first few are shown, and the last few of all: what the scenario did stays in sight.
     */
    public static List<String> trail(List<TrailEvent> events) {
        int width = events.stream().mapToInt(e -> e.who().length()).max().orElse(1);
        Map<String, Integer> seen = new HashMap<>();
        List<String> lines = new ArrayList<>();
        int left = 0;
        for (int i = 0; i < events.size(); i++) {
            TrailEvent e = events.get(i);
            int times = seen.merge(e.who() + " " + e.event().split(" ", 2)[0], 1, Integer::sum);
            if (times > SHOWN_OF_A_KIND && i < events.size() - SHOWN_AT_THE_END) {
                left++;
                continue;
            }
            if (left > 0) {
                lines.add("       … " + left + " more of what is above");
                left = 0;
            }
            lines.add(line(i + 1, e, width));
        }
        return folded(lines);
    }

    /** The same in every language of the system, since reports are compared; and safe, though they come from a file. */
    private static String line(int number, TrailEvent e, int width) {
        String who = e.who() + " ".repeat(width - e.who().length());
        return String.format(Locale.ROOT, "  %3d  %6.3f s  ", number, e.ms() / 1000.0)
                + Visible.plain(who + "  " + e.event());
    }

    private static List<String> folded(List<String> lines) {
        if (lines.size() <= 2 * SHOWN_AT_EACH_END) {
            return lines;
        }
        List<String> folded = new ArrayList<>(lines.subList(0, SHOWN_AT_EACH_END));
        folded.add("       … " + (lines.size() - 2 * SHOWN_AT_EACH_END) + " lines are left out; --json has them");
        folded.addAll(lines.subList(lines.size() - SHOWN_AT_EACH_END, lines.size()));
        return folded;
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
            lines.add("       got  " + (actual.isText() ? several(actual.text()) : Visible.plain(actual.shown())));
        }
        return lines;
    }

    /** Several lines, such as a compiler's, stand one under the other, each made safe. */
    private static String several(String text) {
        if (!text.contains("\n")) {
            return Visible.quote(text, 300);
        }
        return String.join(
                "\n            ", text.lines().limit(30).map(Visible::plain).toList());
    }
}
