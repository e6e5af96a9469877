package socketlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import socketlab.check.Verdict;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Points;
import socketlab.gradebook.StageMark;
import socketlab.gradebook.Status;
import socketlab.report.Wrapped;
import socketlab.transcript.Visible;

/** What a student reads of their marks, in Markdown: what counts, what failed, and what to look at. */
final class Feedback {
    private final Mark mark;
    private final List<String> blocks = new ArrayList<>();

    private Feedback(Mark mark) {
        this.mark = mark;
    }

    static String of(Mark mark) {
        Feedback feedback = new Feedback(mark);
        feedback.writeHead();
        feedback.writePoints();
        mark.stages().forEach(feedback::writeStage);
        feedback.writeUnshown();
        return String.join("\n\n", feedback.blocks) + "\n";
    }

    private void writeHead() {
        HandIn handIn = mark.handIn();
        boolean hasName = !handIn.name().isBlank() && !handIn.name().equals(handIn.id());
        blocks.add("# Feedback for " + MarkdownText.code(hasName ? handIn.name() : handIn.id()));
        List<String> about = new ArrayList<>();
        if (hasName) {
            about.add("id " + MarkdownText.code(handIn.id()));
        }
        if (mark.status() != Status.MISSING) {
            about.add("attempt " + handIn.attempt());
        }
        if (handIn.submitted() != null) {
            about.add("handed in " + MarkdownText.code(handIn.submitted()));
        }
        if (!about.isEmpty()) {
            blocks.add(String.join(", ", about));
        }
    }

    private void writePoints() {
        blocks.add("**" + MarkdownText.prose(Situation.score(mark)) + "**");
        if (mark.status() != Status.GRADED) {
            blocks.add(MarkdownText.prose(Situation.sentence(mark)));
        }
        if (!mark.work().note().isBlank()) {
            // A note tells of files, and their names are a stranger's.
            addFenced(Wrapped.lines("", Visible.plain(mark.work().note())));
        }
        if (Situation.isScored(mark) && !mark.stages().isEmpty()) {
            blocks.add(table());
        }
        List<String> changes = Situation.changes(mark).stream()
                .map(change -> "- " + MarkdownText.prose(change))
                .toList();
        if (!changes.isEmpty()) {
            blocks.add(String.join("\n", changes));
        }
    }

    private String table() {
        List<String> rows = new ArrayList<>(List.of("| Stage | Points | Of |", "|---|---|---|"));
        for (StageMark stage : mark.stages()) {
            rows.add("| " + heading(stage) + " | " + Points.shown(stage.points()) + " | " + Points.shown(stage.max())
                    + " |");
        }
        return String.join("\n", rows);
    }

    private static String heading(StageMark stage) {
        return stage.stage() + ": " + MarkdownText.prose(stage.title());
    }

    private void writeStage(StageMark stage) {
        List<Shown> checks = Shown.of(stage).toList();
        if (checks.isEmpty()) {
            return;
        }
        blocks.add("## Stage " + heading(stage));
        long passed = checks.stream().filter(Shown::isPassed).count();
        blocks.add(passed + " of " + checks.size() + (checks.size() == 1 ? " check" : " checks") + " passed.");
        checks.stream().filter(check -> check.verdict() == Verdict.FAILED).forEach(this::writeFailure);
        writeShortly("Not played:", checks, check -> check.verdict() == Verdict.SKIPPED);
        writeShortly("Not decided, which does not count against you:", checks, Shown::isOpen);
    }

    private void writeFailure(Shown check) {
        blocks.add("### Failed: " + MarkdownText.prose(check.title()));
        blocks.add(Points.shown(check.mark().points()) + " of "
                + Points.shown(check.mark().max()) + " points.");
        List<String> what = new ArrayList<>(check.evidence());
        if (!check.isOnlyNamed()) {
            what.add(0, check.reason());
        }
        if (!what.isEmpty()) {
            addFenced(what);
        }
        check.hint().ifPresent(hint -> blocks.add("**Hint.** " + MarkdownText.prose(hint)));
        check.cause().ifPresent(cause -> blocks.add("**Cause.** " + MarkdownText.prose(cause)));
        List<String> trail = check.trail();
        if (!trail.isEmpty()) {
            blocks.add("What happened:");
            addFenced(trail);
        }
        check.replay().ifPresent(replay -> blocks.add("Play it again: " + MarkdownText.code(replay)));
    }

    private void writeShortly(String heading, List<Shown> checks, Predicate<Shown> which) {
        List<String> items = checks.stream()
                .filter(which)
                .map(check -> "- " + MarkdownText.prose(check.title()) + ": " + MarkdownText.code(check.reason()))
                .toList();
        if (!items.isEmpty()) {
            blocks.add(heading);
            blocks.add(String.join("\n", items));
        }
    }

    private void writeUnshown() {
        Unshown.of(mark)
                .map(hidden -> hidden.count()
                        + (hidden.count() == 1
                                ? " check is not shown; its points count."
                                : " checks are not shown; their points count."))
                .ifPresent(blocks::add);
    }

    private void addFenced(List<String> lines) {
        blocks.add(String.join("\n", MarkdownText.fenced(lines)));
    }
}
