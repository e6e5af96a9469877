package socketlab.course;

import java.util.ArrayList;
import java.util.List;
import socketlab.report.Wrapped;
import socketlab.transcript.Visible;

/** A comparison as text for people: how many moved, on which checks, and who. */
final class ComparisonText {
    private final Comparison comparison;
    private final List<String> lines = new ArrayList<>();

    ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    List<String> lines() {
        int both = comparison.up() + comparison.down() + comparison.same();
        lines.add("Hand-ins in both results: " + both + ". With more points than before: " + comparison.up()
                + ", with fewer: " + comparison.down() + ", with the same: " + comparison.same() + ".");
        list("Hand-ins only in the old results", comparison.onlyOld());
        list("Hand-ins only in the new results", comparison.onlyNew());
        list("Checks only in the old results", comparison.checksOnlyOld());
        list("Checks only in the new results", comparison.checksOnlyNew());
        section(
                "How often the verdict of a check has changed:",
                comparison.checks().isEmpty());
        comparison.checks().forEach(this::tally);
        section("Who has moved, in the kit's points:", comparison.movements().isEmpty());
        comparison.movements().forEach(this::movement);
        if (!comparison.differs()) {
            lines.add("Nothing is different.");
        }
        return List.copyOf(lines);
    }

    private void list(String what, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(what + ": " + names.size() + ".");
            lines.addAll(Wrapped.lines("  ", Visible.plain(String.join(", ", names))));
        }
    }

    private void section(String heading, boolean isEmpty) {
        if (!isEmpty) {
            lines.add("");
            lines.add(heading);
        }
    }

    private void tally(CheckTally tally) {
        lines.add(String.format("  %4d  ", tally.changed()) + Visible.plain(tally.check()) + "  (pass now: "
                + tally.passNow() + ", pass no more: " + tally.passNoMore() + ")");
    }

    private void movement(Movement movement) {
        boolean isOther = movement.oldStatus() != movement.newStatus();
        lines.add("  " + Visible.plain(movement.handIn()) + ": " + movement.oldScore() + " to " + movement.newScore()
                + (isOther
                        ? ", " + movement.oldStatus().word() + " to "
                                + movement.newStatus().word()
                        : ""));
        movement.checks()
                .forEach(change -> lines.add(
                        "    " + Visible.plain(change.check() + ": " + change.before() + " to " + change.after())));
    }
}
