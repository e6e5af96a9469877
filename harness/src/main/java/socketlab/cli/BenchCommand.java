package socketlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlab.bench.Bench;
import socketlab.bench.BenchPage;
import socketlab.bench.BenchReport;
import socketlab.bench.Candidate;
import socketlab.bench.Candidates;
import socketlab.bench.Mode;
import socketlab.bench.Results;
import socketlab.bench.Sample;
import socketlab.bench.Settings;
import socketlab.process.CommandTemplate;
import socketlab.process.LabRun;
import socketlab.selftest.Catalogue;
import tools.jackson.core.JacksonException;

/** {@code ./lab bench}: servers of stage 3, measured side by side. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {GradingBenchCommand.class, ClassBenchCommand.class, BenchJmhCommand.class},
        description = "Measures servers of stage 3 side by side on this machine, and verifies every delivery.")
final class BenchCommand implements Callable<Integer> {
    private static final String ALL = "all";

    private final Console console;

    @Parameters(
            paramLabel = "SERVER",
            arity = "0..*",
            description = "Servers of the kit by name, or a main class of the solutions; peers stands for ten that "
                    + "show what is possible, as far as they run here. Without any, the peers.")
    List<String> names = new ArrayList<>();

    @Option(
            names = "--server",
            paramLabel = "NAME=CMD",
            description = "Any other server: a name, and its command with {host} and {port}. May be repeated.")
    Map<String, String> commands = Map.of();

    @Option(
            names = "--mode",
            split = ",",
            paramLabel = "MODE",
            description =
                    "throughput, crowd (1,000 users), single (one message in flight), text (not ASCII), latency, connect, "
                            + "idle, slow, scale, or all. Without it, throughput.")
    List<String> modes = List.of("throughput");

    @Option(names = "--rounds", paramLabel = "N", description = "Measure each server so often. Without it, 5 times.")
    int rounds = Settings.usual().rounds();

    @Option(names = "--users", paramLabel = "N", description = "Users who are online. Without it, 100.")
    int users = Settings.usual().users();

    @Option(
            names = "--window",
            paramLabel = "N",
            description = "Messages in flight for each of the ten who talk. Without it, 32.")
    int window = Settings.usual().window();

    @Option(names = "--non-ascii", description = "Say text that is not ASCII.")
    boolean nonAscii;

    @Option(names = "--smoke", description = "Run every mode for a moment with few users, to see that it works.")
    boolean smoke;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON, after each mode.")
    @Nullable
    Path json;

    @Option(
            names = "--update",
            description = "Keep the other modes that the file of --json has from an earlier run on this machine.")
    boolean update;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Write the results as an HTML page with bars, after each mode.")
    @Nullable
    Path page;

    BenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LabRun.current().leftovers().forEach(console::complain);
        List<Mode> measured = smoke ? List.of(Mode.values()) : modes();
        Settings settings = smoke ? Settings.smoke() : settings();
        Optional<OutputFile> jsonFile = output(json);
        Optional<OutputFile> pageFile = output(page);
        List<Candidate> candidates = candidates(new Candidates(new Catalogue(LabCommand.kit())));
        console.print("This takes at least "
                + Bench.atLeast(candidates.size(), measured, settings).toSeconds()
                + " s. Leave the machine alone meanwhile.");
        Optional<Results> earlier = earlier();
        Results results = Bench.run(candidates, measured, settings, !smoke, this::tell, soFar -> {
            Results all = earlier.map(before -> before.updatedBy(soFar)).orElse(soFar);
            jsonFile.ifPresent(file -> file.write(BenchReport.json(all)));
            pageFile.ifPresent(file -> file.write(BenchPage.of(all)));
        });
        console.print("");
        if (smoke) {
            console.print("A moment with few users shows that everything works; its figures mean nothing.");
        }
        console.print(BenchReport.text(results));
        return results.areRight() ? ExitCodes.FULL_SCORE : ExitCodes.CHECK_FAILED;
    }

    private Optional<Results> earlier() {
        if (!update || json == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(BenchReport.read(Files.readString(json)));
        } catch (IOException | JacksonException e) {
            throw new UserError("The file " + json + " has no results of an earlier run.");
        }
    }

    private void tell(Sample sample) {
        console.print("  " + sample.mode().word() + " " + sample.round() + "  " + sample.inWords());
    }

    private List<Mode> modes() {
        List<Mode> found = new ArrayList<>();
        for (String word : modes) {
            List<Mode> meant = List.of(Mode.values()).stream()
                    .filter(mode -> word.equals(ALL) || mode.word().equals(word.toLowerCase(Locale.ROOT)))
                    .toList();
            if (meant.isEmpty()) {
                throw new UserError("There is no mode " + word + ". There are "
                        + String.join(
                                ", ",
                                List.of(Mode.values()).stream().map(Mode::word).toList())
                        + ", and all.");
            }
            found.addAll(meant);
        }
        return found.stream().distinct().toList();
    }

    private Settings settings() {
        require(rounds, 1, 1_000, "--rounds");
        require(users, 2, 20_000, "--users");
        require(window, 1, 256, "--window");
        return Settings.usual().with(users, window, !nonAscii, rounds);
    }

    private static void require(int value, int least, int most, String option) {
        if (value < least || value > most) {
            throw new UserError(option + " takes a number from " + least + " to " + most + ".");
        }
    }

    private List<Candidate> candidates(Candidates kit) {
        List<Candidate> found = new ArrayList<>();
        List<String> wanted = names.isEmpty() && commands.isEmpty() ? List.of(Candidates.PEERS) : names;
        for (String name : Candidates.meant(wanted)) {
            Optional<String> obstacle = kit.obstacle(name, console::complain);
            if (obstacle.isEmpty()) {
                found.add(named(kit, name));
            } else if (names.contains(name)) {
                throw new UserError("The server " + name + " cannot run here. " + obstacle.get());
            } else {
                console.print("The server " + name + " is skipped. " + obstacle.get());
            }
        }
        commands.forEach((name, command) -> found.add(new Candidate(name, template(command))));
        return found;
    }

    private static Candidate named(Candidates kit, String name) {
        return kit.named(name)
                .orElseThrow(
                        () -> new UserError(
                                "The kit has no server " + name + ". It has "
                                        + String.join(", ", kit.names()) + "; " + Candidates.PEERS
                                        + " stands for those that are usually compared, and any other is given with --server NAME=CMD."));
    }

    private static CommandTemplate template(String command) {
        return CommandOption.parse("--server", command, List.of("port"), "NAME=\"prog {host} {port}\"");
    }

    private static Optional<OutputFile> output(@Nullable Path file) {
        return Optional.ofNullable(file).map(OutputFile::new);
    }
}
