package socketlab.dialect;

import java.util.Arrays;
import java.util.Optional;

/** The value of a setting, with or without quotes, and where each of its characters stands in the line. */
final class QuotedValue {
    /** What is said of one that cannot be read. */
    static final String RULE = "A value in quotes ends with a quote, and knows \\e, \\t, \\\" and \\\\.";

    private final String line;
    private final StringBuilder text = new StringBuilder();
    private final int[] columns;
    private int mistake = -1;

    /** @param end behind the last character that is not blank */
    QuotedValue(String line, int begin, int end) {
        this.line = line;
        this.columns = new int[end - begin + 1];
        boolean quoted = begin < end && line.charAt(begin) == '"';
        if (!quoted) {
            for (int i = begin; i < end; i++) {
                append(line.charAt(i), i);
            }
        } else if (end - begin < 2 || line.charAt(end - 1) != '"') {
            mistake = end - 1;
        } else {
            readQuoted(begin + 1, end - 1);
        }
        columns[text.length()] = end + 1;
    }

    private void readQuoted(int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = line.charAt(i);
            if (c == '"') {
                mistake = i;
                return;
            }
            if (c != '\\') {
                append(c, i);
                continue;
            }
            int escape = i + 1 < end ? "et\"\\".indexOf(line.charAt(i + 1)) : -1;
            if (escape < 0) {
                mistake = i;
                return;
            }
            append("\u001b\t\"\\".charAt(escape), i);
            i++;
        }
    }

    private void append(char c, int at) {
        columns[text.length()] = at + 1;
        text.append(c);
    }

    String text() {
        return text.toString();
    }

    int[] columns() {
        return Arrays.copyOf(columns, text.length() + 1);
    }

    /** The index in the line of the first character that cannot be understood. */
    Optional<Integer> mistake() {
        return mistake < 0 ? Optional.empty() : Optional.of(mistake);
    }
}
