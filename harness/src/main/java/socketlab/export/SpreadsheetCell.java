package socketlab.export;

import java.util.regex.Pattern;
import socketlab.transcript.Visible;

/**
 * A text for a cell of a CSV file that people open in a spreadsheet, which takes a cell for a formula by its first sign.
 * An apostrophe before that sign makes it a text. Numbers of the lab's own do not come through here, so they stay numbers.
 */
final class SpreadsheetCell {
    /** Signs that begin a formula, in full width too; tabulator and carriage return are dropped before some of them. */
    private static final String BEGIN = "=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    private static final String DECORATION = "[\\p{Z}\"'`\u2018\u2019\u201C\u201D]*";

    /**
     * A sign counts at the beginning, behind blanks and quotes, at the beginning of a line, and behind what some
     * spreadsheets take for the end of a cell although this file does not.
     */
    private static final Pattern FORMULA = Pattern.compile("(?<=^|[;,|\\r\\n])(?=" + DECORATION + "[" + BEGIN + "])");

    private SpreadsheetCell() {}

    /** The text in one line, without anything that acts. */
    static String of(String text) {
        String guarded = FORMULA.matcher(text).replaceAll("'");
        return Visible.plain(guarded.replaceAll("\\R", "; "));
    }
}
