package socketlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socketlab.check.Explanation;
import socketlab.check.Verdict;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Sight;
import socketlab.gradebook.StageMark;
import socketlab.mistake.Mistake;
import socketlab.mistake.Mistakes;
import socketlab.report.CheckReport;
import socketlab.transcript.Visible;

/**
 * One check as its student may see it. What its {@link Sight} keeps back is absent here, so no format can forget to leave
 * it out. Where nothing else is said, a text is safe to show.
 *
 * @param number such as {@code 1.2}: the stage, and the place among its checks that say something about the hand-in
 */
record Shown(int stage, String number, CheckMark mark) {
    private static final int LONGEST_QUOTE = 500;
    private static final int MOST_LINES = 30;

    /** The checks that say something about this hand-in and are not hidden, in teaching order. */
    static List<Shown> of(Mark mark) {
        return mark.stages().stream().flatMap(Shown::of).toList();
    }

    /** The checks of one stage. */
    static Stream<Shown> of(StageMark stage) {
        return everyOf(stage).filter(shown -> shown.mark().sight() != Sight.HIDDEN);
    }

    /** With the hidden ones, for formats that have a way of their own to hide a check. */
    static List<Shown> everyOf(Mark mark) {
        return mark.stages().stream().flatMap(Shown::everyOf).toList();
    }

    private static Stream<Shown> everyOf(StageMark stage) {
        List<Shown> every = new ArrayList<>();
        for (CheckMark mark : stage.checks()) {
            if (applies(mark.report())) {
                String number = stage.stage() + "." + (every.size() + 1);
                every.add(new Shown(stage.stage(), number, mark));
            }
        }
        return every.stream();
    }

    /** A check that was skipped and could have scored nothing is about another kind of submission. */
    private static boolean applies(CheckReport report) {
        return report.max() > 0 || verdict(report) != Verdict.SKIPPED;
    }

    static Verdict verdict(CheckReport report) {
        return Verdict.valueOf(report.status().toUpperCase(Locale.ROOT));
    }

    /** The same check as an instructor sees it. */
    Shown inFull() {
        return new Shown(stage, number, new CheckMark(report(), mark.points(), mark.max(), Sight.FULL));
    }

    CheckReport report() {
        return mark.report();
    }

    Verdict verdict() {
        return verdict(report());
    }

    boolean isPassed() {
        return verdict() == Verdict.PASSED;
    }

    /** Whether nobody can say if the program is right: that is never scored. */
    boolean isOpen() {
        return verdict() == Verdict.BROKEN || verdict() == Verdict.INCONCLUSIVE;
    }

    private boolean isFullySeen() {
        return mark.sight() == Sight.FULL;
    }

    /** Whether no more is told than how it came out. */
    boolean isOnlyNamed() {
        return !isFullySeen();
    }

    String title() {
        return Visible.plain(report().title());
    }

    /** What is wrong or why it was not played, in one line; for a check that is only named that it did not pass. */
    String reason() {
        String message = report().message();
        return isFullySeen() && message != null ? Visible.plain(message) : plainVerdict();
    }

    private String plainVerdict() {
        return switch (verdict()) {
            case PASSED -> "It passed.";
            case FAILED -> "It failed.";
            case SKIPPED -> "It was not played.";
            case INCONCLUSIVE -> "It could not be decided, because the machine had too much else to do.";
            case BROKEN -> "The lab itself broke here; this does not count.";
        };
    }

    /** What to look at; only for a check that failed. */
    Optional<String> hint() {
        boolean seen = isFullySeen() || mark.sight() == Sight.HINT;
        return Optional.of(Visible.plain(report().hint()))
                .filter(hint -> seen && verdict() == Verdict.FAILED && !hint.isBlank());
    }

    /** The mistake behind a failure and its cure. */
    Optional<String> cause() {
        return known(report().cause()).map(Mistake::told).filter(told -> isFullySeen());
    }

    /** A mistake that this version of the lab knows; a report may be of another one. */
    static Optional<Mistake> known(@Nullable String cause) {
        return Mistakes.all().stream()
                .filter(mistake -> mistake.id().equals(cause))
                .findFirst();
    }

    /** Not yet safe to show. */
    Optional<String> expected() {
        return Optional.ofNullable(report().expected()).filter(text -> isFullySeen());
    }

    /** As the program wrote it, not yet safe to show. */
    Optional<String> actual() {
        return Optional.ofNullable(report().actual()).filter(text -> isFullySeen());
    }

    /** The command that makes the same happen again. */
    Optional<String> replay() {
        return Optional.of(Visible.plain(report().replay())).filter(text -> isFullySeen() && !text.isBlank());
    }

    /** What was expected, what came, and where the program was, a line each. */
    List<String> evidence() {
        List<String> lines = new ArrayList<>();
        expected().ifPresent(text -> lines.add("expected  " + quoted(text)));
        actual().ifPresent(text -> lines.addAll(seen(text)));
        if (isFullySeen()) {
            report().state().forEach(sentence -> lines.add("state     " + Visible.plain(sentence)));
        }
        return lines;
    }

    /** Several lines, such as a compiler's, stand one under the other. */
    private static List<String> seen(String text) {
        if (!text.contains("\n")) {
            return List.of("got       " + quoted(text));
        }
        List<String> lines = new ArrayList<>(List.of("got"));
        text.lines().limit(MOST_LINES).forEach(line -> lines.add("  " + plain(line)));
        return lines;
    }

    /** The lab's own words for what came stand in parentheses already. */
    private static String quoted(String text) {
        boolean isInWords = text.startsWith("(") && text.endsWith(")");
        return isInWords ? plain(text) : Visible.quote(text, LONGEST_QUOTE);
    }

    private static String plain(String text) {
        return Visible.plain(Shortened.to(LONGEST_QUOTE, text));
    }

    /** What happened, a line for each event; some are left out of a long story. */
    List<String> trail() {
        return isFullySeen() ? Explanation.trail(report().trail()) : List.of();
    }

    /** All that may be told of a check that did not pass, as plain text. */
    List<String> told() {
        List<String> lines = new ArrayList<>(List.of(reason()));
        lines.addAll(evidence());
        hint().ifPresent(hint -> lines.add("Hint: " + hint));
        cause().ifPresent(cause -> lines.add("Cause: " + cause));
        lines.addAll(trail());
        replay().ifPresent(replay -> lines.add("Again: " + replay));
        return lines;
    }
}
