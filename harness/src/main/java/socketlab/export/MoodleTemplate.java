package socketlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import socketlab.check.Verdict;
import socketlab.export.CsvCells.Row;
import socketlab.gradebook.Book;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Points;

/**
 * The offline grading worksheet of a Moodle assignment, with points and comments filled in, to be uploaded there again.
 *
 * <p>The number in the name of a download from Moodle is the one at the end of the column {@code Identifier}; a roster may
 * have those of {@code ID number}, {@code Username} or {@code Email address} instead. The column with the time of the last
 * change stays, for Moodle skips a row that was changed in between. Comments are HTML to Moodle, so all in them is escaped.
 */
public final class MoodleTemplate {
    private static final String IDENTIFIER = "Identifier";
    private static final String GRADE = "Grade";
    private static final String COMMENTS = "Feedback comments";
    private static final Pattern NUMBER = Pattern.compile("\\d+$");

    /** Without the last of these Moodle takes no worksheet back. */
    private static final List<String> NEEDED = List.of(IDENTIFIER, GRADE, "Last modified (grade)");

    private static final List<Matching.Key> KEYS = List.of(
            new Matching.Key(IDENTIFIER, MoodleTemplate::number),
            Matching.Key.of("ID number"),
            Matching.Key.of("Username"),
            Matching.Key.of("Email address"));

    private MoodleTemplate() {}

    /** {@code Participant 12345}, in whatever language. */
    private static String number(String identifier) {
        return NUMBER.matcher(identifier)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElse("");
    }

    /**
     * Fills the grades, and the comments when the worksheet has a column for them.
     *
     * @param template the worksheet with the headings of an English Moodle; UTF-8 with or without a byte order mark
     * @throws BadTemplate when the file is not what it should be
     */
    public static Filled fill(byte[] template, Book book) {
        CsvTable table = CsvTable.of(template, NEEDED);
        PlatformFile file = new PlatformFile(table, KEYS, book);
        int grade = table.column(GRADE).orElseThrow();
        OptionalInt comments = table.column(COMMENTS);
        OptionalInt max = maximum(table);
        int students = 0;
        for (Map.Entry<Row, Mark> pair : file.pairs().entrySet()) {
            Row row = pair.getKey();
            file.compareMax(row, max);
            if (file.fillPoints(row, pair.getValue(), grade)) {
                comments.ifPresent(column -> table.fill(row, column, comment(pair.getValue())));
                students++;
            }
        }
        return file.filled(students);
    }

    /** Versions of Moodle write its second word in small or capital letters. */
    private static OptionalInt maximum(CsvTable table) {
        OptionalInt small = table.column("Maximum grade");
        return small.isPresent() ? small : table.column("Maximum Grade");
    }

    /** Shorter than the file of feedback: where the points are from, and what failed. */
    private static String comment(Mark mark) {
        List<String> lines = new ArrayList<>(List.of(Situation.score(mark)));
        lines.addAll(Situation.sentences(mark));
        mark.stages()
                .forEach(stage -> lines.add("Stage " + stage.stage() + ", " + stage.title() + ": "
                        + Points.shown(stage.points()) + " of " + Points.shown(stage.max()) + "."));
        lines.addAll(Situation.changes(mark));
        Shown.of(mark).stream()
                .filter(check -> check.verdict() == Verdict.FAILED)
                .forEach(check -> lines.add("Failed: " + check.title() + "."));
        return String.join("<br>", lines.stream().map(HtmlText::of).toList());
    }
}
