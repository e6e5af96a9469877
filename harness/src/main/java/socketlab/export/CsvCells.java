package socketlab.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the cells of a CSV file and the bytes on which each stands, so that one can be replaced and all others stay as they
 * are. A library cannot do this: it gives the values and forgets how they were written, such as quotes that were not
 * needed and the ends of the lines.
 *
 * <p>Works on UTF-8, where no byte of a longer character looks like a separator. A cell that begins with a quote ends at
 * the first separator outside of quotes; in any other a quote means nothing.
 */
final class CsvCells {
    private final byte[] bytes;
    private final char separator;
    private int at;
    private int line = 1;

    private CsvCells(byte[] bytes, int from, char separator) {
        this.bytes = bytes;
        this.at = from;
        this.separator = separator;
    }

    /**
     * A cell.
     *
     * @param from the offset of its first byte, which may be a quote
     * @param to the offset behind its last byte
     * @param text what it says, without quotes
     */
    record Cell(int from, int to, boolean isQuoted, String text) {}

    /**
     * A row.
     *
     * @param line on which it begins, counted from 1
     */
    record Row(int line, List<Cell> cells) {
        /** What a cell says, without blanks around it; empty when the row is too short. */
        String text(int column) {
            return column < cells.size() ? cells.get(column).text().strip() : "";
        }

        /** Nothing stands in it, not even a separator. */
        boolean isEmpty() {
            return cells.size() == 1 && cells.get(0).from() == cells.get(0).to();
        }
    }

    /**
     * All rows of a file.
     *
     * @param from where the text begins, behind a byte order mark
     * @throws BadTemplate when a quote is never closed
     */
    static List<Row> rows(byte[] bytes, int from, char separator) {
        CsvCells cells = new CsvCells(bytes, from, separator);
        List<Row> rows = new ArrayList<>();
        while (cells.at < bytes.length) {
            rows.add(cells.row());
        }
        return rows;
    }

    /** The first row alone: under a wrong separator the rest may not be readable. */
    static Row first(byte[] bytes, int from, char separator) {
        return new CsvCells(bytes, from, separator).row();
    }

    private Row row() {
        int begin = line;
        List<Cell> cells = new ArrayList<>(List.of(cell()));
        while (at < bytes.length && bytes[at] == separator) {
            at++;
            cells.add(cell());
        }
        skipLineEnd();
        return new Row(begin, cells);
    }

    private Cell cell() {
        int from = at;
        boolean isQuoted = at < bytes.length && bytes[at] == '"';
        boolean isOpen = false;
        int begin = line;
        while (at < bytes.length && (isOpen || !isEnd(bytes[at]))) {
            if (isQuoted && bytes[at] == '"') {
                isOpen = !isOpen;
            } else if (bytes[at] == '\n') {
                line++;
            }
            at++;
        }
        if (isOpen) {
            throw new BadTemplate("The quote in line " + begin + " of the template is never closed.");
        }
        String written = new String(bytes, from, at - from, StandardCharsets.UTF_8);
        return new Cell(from, at, isQuoted, isQuoted ? unquoted(written) : written);
    }

    private boolean isEnd(byte b) {
        return b == separator || b == '\n' || b == '\r';
    }

    private static String unquoted(String written) {
        int end = written.length() > 1 && written.endsWith("\"") ? written.length() - 1 : written.length();
        return written.substring(1, end).replace("\"\"", "\"");
    }

    private void skipLineEnd() {
        if (at < bytes.length && bytes[at] == '\r') {
            at++;
            if (at == bytes.length || bytes[at] != '\n') {
                line++;
                return;
            }
        }
        if (at < bytes.length) {
            at++;
            line++;
        }
    }
}
