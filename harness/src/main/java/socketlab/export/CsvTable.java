package socketlab.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import socketlab.export.CsvCells.Cell;
import socketlab.export.CsvCells.Row;
import socketlab.transcript.Visible;

/** A CSV file of a learning platform: its columns by name, and cells that can be filled while every other byte stays. */
final class CsvTable {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final byte[] bytes;
    private final char separator;
    private final List<Row> rows;
    /** What is to stand in the place of a cell, by the offset of the cell. */
    private final TreeMap<Integer, Map.Entry<Cell, String>> changes = new TreeMap<>();

    private CsvTable(byte[] bytes, int from, char separator) {
        this.bytes = bytes;
        this.separator = separator;
        this.rows = CsvCells.rows(bytes, from, separator);
    }

    /**
     * Reads a table. Its separator is the one under which the header has the most of the needed columns.
     *
     * @throws BadTemplate when it is empty or no UTF-8, when a quote is never closed, or when a needed column is missing
     */
    static CsvTable of(byte[] bytes, List<String> needed) {
        requireUtf8(bytes);
        int from = hasByteOrderMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        char separator = SEPARATORS.stream()
                .reduce((one, other) ->
                        columnsUnder(other, bytes, from, needed) > columnsUnder(one, bytes, from, needed) ? other : one)
                .orElseThrow();
        CsvTable table = new CsvTable(bytes, from, separator);
        if (table.rows.isEmpty()) {
            throw new BadTemplate("The template is empty.");
        }
        needed.forEach(table::requireColumn);
        return table;
    }

    private static void requireUtf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return;
            }
        } catch (CharacterCodingException other) {
            throw notUtf8();
        }
        throw notUtf8();
    }

    private static BadTemplate notUtf8() {
        return new BadTemplate(
                "The template is not a text in UTF-8. Please download it again, or save it as CSV in UTF-8.");
    }

    private static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && IntStream.range(0, BYTE_ORDER_MARK.length).allMatch(i -> bytes[i] == BYTE_ORDER_MARK[i]);
    }

    private static long columnsUnder(char separator, byte[] bytes, int from, List<String> needed) {
        try {
            Row header = CsvCells.first(bytes, from, separator);
            return needed.stream()
                    .filter(name -> column(header, name).isPresent())
                    .count();
        } catch (BadTemplate unreadable) {
            return 0;
        }
    }

    private void requireColumn(String name) {
        if (column(name).isEmpty()) {
            String columns =
                    String.join(", ", header().stream().map(Visible::quote).toList());
            throw new BadTemplate("The template has no column " + Visible.quote(name) + ". It has " + columns + ".");
        }
        if (header().stream().filter(name::equals).count() > 1) {
            throw new BadTemplate("The template has more than one column " + Visible.quote(name) + ".");
        }
    }

    private List<String> header() {
        return rows.get(0).cells().stream().map(cell -> cell.text().strip()).toList();
    }

    /** The place of a column; of several with the same name, the first. */
    OptionalInt column(String name) {
        return column(rows.get(0), name);
    }

    private static OptionalInt column(Row header, String name) {
        return IntStream.range(0, header.cells().size())
                .filter(i -> header.text(i).equals(name))
                .findFirst();
    }

    /** What stands below the header. */
    List<Row> rows() {
        return rows.stream().skip(1).filter(row -> !row.isEmpty()).toList();
    }

    /** Fills a cell; false when the row has none in this column. */
    boolean fill(Row row, int column, String text) {
        if (column >= row.cells().size()) {
            return false;
        }
        Cell cell = row.cells().get(column);
        changes.put(cell.from(), Map.entry(cell, text));
        return true;
    }

    /** The file with what was filled in. */
    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream(bytes.length);
        int copied = 0;
        for (Map.Entry<Cell, String> change : changes.values()) {
            Cell cell = change.getKey();
            file.write(bytes, copied, cell.from() - copied);
            file.writeBytes(written(cell, change.getValue()).getBytes(StandardCharsets.UTF_8));
            copied = cell.to();
        }
        file.write(bytes, copied, bytes.length - copied);
        return file.toByteArray();
    }

    /** In quotes when it needs them or when the cell had them before. */
    private String written(Cell cell, String text) {
        boolean needsQuotes = text.chars().anyMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return cell.isQuoted() || needsQuotes ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
