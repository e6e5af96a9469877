package socketlab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import socketlab.check.CheckInfo;
import socketlab.check.Explanation;
import socketlab.check.Outcome;
import socketlab.check.Verdict;
import socketlab.grade.Result;
import socketlab.grade.StageResult;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;
import socketlab.transcript.Visible;

/** A run as text for people: a line for each check, an explanation for each failure, a bar for each stage. */
public final class TextReport {
    private static final int TITLE_WIDTH = 78;
    private static final int BAR_WIDTH = 30;

    private final Style style;
    private final Replay replay;

    public TextReport(Style style, Replay replay) {
        this.style = style;
        this.replay = replay;
    }

    /** The line over the checks of a stage. */
    public String heading(Stage stage) {
        return style.bold("Stage " + stage.number() + ": " + stage.title());
    }

    /** The line over the checks of a role. */
    public String heading(Role role) {
        return "  The " + role.word();
    }

    /** One check in one line. */
    public String line(Outcome outcome) {
        CheckInfo info = outcome.info();
        String title = info.title();
        String padding = " ".repeat(Math.max(1, TITLE_WIDTH - title.length()));
        return switch (outcome.verdict()) {
            case PASSED -> "    " + style.passed() + " " + title + padding + points(outcome);
            case FAILED ->
                "    " + style.failed() + " " + style.bold(title) + padding + points(outcome) + "  " + info.id();
            case SKIPPED ->
                "    "
                        + (outcome.isNotApplicable() ? style.notApplicable() : style.skipped())
                        + " "
                        + style.faint(title + padding + points(outcome) + "  " + Visible.plain(reason(outcome)));
            case INCONCLUSIVE ->
                "    " + style.inconclusive() + " " + title + padding + points(outcome)
                        + "  could not be decided: the machine is too busy";
            case BROKEN -> "    " + style.broken() + " " + title + padding + points(outcome) + "  the lab broke here";
        };
    }

    private static String points(Outcome outcome) {
        return outcome.max() == 0 ? "    -" : String.format("%2d/%-2d", outcome.score(), outcome.max());
    }

    private static String reason(Outcome outcome) {
        return Objects.requireNonNullElse(outcome.message(), "");
    }

    /** What went wrong in a check that failed or broke, at length. */
    public List<String> explain(Outcome outcome) {
        CheckInfo info = outcome.info();
        boolean broken = outcome.verdict() == Verdict.BROKEN;
        List<String> lines = new ArrayList<>();
        lines.add((broken ? style.broken() : style.failed()) + " " + style.bold(info.title()));
        lines.add("  " + style.faint(info.id()));
        lines.add("");
        if (!outcome.trail().isEmpty()) {
            lines.addAll(Explanation.trail(outcome.trail()));
            lines.add("");
        }
        String message = Visible.plain(reason(outcome));
        lines.add("  " + style.red(broken ? "The lab itself broke: " + message : message));
        Explanation.comparison(outcome.expected(), outcome.actual()).forEach(lines::add);
        lines.add("");
        if (outcome.verdict() == Verdict.FAILED && outcome.trail().isEmpty()) {
            lines.add("  Hint   The program could not be started. Mend what is shown above, the first of it first.");
        } else if (!broken) {
            if (!outcome.state().isEmpty()) {
                String state = String.join(" ", outcome.state());
                Wrapped.lines("  State  ", Visible.plain(state)).forEach(lines::add);
            }
            if (outcome.cause() != null) {
                Wrapped.lines("  Cause  ", outcome.cause().told()).forEach(lines::add);
            }
            Wrapped.lines("  Rule   ", info.ruleText()).forEach(lines::add);
            Wrapped.lines("  Hint   ", info.hint()).forEach(lines::add);
            lines.add("  Read   docs/" + info.check().docs());
        }
        lines.add("  Again  " + style.cyan(replay.of(outcome)));
        return lines;
    }

    /** A failure in one line, with the mistake behind it when that is known. */
    public String inShort(Outcome outcome) {
        String cause = outcome.cause() == null ? "" : "  " + outcome.cause().name();
        boolean broken = outcome.verdict() == Verdict.BROKEN;
        return "  " + (broken ? style.broken() : style.failed()) + " "
                + outcome.info().title() + style.faint("  " + outcome.info().id() + cause);
    }

    /** The trail of a check, whatever came of it. */
    public List<String> trail(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(line(outcome));
        Explanation.trail(outcome.trail()).forEach(event -> lines.add("    " + style.faint(event)));
        return lines;
    }

    /** A bar for each stage, and a sentence when the lab broke. */
    public List<String> summary(Result result) {
        List<String> lines = new ArrayList<>();
        for (StageResult stage : result.stages()) {
            lines.add(bar(stage.stage(), stage.score(), stage.max()));
        }
        long open = count(result, Verdict.INCONCLUSIVE);
        if (open > 0) {
            lines.add(style.yellow(checks(open) + " could not be decided, because this machine has too much else to "
                    + "do. That is not scored. Please run it again when the machine is quieter."));
        }
        long broken = count(result, Verdict.BROKEN);
        if (broken > 0) {
            lines.add(style.red("The lab itself broke in " + checks(broken)
                    + ", which is not scored. Please run ./lab doctor, and report it."));
        }
        return lines;
    }

    private static long count(Result result, Verdict verdict) {
        return result.outcomes().filter(o -> o.verdict() == verdict).count();
    }

    private static String checks(long count) {
        return count + (count == 1 ? " check" : " checks");
    }

    /** One stage as a bar. */
    public String bar(Stage stage, int score, int max) {
        String bar = style.bar(score, max, BAR_WIDTH);
        return "Stage " + stage.number() + "  " + bar + "  " + style.bold(score + " of " + max);
    }
}
