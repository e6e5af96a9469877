package socketlab.export;

import java.util.ArrayList;
import java.util.List;
import socketlab.gradebook.Adjustment;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Points;
import socketlab.gradebook.Status;
import socketlab.transcript.Visible;

/** What became of a hand-in as a whole, in numbers and in sentences that all formats share. */
final class Situation {
    /** The name of a check of its own in formats without a place for {@link Status#CUT_SHORT}. */
    static final String END = "Grading comes to its end";

    private static final String TOTAL = "total";

    private Situation() {}

    /**
     * Whether there is a score. When the lab broke there is none, unless the instructor has set the total by hand: a zero
     * would blame the student.
     */
    static boolean isScored(Mark mark) {
        return mark.status() != Status.BROKEN
                || mark.adjustments().stream()
                        .anyMatch(change -> change.target().equals(TOTAL));
    }

    /** Whether results are there, and others that should be are not. */
    static boolean isCutShort(Mark mark) {
        return mark.status() == Status.CUT_SHORT;
    }

    /** Whether there are no results, so that there is nothing to say but {@link #why}. */
    static boolean isUngraded(Mark mark) {
        return mark.status() == Status.BROKEN || Shown.everyOf(mark).isEmpty();
    }

    /** Why there are no results. */
    static String why(Mark mark) {
        List<String> sentences = sentences(mark);
        return sentences.isEmpty() ? "No check is about what was handed in." : String.join(" ", sentences);
    }

    /**
     * By how much the changes by hand moved the points: what leads from graded and late to what counts. It can only be
     * told as a sum, because a course need not count the checks of a stage one by one.
     */
    static double adjusted(Mark mark) {
        return mark.adjustments().isEmpty() ? 0 : Points.rounded(mark.points() + mark.late() - mark.graded());
    }

    /** Why this hand-in is not as usual; empty when it was graded to its end. */
    static String sentence(Mark mark) {
        return switch (mark.status()) {
            case GRADED -> "";
            case CUT_SHORT -> "Grading was cut short: only the checks that were played until then count.";
            case UNREADABLE -> "What was handed in could not be unpacked, so it scores nothing.";
            case MISSING -> "Nothing was handed in.";
            case BROKEN -> "The lab itself broke while it graded this, so there is no score.";
        };
    }

    /** The same and the note, each safe to show; none when there is nothing to say. */
    static List<String> sentences(Mark mark) {
        List<String> sentences = new ArrayList<>();
        if (mark.status() != Status.GRADED) {
            sentences.add(sentence(mark));
        }
        if (!mark.work().note().isBlank()) {
            sentences.add(Visible.plain(mark.work().note()));
        }
        return sentences;
    }

    /** The points in a sentence. */
    static String score(Mark mark) {
        return isScored(mark)
                ? Points.shown(mark.points()) + " of " + Points.shown(mark.max()) + " points."
                : "No score yet.";
    }

    /** Lateness and each change by hand in a sentence, safe to show. */
    static List<String> changes(Mark mark) {
        List<String> changes = new ArrayList<>();
        if (mark.late() > 0) {
            changes.add("It was handed in late, which costs " + counted(mark.late()) + ".");
        }
        mark.adjustments().forEach(change -> changes.add(change(mark, change)));
        return changes;
    }

    private static String change(Mark mark, Adjustment change) {
        String reason = Visible.plain(change.reason()).strip();
        return "Changed by hand: " + target(mark, change.target()) + " now counts " + counted(change.points()) + "."
                + (reason.isEmpty() ? "" : " Reason: " + reason);
    }

    /** The title of the check, as far as the student may know it. */
    private static String target(Mark mark, String target) {
        if (target.equals(TOTAL)) {
            return "the total";
        }
        return Shown.of(mark).stream()
                .filter(shown -> shown.report().id().equals(target))
                .findFirst()
                .map(shown -> "\"" + Visible.plain(shown.report().title()) + "\"")
                .orElse("a check that is not shown");
    }

    private static String counted(double points) {
        return Points.shown(points) + (points == 1 ? " point" : " points");
    }
}
