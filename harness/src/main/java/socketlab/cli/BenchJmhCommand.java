package socketlab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import socketlab.bench.PieceReport;
import socketlab.bench.PieceScore;
import socketlab.bench.Pieces;
import socketlab.process.LabRun;
import socketlab.selftest.MavenJars;

/** {@code ./lab bench jmh}: pieces of the servers instead of whole ones. */
@Command(
        name = "jmh",
        mixinStandardHelpOptions = true,
        description = "Measures the pieces of the reference and of the fast server that run for each line and each "
                + "delivery, with JMH and without the kernel.")
final class BenchJmhCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--smoke", description = "Run each benchmark for a moment, to see that it works.")
    boolean smoke;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the scores as JSON.")
    @Nullable
    Path json;

    BenchJmhCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LabRun.current().leftovers().forEach(console::complain);
        Optional<OutputFile> jsonFile = Optional.ofNullable(json).map(OutputFile::new);
        MavenJars jars = MavenJars.jmh(LabCommand.kit());
        jars.fetch(console::complain);
        jars.obstacle().ifPresent(reason -> {
            throw new UserError("The pieces cannot be measured here. " + reason);
        });
        console.print(
                smoke
                        ? "A moment of each benchmark shows that it works; its figures mean nothing."
                        : "This takes about a minute. Leave the machine alone meanwhile.");
        List<PieceScore> scores = new Pieces(LabCommand.kit(), jars.list()).measure(smoke);
        console.print("");
        console.print(PieceReport.text(scores));
        jsonFile.ifPresent(file -> file.write(PieceReport.json(scores)));
        return ExitCodes.FULL_SCORE;
    }
}
