package socketlab.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import socketlab.gradebook.Adjustment;
import socketlab.transcript.Visible;

/** Makes changes by hand of a file of comma-separated values, or says all that is wrong with the file. */
final class OverridesReader {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

    private static final List<String> COLUMNS = List.of("id", "check", "points", "reason");

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();

    /** Which line has changed what: two changes of one thing contradict each other. */
    private final Map<List<String>, Long> lines = new HashMap<>();

    /** @param line in which it begins, counted from 1: a value in quotes may go on over several */
    private record Row(long line, List<String> values) {}

    /** @param file as the user named it, for problems */
    OverridesReader(String file) {
        this.file = file;
    }

    /** @throws BadFile with all that is wrong */
    List<Correction> read(String text) {
        // A byte order mark is what some spreadsheets put at the beginning.
        List<Row> rows = rows(text.replaceFirst("^\uFEFF", ""));
        List<String> header = rows.isEmpty() ? List.of() : header(rows.get(0));
        List<String> missing =
                COLUMNS.stream().filter(name -> !header.contains(name)).toList();
        if (problems.isEmpty() && !missing.isEmpty()) {
            add(
                    1,
                    "The first line names the columns " + String.join(", ", COLUMNS) + ", separated by commas; here "
                            + String.join(", ", missing) + (missing.size() == 1 ? " is missing." : " are missing."));
        } else if (missing.isEmpty()) {
            rows.stream().skip(1).forEach(row -> read(header, row));
        }
        if (!problems.isEmpty()) {
            throw BadFile.of(problems);
        }
        return corrections;
    }

    /** All rows that hold something, up to the first whose quotes cannot be understood. */
    private List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                List<String> values = records.next().stream().map(String::strip).toList();
                if (!values.stream().allMatch(String::isEmpty)) {
                    rows.add(new Row(line, values));
                }
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            add(
                    line,
                    "The quotes cannot be understood. A value in quotes ends with a quote, and one within it is doubled.");
        }
        return rows;
    }

    private static List<String> header(Row first) {
        return first.values().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .map(name -> name.equals("check or total") ? "check" : name)
                .toList();
    }

    private void read(List<String> header, Row row) {
        problem(header, row)
                .ifPresentOrElse(message -> add(row.line(), message), () -> corrections.add(correction(header, row)));
    }

    private Optional<String> problem(List<String> header, Row row) {
        if (row.values().size() != header.size()) {
            return Optional.of("This line has another number of values than the first one has columns: "
                    + row.values().size() + ", not " + header.size()
                    + ". A value with a comma stands in double quotes.");
        }
        Optional<String> missing = Stream.of("id", "check", "reason")
                .filter(name -> value(name, header, row).isEmpty())
                .findFirst();
        if (missing.isPresent()) {
            return Optional.of("The " + missing.get() + " is missing.");
        }
        if (!Form.points().fits(value("points", header, row))) {
            return Optional.of("points is " + Form.points().words() + ".");
        }
        Correction correction = correction(header, row);
        String target = correction.adjustment().target();
        Long earlier = lines.putIfAbsent(List.of(correction.student(), target), row.line());
        return Optional.ofNullable(earlier)
                .map(line -> "The points of " + correction.student() + " for " + target
                        + " are set a second time; the first is in line " + line + ".");
    }

    private static Correction correction(List<String> header, Row row) {
        String target = value("check", header, row);
        return new Correction(
                row.line(),
                value("id", header, row),
                new Adjustment(
                        target.equalsIgnoreCase(Marking.TOTAL) ? Marking.TOTAL : target,
                        Double.parseDouble(value("points", header, row)),
                        value("reason", header, row)));
    }

    private static String value(String column, List<String> header, Row row) {
        return row.values().get(header.indexOf(column));
    }

    private void add(long line, String message) {
        problems.add(file + ":" + line + ": " + Visible.plain(message));
    }
}
