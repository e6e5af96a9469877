package socketlab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlab.check.CheckInfo;
import socketlab.check.Outcome;
import socketlab.check.Submission;
import socketlab.dialect.Dialect;
import socketlab.dialect.Dialects;
import socketlab.grade.Grader;
import socketlab.grade.Result;
import socketlab.process.LabRun;
import socketlab.protocol.Stage;
import socketlab.report.Failures;
import socketlab.report.JsonReport;
import socketlab.report.NotApplied;
import socketlab.report.Progress;
import socketlab.report.Replay;
import socketlab.report.TextReport;
import socketlab.timing.Part;
import socketlab.timing.Stopwatch;
import socketlab.transcript.Visible;

/** {@code ./lab check}: plays the checks and explains what failed. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks the programs of a stage, or of all stages.")
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            paramLabel = "1|2|3|all",
            arity = "0..1",
            description = "The stage. Without it, those that the directory's lab.properties names.")
    @Nullable
    String stage;

    @Mixin
    Programs programs = new Programs();

    @Option(names = "--only", paramLabel = "ID", description = "Only this check; may be given more than once.")
    List<String> only = List.of();

    @Option(names = "--trace", description = "Show the trail of every check, also of those that passed.")
    boolean trace;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON; - is standard output.")
    @Nullable
    String json;

    @Option(names = "--all", description = "Explain every failure, not only the three that help most.")
    boolean all;

    @Mixin
    ChanceOptions chance = new ChanceOptions();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Given given = programs.given();
        List<Stage> stages = given.stages(stage);
        List<CheckInfo> checks = Selection.checks(stages, only, given.dialect());
        Optional<Consumer<String>> report = report();
        chance.apply(checks);
        LabRun.current().leftovers().forEach(console::complain);
        Submission submission = programs.submission(stages, given);
        sayTheDialect(given.dialect());
        TextReport text = new TextReport(console.style(), replay());
        LiveLines live = new LiveLines(console, text, checks, "-".equals(json));
        Result result = new Grader(Grader.defaultParallelism(), live).grade(submission, checks);
        Stopwatch.ofThisRun().time(Part.REPORT, "report", () -> {
            report.ifPresent(where -> where.accept(
                    new JsonReport(replay()).of(result, given.dialect().name())));
            show(result, text, live.unaskedFailures());
            remember(result);
        });
        return exitCode(result);
    }

    /** A submission may bring its own: whoever reads the score must see that. */
    private void sayTheDialect(Dialect dialect) {
        if (dialect != Dialects.kit() && !"-".equals(json)) {
            console.print("Dialect " + dialect.name() + ": " + Visible.plain(dialect.title()));
        }
    }

    private Replay replay() {
        return new Replay(programs.words());
    }

    /** Where the report goes; when nobody asks for it, none is made. */
    private Optional<Consumer<String>> report() {
        return Optional.ofNullable(json)
                .map(to -> to.equals("-") ? console.out()::print : new OutputFile(Path.of(to))::write);
    }

    private void show(Result result, TextReport text, List<Outcome> unasked) {
        if ("-".equals(json)) {
            console.out().flush();
            return;
        }
        if (trace) {
            result.outcomes().filter(o -> !o.trail().isEmpty()).forEach(o -> {
                console.print("");
                console.print(text.trail(o));
            });
        }
        explain(Failures.of(unasked, result, all), text);
        List<String> notApplied = NotApplied.lines(result);
        if (!notApplied.isEmpty()) {
            console.print("");
            console.print(notApplied);
        }
        console.print("");
        console.print(text.summary(result));
    }

    private void explain(Failures failures, TextReport text) {
        failures.inFull().forEach(outcome -> {
            console.print("");
            console.print(text.explain(outcome));
        });
        if (!failures.inShort().isEmpty()) {
            console.print("");
            console.print("These failed too; --all explains them, and --only ID one of them:");
            failures.inShort().forEach(outcome -> console.print(text.inShort(outcome)));
        }
    }

    /** Only a whole stage of the kit's own modules says where the student is. */
    private void remember(Result result) {
        if (programs.areTheKitsOwn() && only.isEmpty() && !result.isBroken() && !result.isInconclusive()) {
            Progress progress = new Progress(LabCommand.kit());
            result.stages().forEach(progress::save);
        }
    }

    private int exitCode(Result result) {
        if (result.isBroken()) {
            return ExitCodes.LAB_BROKE;
        }
        if (result.isInconclusive()) {
            return ExitCodes.INCONCLUSIVE;
        }
        if (result.max() == 0) {
            throw new UserError("Nothing was graded: no check that was asked for applies to what was given.");
        }
        return result.isFull() ? ExitCodes.FULL_SCORE : ExitCodes.CHECK_FAILED;
    }
}
