package socketlab.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import socketlab.export.CsvCells.Row;
import socketlab.gradebook.Book;
import socketlab.gradebook.Mark;
import socketlab.transcript.Visible;

/**
 * Which row of a platform's file is whose hand-in. One column decides for the whole file: the first of those in which the
 * most hand-ins are found. To look each student up in several columns could give one the marks of another, for the number
 * of one column may be somebody else's in the next.
 */
final class Matching {
    private final Map<Row, Mark> pairs = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private Matching() {}

    /**
     * A column that may say who a row is about.
     *
     * @param id makes the id of a hand-in from what stands in it; empty when the row is about no student
     */
    record Key(String column, UnaryOperator<String> id) {
        static Key of(String column) {
            return new Key(column, UnaryOperator.identity());
        }

        private String id(CsvTable table, Row row) {
            OptionalInt at = table.column(column);
            return at.isPresent() ? id.apply(row.text(at.getAsInt())) : "";
        }

        private long hits(CsvTable table, Map<String, Mark> byId) {
            return table.rows().stream()
                    .filter(row -> byId.containsKey(id(table, row)))
                    .count();
        }
    }

    /** Finds the pairs by the best of these columns, which are in the order in which they are preferred. */
    static Matching of(CsvTable table, List<Key> keys, Book book) {
        Map<String, Mark> byId = book.marks().stream()
                .collect(Collectors.toMap(
                        mark -> mark.handIn().id(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Key best = keys.stream()
                .reduce((one, other) -> other.hits(table, byId) > one.hits(table, byId) ? other : one)
                .orElseThrow();
        Matching matching = new Matching();
        matching.match(table, best, byId);
        return matching;
    }

    private void match(CsvTable table, Key key, Map<String, Mark> byId) {
        Set<String> left = new LinkedHashSet<>(byId.keySet());
        for (Row row : table.rows()) {
            String id = key.id(table, row);
            Mark mark = byId.get(id);
            if (mark != null) {
                pairs.put(row, mark);
                left.remove(id);
            } else if (!id.isEmpty()) {
                remarks.add(who(row) + " has no hand-in in this class and stays as it was.");
            }
        }
        left.forEach(id -> remarks.add("The hand-in of " + Visible.quote(id) + " is in no row: none has it as "
                + Visible.quote(key.column()) + "."));
    }

    /** Whose row it is, as people find it. */
    static String who(Row row) {
        return "Row " + row.line() + " (" + Visible.quote(row.text(0)) + ")";
    }

    Map<Row, Mark> pairs() {
        return pairs;
    }

    /** Rows and hand-ins without a partner, in sentences. */
    List<String> remarks() {
        return remarks;
    }
}
