package socketlab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlab.batch.ClassRun;
import socketlab.batch.Gate;
import socketlab.batch.Job;
import socketlab.batch.Order;
import socketlab.batch.PrivateDirectory;
import socketlab.batch.Shelf;
import socketlab.batch.Tiers;
import socketlab.check.CheckInfo;
import socketlab.check.script.Chance;
import socketlab.contain.Tier;
import socketlab.dialect.Dialects;
import socketlab.digest.Digests;
import socketlab.grade.Grader;
import socketlab.gradebook.GradedWork;
import socketlab.process.LabRun;

/** {@code ./lab grade}: the work of a whole class, each student's by itself. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "Grades the submissions of a class, and writes a gradebook and feedback for each student.")
final class GradeCommand implements Callable<Integer> {
    /** Seconds. A right submission of all stages takes ten, one that hangs wherever it can forty. */
    static final int USUAL_LONGEST = 300;

    private final Console console;

    @Parameters(
            paramLabel = "SUBMISSIONS",
            arity = "1..*",
            description =
                    "A directory of student directories or of zips, as Canvas and Moodle give them, too; one zip of "
                            + "many; one submission; or a roster, a CSV file with the columns id, name and path.")
    List<Path> named = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where results and the gradebook go.")
    @Nullable
    Path out;

    @Option(names = "--single", description = "What is named is one submission, however it looks.")
    boolean single;

    @Option(names = "--dry-run", description = "Say who was recognised as what, and grade nobody.")
    boolean dryRun;

    @Option(
            names = "--resume",
            description = "Go on with what is in the output: grade only what is missing or has changed.")
    boolean resume;

    @Option(names = "--stage", paramLabel = "1|2|3|all", description = "The stage. Without it, all.")
    String stage = "all";

    @Option(
            names = "--dialect",
            paramLabel = "NAME|FILE",
            description =
                    "How the programs spell what they say. Without it, what each submission's lab.properties says.")
    @Nullable
    String dialect;

    @Option(names = "--seed", paramLabel = "N", description = "From which the scripts of exploring checks are made.")
    long seed = Chance.seed();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description =
                    "So many submissions at a time. Without it, as many as there are cores, and more while these are idle.")
    @Nullable
    Integer jobs;

    @Option(
            names = "--longest",
            paramLabel = "SECONDS",
            description = "The longest time for one submission. Without it, 300 s.")
    int longest = USUAL_LONGEST;

    @Option(
            names = "--containment",
            paramLabel = "full|uid|basic",
            description =
                    "How submissions are kept apart. Without it, full or else uid; basic is never taken by itself.")
    @Nullable
    String containment;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Only part I of N, for several machines; ./lab merge puts their results together.")
    @Nullable
    String shard;

    @Mixin
    GradebookOptions gradebook = new GradebookOptions();

    GradeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LabRun.current().leftovers().forEach(console::complain);
        Roll roll = new Roll(named, single, console);
        List<Roll.Entry> entries = (shard == null ? Shard.WHOLE : Shard.parse(shard)).of(roll.entries());
        if (dryRun) {
            Roll.lines(entries).forEach(console::print);
            return ExitCodes.FULL_SCORE;
        }
        if (out == null) {
            throw new UserError("Where do the results go? Say --out DIR, or --dry-run to grade nobody.");
        }
        return grade(entries, out);
    }

    private int grade(List<Roll.Entry> entries, Path to) {
        requireNumbers();
        gradebook.verify(to);
        List<CheckInfo> asked = asked(stage, dialect);
        Tier tier = tier();
        Shelf shelf = shelf(to);
        console.complain("Tier " + tier.word() + ": " + tier.inWords() + ".");
        List<String> warnings = warnings(tier);
        Tally tally = new Tally(shelf, console);
        ClassRun run = new ClassRun(order(tier), KitVersion.here(), shelf, tally);
        List<Job> todo = tally.todo(entries, run);
        run.grade(todo, Gate.of(jobs), Tiers.isRoot());
        List<GradedWork> works = shard == null ? tally.of(entries) : shelf.all();
        return ClassSummary.finish(console, gradebook, to, works, asked, warnings);
    }

    /** What the tier does not hold. */
    private List<String> warnings(Tier tier) {
        List<String> warnings = new ArrayList<>();
        if (tier == Tier.BASIC) {
            warnings.add("Graded in the tier basic: " + tier.inWords() + ".");
        }
        if (tier == Tier.UID) {
            List<Path> secrets = new ArrayList<>(named);
            secrets.add(LabCommand.kit());
            secrets.stream()
                    .filter(PrivateDirectory::isOpenToAll)
                    .map(path -> "Graded in the tier uid, in which a program can read what is open to every user, and "
                            + path + " is: chmod o-rwx " + path + ".")
                    .forEach(warnings::add);
        }
        return warnings;
    }

    private void requireNumbers() {
        if (jobs != null && (jobs < 1 || jobs > 1_000)) {
            throw new UserError("--jobs takes a number from 1 to 1000.");
        }
        if (longest < 1 || longest > 86_400) {
            throw new UserError("--longest takes a number of seconds from 1 to 86400.");
        }
    }

    /** Where results are in an output directory. */
    static Path results(Path out) {
        return out.resolve("results");
    }

    /** The checks that everybody's work is held to. */
    static List<CheckInfo> asked(String stage, @Nullable String dialect) {
        return Selection.checks(
                Selection.stages(stage), List.of(), Selection.dialect(dialect == null ? Dialects.KIT : dialect));
    }

    private Shelf shelf(Path to) {
        Shelf shelf = new Shelf(results(to));
        if (!resume && shard == null && !shelf.all().isEmpty()) {
            throw new UserError(
                    "There are results in " + to + " already. Say --resume to go on, or another directory.");
        }
        PrivateDirectory.make(to);
        return shelf;
    }

    private Order order(Tier tier) {
        return new Order(
                stage,
                Optional.empty(),
                Optional.ofNullable(dialect).map(GradeCommand::absolute),
                askedInShort(),
                gradebook.courseDigest(),
                seed,
                tier,
                Duration.ofSeconds(longest),
                parallelism(jobs));
    }

    /** All checks that are played at a time are as many as in a check of one submission; more would starve each other. */
    static int parallelism(@Nullable Integer jobs) {
        int cores = Runtime.getRuntime().availableProcessors();
        return Math.max(2, Grader.defaultParallelism() / (jobs == null ? cores : Math.min(jobs, cores)));
    }

    private String askedInShort() {
        Path file = Path.of(dialect == null ? "" : dialect);
        try {
            byte[] text = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            return Digests.of((stage + " " + dialect).getBytes(StandardCharsets.UTF_8), text);
        } catch (IOException e) {
            throw new UserError("The dialect " + dialect + " cannot be read.");
        }
    }

    /** The worker works somewhere else. */
    private static String absolute(String dialect) {
        Path file = Path.of(dialect);
        return Files.isRegularFile(file) ? file.toAbsolutePath().toString() : dialect;
    }

    private Tier tier() {
        if (containment == null) {
            return Tiers.best()
                    .orElseThrow(() -> new UserError("No containment works here that holds a stranger's program. "
                            + Tiers.obstacle(Tier.FULL).orElse("")
                            + " Say --containment basic if you would run each of these programs yourself."));
        }
        Tier tier = Tier.named(containment).orElseThrow(() -> new UserError("--containment takes full, uid or basic."));
        Tiers.obstacle(tier).ifPresent(why -> {
            throw new UserError("The tier " + containment + " does not work here. " + why);
        });
        return tier;
    }
}
