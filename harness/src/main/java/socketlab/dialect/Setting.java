package socketlab.dialect;

/**
 * One {@code key = value} of a settings file.
 *
 * @param line of the key, counted from 1
 * @param keyColumn counted from 1
 * @param columns the column of each character of the value, and behind them the column of its end: in quotes an escape
 *     takes two columns for one character
 */
public record Setting(String key, String value, int line, int keyColumn, int[] columns) {
    /** A problem at the key. */
    Problem problemWithKey(String message) {
        return new Problem(line, keyColumn, message);
    }

    /** A problem at the character of the value with this index. */
    Problem problemAt(int index, String message) {
        return new Problem(line, columns[Math.min(index, columns.length - 1)], message);
    }

    /** A problem with the whole value. */
    Problem problem(String message) {
        return problemAt(0, message);
    }
}
