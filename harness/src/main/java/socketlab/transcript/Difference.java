package socketlab.transcript;

import java.util.List;
import org.jline.utils.WCWidth;

/** Two texts, one over the other, with a caret under the first character that differs. */
public final class Difference {
    private static final int BEFORE = 60;
    private static final int WIDTH = 96;

    private Difference() {}

    /** Three lines: expected, got, caret. Both are escaped, and cut to a window around the difference. */
    public static List<String> between(String expected, String actual) {
        String want = '"' + Visible.escape(expected) + '"';
        String got = '"' + Visible.escape(actual) + '"';
        int at = first(want, got);
        int from = Math.max(0, at - BEFORE);
        String caret = " ".repeat(columns(want, from, at) + (from > 0 ? 1 : 0)) + "^";
        return List.of(window(want, from), window(got, from), caret + place(expected, actual));
    }

    /** How many columns of a terminal this part of the text takes: some characters take two, some none. */
    private static int columns(String text, int from, int to) {
        return text.substring(from, Math.min(to, text.length()))
                .codePoints()
                .map(c -> Math.max(0, WCWidth.wcwidth(c)))
                .sum();
    }

    private static String place(String expected, String actual) {
        int at = first(expected, actual);
        String what = at >= actual.length() ? "here it ends too early" : "the first difference";
        return " " + (at >= expected.length() ? "here it should end" : what);
    }

    static int first(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return i;
            }
        }
        return shorter;
    }

    private static String window(String text, int from) {
        int to = Math.min(text.length(), from + WIDTH);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
