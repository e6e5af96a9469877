package socketlab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import socketlab.bench.GradingBench;
import socketlab.bench.GradingReport;
import socketlab.bench.GradingSample;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.process.LabRun;

/** {@code ./lab bench grading}: how long the lab takes for the reference solutions, and what it could not do without. */
@Command(
        name = "grading",
        mixinStandardHelpOptions = true,
        description = "Measures how fast the lab grades the reference solutions, beside a lower bound.")
final class GradingBenchCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--rounds", paramLabel = "N", description = "Measure each command so often. Without it, 5 times.")
    int rounds = 5;

    @Option(names = "--smoke", description = "Grade stage 1 once, to see that it works.")
    boolean smoke;

    @Option(names = "--json", paramLabel = "FILE", description = "Write every sample as JSON.")
    @Nullable
    Path json;

    GradingBenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (rounds < 1 || rounds > 1_000) {
            throw new UserError("--rounds takes a number from 1 to 1000.");
        }
        if (!Platform.current().has(Means.PROCESS_STATE)) {
            throw new UserError("The lower bound needs " + Means.PROCESS_STATE.words() + ".");
        }
        LabRun.current().leftovers().forEach(console::complain);
        Optional<OutputFile> file = Optional.ofNullable(json).map(OutputFile::new);
        List<GradingSample> samples = measured();
        console.print("");
        console.print(GradingReport.text(samples));
        file.ifPresent(each -> each.write(GradingReport.json(samples)));
        boolean areRight = samples.stream().allMatch(sample -> sample.trouble() == null);
        return areRight ? ExitCodes.FULL_SCORE : ExitCodes.CHECK_FAILED;
    }

    private List<GradingSample> measured() {
        if (smoke) {
            console.print("One run of the smallest stage shows that everything works; its figures mean little.");
            return GradingBench.smoke(LabCommand.kit(), this::tell);
        }
        console.print("A copy of the kit is built first, and then everything is played " + (rounds + 1)
                + " times. Leave the machine alone meanwhile.");
        return GradingBench.run(LabCommand.kit(), rounds, this::tell);
    }

    private void tell(GradingSample sample) {
        console.print("  " + sample.inWords());
    }
}
