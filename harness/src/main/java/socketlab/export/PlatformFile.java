package socketlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import socketlab.export.CsvCells.Row;
import socketlab.gradebook.Book;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Points;
import socketlab.transcript.Visible;

/** What filling the file of any learning platform has in common: points into the cells of those who have a score. */
final class PlatformFile {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private final CsvTable table;
    private final Matching matching;
    private final double max;
    private final List<String> remarks = new ArrayList<>();
    /** What the platform takes for the most, where that is not the most of the marks. */
    private final Set<String> otherMaxima = new TreeSet<>();

    PlatformFile(CsvTable table, List<Matching.Key> keys, Book book) {
        this.table = table;
        this.matching = Matching.of(table, keys, book);
        this.max = book.marks().stream().mapToDouble(Mark::max).max().orElse(0);
    }

    Map<Row, Mark> pairs() {
        return matching.pairs();
    }

    /** Notes what a cell says the most is, such as {@code 100.00}; a text that is no number says nothing. */
    void compareMax(Row row, OptionalInt column) {
        String written = column.isPresent() ? row.text(column.getAsInt()) : "";
        if (NUMBER.matcher(written).matches() && Double.parseDouble(written.replace(',', '.')) != max) {
            otherMaxima.add(Visible.plain(written));
        }
    }

    /** Fills the cell with the points; false when there is a reason to leave it alone, which is then among the remarks. */
    boolean fillPoints(Row row, Mark mark, int column) {
        if (!Situation.isScored(mark)) {
            remarks.add(Matching.who(row) + " stays as it was: the lab broke on the hand-in, so there is no score.");
            return false;
        }
        // With a dot in every language: the platforms read it beside the sign of their own.
        if (!table.fill(row, column, Points.shown(mark.points()))) {
            remarks.add(Matching.who(row) + " stays as it was: it has fewer cells than the header.");
            return false;
        }
        return true;
    }

    void leaveAlone(Row row, String why) {
        remarks.add(Matching.who(row) + " stays as it was: " + why);
    }

    Filled filled(int students) {
        List<String> all = new ArrayList<>();
        otherMaxima.forEach(
                other -> all.add("The platform expects at most " + other + " points, but these marks are of "
                        + Points.shown(max) + ". Change one of the two before you import the file."));
        all.addAll(remarks);
        all.addAll(matching.remarks());
        return new Filled(table.bytes(), students, all);
    }
}
