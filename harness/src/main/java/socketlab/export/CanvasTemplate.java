package socketlab.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import socketlab.export.CsvCells.Row;
import socketlab.gradebook.Book;
import socketlab.gradebook.Mark;

/**
 * The gradebook as Canvas exports it, with the points of one assignment filled in, to be imported there again.
 *
 * <p>The number in the name of a download from Canvas is the user's number there, the column {@code ID}; a roster may have
 * those of {@code SIS User ID} or {@code SIS Login ID} instead. Rows without such a number, such as that of the points
 * possible and the one about posting, are no students. A cell with {@code EX} (excused) or {@code N/A} (not assigned) was
 * set by the instructor, and an import would undo that, so it stays.
 */
public final class CanvasTemplate {
    private static final String ID = "ID";
    private static final Set<String> SET_BY_HAND = Set.of("EX", "N/A");

    /** What Canvas makes of the title and the number of an assignment. */
    private static final Pattern ASSIGNMENT = Pattern.compile(".+ \\(\\d+\\)");

    private static final List<Matching.Key> KEYS =
            List.of(Matching.Key.of(ID), Matching.Key.of("SIS User ID"), Matching.Key.of("SIS Login ID"));

    private CanvasTemplate() {}

    /**
     * Fills one column.
     *
     * @param template the export; UTF-8 with or without a byte order mark
     * @param column the name of the column, such as {@code Lab 3 (1234)}
     * @throws BadTemplate when the file or the column is not what it should be
     */
    public static Filled fill(byte[] template, String column, Book book) {
        if (!ASSIGNMENT.matcher(column.strip()).matches()) {
            throw new BadTemplate("The column must be that of an assignment, with its number in parentheses as Canvas "
                    + "writes it: Lab 3 (1234).");
        }
        CsvTable table = CsvTable.of(template, List.of(ID, column.strip()));
        int at = table.column(column.strip()).orElseThrow();
        PlatformFile file = new PlatformFile(table, KEYS, book);
        table.rows().stream()
                .filter(row -> row.text(0).contains("Points Possible"))
                .forEach(row -> file.compareMax(row, OptionalInt.of(at)));
        int students = 0;
        for (Map.Entry<Row, Mark> pair : file.pairs().entrySet()) {
            students += fill(file, pair.getKey(), pair.getValue(), at) ? 1 : 0;
        }
        return file.filled(students);
    }

    private static boolean fill(PlatformFile file, Row row, Mark mark, int column) {
        String before = row.text(column);
        if (SET_BY_HAND.contains(before.toUpperCase(Locale.ROOT))) {
            file.leaveAlone(row, "the cell says " + before + ".");
            return false;
        }
        return file.fillPoints(row, mark, column);
    }
}
