package socketlab.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import socketlab.gradebook.Book;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Points;
import socketlab.gradebook.StageMark;
import socketlab.gradebook.Status;

/**
 * The class as a table, RFC 4180: a row for each student. A hand-in without a score leaves its cells of points empty, for
 * whoever imports a zero has failed a student.
 *
 * <p>Where nothing was changed by hand, graded less late is what counts, but never below 0; where something was, graded
 * and adjusted less late is.
 */
final class GradebookCsv {
    private final Book book;
    private final @Nullable Pseudonyms pseudonyms;
    /** The most that any student could have in a stage, by its number. */
    private final Map<Integer, Double> stages = new TreeMap<>();

    private GradebookCsv(Book book, @Nullable Pseudonyms pseudonyms) {
        this.book = book;
        this.pseudonyms = pseudonyms;
        book.marks().stream()
                .flatMap(mark -> mark.stages().stream())
                .forEach(stage -> stages.merge(stage.stage(), stage.max(), Math::max));
    }

    /**
     * The whole file.
     *
     * @param pseudonyms under which the other files name the students; with them the table has a column more, which is
     *     the key to those files
     */
    static String of(Book book, @Nullable Pseudonyms pseudonyms) {
        return new GradebookCsv(book, pseudonyms).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(text, header().toArray());
            for (Mark mark : book.marks()) {
                CSVFormat.RFC4180.printRecord(text, row(mark).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot fail.", e);
        }
        return text.toString();
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("id", "name", "status", "attempt", "submitted"));
        for (int stage : stages.keySet()) {
            header.addAll(List.of("stage " + stage, "stage " + stage + " max"));
        }
        header.addAll(List.of("graded", "adjusted", "late", "points", "max", "note", "source"));
        if (pseudonyms != null) {
            header.add("pseudonym");
        }
        return header;
    }

    private List<String> row(Mark mark) {
        HandIn handIn = mark.handIn();
        boolean isThere = mark.status() != Status.MISSING;
        List<String> row = new ArrayList<>();
        row.add(SpreadsheetCell.of(handIn.id()));
        row.add(SpreadsheetCell.of(handIn.name()));
        row.add(mark.status().word());
        row.add(isThere ? String.valueOf(handIn.attempt()) : "");
        row.add(SpreadsheetCell.of(Objects.requireNonNullElse(handIn.submitted(), "")));
        stages.keySet().forEach(number -> row.addAll(stage(mark, number)));
        row.addAll(sums(mark));
        row.add(SpreadsheetCell.of(mark.work().note()));
        row.add(SpreadsheetCell.of(handIn.source()));
        if (pseudonyms != null) {
            row.add(pseudonyms.of(handIn.id()));
        }
        return row;
    }

    private List<String> stage(Mark mark, int number) {
        return mark.stages().stream()
                .filter(stage -> stage.stage() == number)
                .findFirst()
                .map(stage -> stage(mark, stage))
                .orElse(List.of("", Points.shown(stages.getOrDefault(number, 0.0))));
    }

    private static List<String> stage(Mark mark, StageMark stage) {
        return List.of(ifScored(mark, stage.points()), Points.shown(stage.max()));
    }

    private static List<String> sums(Mark mark) {
        return List.of(
                ifScored(mark, mark.graded()),
                ifScored(mark, Situation.adjusted(mark)),
                ifScored(mark, mark.late()),
                ifScored(mark, mark.points()),
                Points.shown(mark.max()));
    }

    private static String ifScored(Mark mark, double points) {
        return Situation.isScored(mark) ? Points.shown(points) : "";
    }
}
