package socketlab.dialect;

import socketlab.transcript.Visible;

/**
 * Something that is wrong with a settings file.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param message a full sentence
 */
public record Problem(int line, int column, String message) implements Comparable<Problem> {
    /** As compilers write it, so that editors find the place. What a stranger wrote there is made visible. */
    public String in(String file) {
        return file + ":" + line + ":" + column + ": " + Visible.plain(message);
    }

    @Override
    public int compareTo(Problem other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
