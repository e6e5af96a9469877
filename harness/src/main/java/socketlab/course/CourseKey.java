package socketlab.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socketlab.gradebook.Sight;
import socketlab.protocol.Stage;

/** Every key of a course file: what it means and what its value may be. docs/course.md lists them from here. */
public enum CourseKey {
    NAME("name", Form.text(), "Reports have no title.", "What the marks are for; reports begin with it."),
    STAGE1_POINTS("stage1.points", Form.points(), Words.SUM, Words.STAGE),
    STAGE2_POINTS("stage2.points", Form.points(), Words.SUM, Words.STAGE),
    STAGE3_POINTS("stage3.points", Form.points(), Words.SUM, Words.STAGE),
    CHECK_POINTS(
            "CHECK.points",
            Form.points(),
            "The points that `./lab list` shows.",
            "How much the check with the id `CHECK` weighs within its stage; with 0 it does not count."),
    ATTEMPT(
            "attempt",
            Form.choice(AttemptRule.values()),
            "`last`",
            "Which attempt counts when a student has handed in more than once."),
    DEADLINE(
            "deadline",
            Form.moment(),
            "Nothing is late, unless the platform says so.",
            "What is handed in after it is late."),
    GRACE_MINUTES(
            "late.grace-minutes",
            Form.minutes(),
            "0",
            "So many minutes behind the deadline nothing is late yet; days of lateness are counted from then on."),
    PERCENT_PER_DAY(
            "late.percent-per-day",
            Form.percent(),
            "0",
            "What each day that has begun takes off, in percent of the points."),
    AT_MOST_PERCENT("late.at-most-percent", Form.percent(), "100", "What lateness takes off at most."),
    FLAGGED_PERCENT(
            "late.flagged-percent",
            Form.percent(),
            "0",
            "What is taken off where the platform says that a hand-in is late, and the lab cannot tell how late."),
    SHOW(
            "show",
            Form.choice(Sight.values()),
            "`full`",
            "How much of each check students see. `full`: everything. `hint`: title, verdict and hint. `name`: title and "
                    + "verdict. `hidden`: nothing; its points still count."),
    CHECK_SHOW(
            "CHECK.show",
            Form.choice(Sight.values()),
            "What `show` says.",
            "How much students see of the check with the id `CHECK`.");

    /** Said of several keys; an enum may not name its own constants before it is made. */
    private static final class Words {
        static final String SUM = "The sum of its checks.";
        static final String STAGE = "What the whole stage is worth; the points of its checks are scaled to it.";
    }

    private static final String CHECK = "CHECK";

    private final String word;
    private final Form form;
    private final String otherwise;
    private final String meaning;

    CourseKey(String word, Form form, String otherwise, String meaning) {
        this.word = word;
        this.form = form;
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    /** As it is written in the file; {@code CHECK} stands for the id of a check. */
    public String word() {
        return word;
    }

    /** What its value may be, as the rest of a sentence. */
    public String shape() {
        return form.words();
    }

    /** What holds without it, with Markdown's code marks. */
    public String otherwise() {
        return otherwise;
    }

    /** In a sentence, with Markdown's code marks. */
    public String meaning() {
        return meaning;
    }

    Form form() {
        return form;
    }

    boolean isOfACheck() {
        return word.startsWith(CHECK);
    }

    /** The id that stands where {@code CHECK} does. */
    String checkIn(String typed) {
        return typed.substring(0, typed.length() - ending().length());
    }

    private String ending() {
        return word.substring(CHECK.length());
    }

    private boolean isMeantBy(String typed) {
        // An id of a check has dots; what has none before the ending is some other key, misspelled.
        return isOfACheck() ? typed.endsWith(ending()) && checkIn(typed).contains(".") : typed.equals(word);
    }

    /** The key of a line; empty when there is none like that. */
    static Optional<CourseKey> of(String typed) {
        return Stream.of(values()).filter(key -> key.isMeantBy(typed)).findFirst();
    }

    static CourseKey pointsOf(Stage stage) {
        return of("stage" + stage.number() + ".points").orElseThrow();
    }

    /** Those that may be written as they are. */
    static List<String> words() {
        return Stream.of(values())
                .filter(key -> !key.isOfACheck())
                .map(CourseKey::word)
                .toList();
    }
}
