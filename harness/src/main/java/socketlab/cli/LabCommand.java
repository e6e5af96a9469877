package socketlab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import socketlab.protocol.Stage;
import socketlab.report.Progress;
import socketlab.report.Replay;
import socketlab.report.TextReport;

/** {@code ./lab}: without a command it says where you are. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks the programs of the socket lab, and explains what it finds.",
        subcommands = {
            CheckCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            DialectCommand.class,
            DoctorCommand.class,
            SelfTestCommand.class,
            BenchCommand.class,
            GradeCommand.class,
            MergeCommand.class,
            CompareCommand.class,
            SimilarityCommand.class,
            BundleCommand.class,
            WorkerCommand.class
        })
public final class LabCommand implements Callable<Integer> {
    private final Console console;

    LabCommand(Console console) {
        this.console = console;
    }

    /** Runs the command line and ends this JVM with its exit code. */
    public static void main(String[] arguments) {
        Optional<TimingsFile> timings = TimingsFile.wanted();
        int exitCode = run(new Console(), arguments);
        timings.ifPresent(TimingsFile::write);
        System.exit(exitCode);
    }

    static int run(Console console, String... arguments) {
        LabCommand lab = new LabCommand(console);
        return new CommandLine(lab, new Factory(console))
                .setOut(new PrintWriter(console.out(), true))
                .setErr(new PrintWriter(console.err(), true))
                .setExecutionExceptionHandler(new Faults(console))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        Progress progress = new Progress(kit());
        TextReport report = new TextReport(console.style(), new Replay(List.of()));
        console.print("The socket lab. This is where you are:");
        console.print("");
        for (Stage stage : Stage.values()) {
            Optional<Progress.Entry> seen = progress.load(stage);
            String bar = report.bar(
                    stage,
                    seen.map(Progress.Entry::score).orElse(0),
                    seen.map(Progress.Entry::max).orElse(100));
            console.print("  " + bar + "   " + stage.title());
        }
        console.print("");
        nextStep(progress).forEach(console::print);
        return ExitCodes.FULL_SCORE;
    }

    private static List<String> nextStep(Progress progress) {
        for (Stage stage : Stage.values()) {
            Optional<Progress.Entry> seen = progress.load(stage);
            if (seen.isEmpty()) {
                return List.of(
                        "Next:  read docs/stage" + stage.number() + ".md, write the programs in " + stage.module()
                                + ",",
                        "       and run   ./lab check " + stage.number());
            }
            String next = seen.get().next();
            if (next != null) {
                return List.of(
                        "Next:  " + next, "       ./lab explain " + next, "       ./lab check " + stage.number());
            }
        }
        return List.of("All three stages are done. Well done!");
    }

    /** The kit's root, where the stage modules are; {@code ./lab} says where that is. */
    static Path kit() {
        return Path.of(System.getProperty("socketlab.home", "."));
    }
}
