package socketlab.export;

import java.util.regex.Pattern;
import socketlab.transcript.Visible;

/**
 * A text within HTML in which nothing acts. The signs that make something an address are written as numbers, for platforms
 * turn what looks like one into a link.
 */
final class HtmlText {
    private static final Pattern MARKS = Pattern.compile("(?i)[&<>\"'=+|:@$\\\\\\[\\]{}]|(?<=www)\\.");

    private HtmlText() {}

    static String of(String text) {
        return MARKS.matcher(Visible.plain(text))
                .replaceAll(mark -> "&#" + (int) mark.group().charAt(0) + ";");
    }
}
