package socketlab.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import socketlab.batch.ClassRun;
import socketlab.batch.Gate;
import socketlab.batch.Job;
import socketlab.batch.Order;
import socketlab.batch.Shelf;
import socketlab.batch.Tiers;
import socketlab.batch.WorkerCost;
import socketlab.check.script.Chance;
import socketlab.contain.Tier;
import socketlab.gradebook.GradedWork;
import socketlab.platform.Platform;
import socketlab.process.LabRun;
import socketlab.selftest.Catalogue;
import socketlab.selftest.GeneratedClass;

/** {@code ./lab bench class}: how fast a whole class is graded, and what the lab itself costs of that. */
@Command(
        name = "class",
        mixinStandardHelpOptions = true,
        description =
                "Grades a class that is made from a seed: 60 %% right, 25 %% wrong, 10 %% that do not compile, 5 %% that "
                        + "hang or mean harm. Says how many a minute, and what the lab itself costs.")
final class ClassBenchCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--size", paramLabel = "N", description = "Students. Without it, 200.")
    int size = 200;

    @Option(names = "--seed", paramLabel = "N", description = "From which the class is made. Without it, 1.")
    long seed = 1;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "So many at a time. Without it, as many as there are cores, and more while these are idle.")
    @Nullable
    Integer jobs;

    @Option(names = "--stage", paramLabel = "1|2|3|all", description = "The stage. Without it, all.")
    String stage = "all";

    @Option(
            names = "--only",
            paramLabel = "CHECK",
            description = "Play one check of each, for instance to see whether the memory grows with the class.")
    @Nullable
    String only;

    @Option(names = "--containment", paramLabel = "full|uid|basic", description = "Without it, the best that works.")
    @Nullable
    String containment;

    ClassBenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path submissions = LabRun.current().newDirectory("class");
        List<GeneratedClass.Member> members =
                new GeneratedClass(new Catalogue(LabCommand.kit()), seed).write(submissions, size);
        Map<String, GeneratedClass.Kind> kinds =
                members.stream().collect(Collectors.toMap(GeneratedClass.Member::id, GeneratedClass.Member::kind));
        List<Job> todo = new Roll(List.of(submissions), false, console)
                .entries().stream().map(Roll.Entry::job).toList();
        Shelf shelf = new Shelf(LabRun.current().newDirectory("results"));
        HeapWatch heap = new HeapWatch(new ClassProgress(console, todo.size()));
        ClassRun run = new ClassRun(order(), KitVersion.here(), shelf, heap);
        long begin = System.nanoTime();
        Duration machine = Platform.current().processorTimeOfAll();
        Duration own = ownTime();
        run.grade(todo, Gate.of(jobs), Tiers.isRoot());
        Duration wall = Duration.ofNanos(System.nanoTime() - begin);
        tell(
                wall,
                Platform.current().processorTimeOfAll().minus(machine),
                ownTime().minus(own),
                run.cost());
        tellMemory(heap);
        tellScores(shelf.all(), kinds);
        return ExitCodes.FULL_SCORE;
    }

    private Order order() {
        Tier tier = containment == null
                ? Tiers.best().orElseThrow(() -> new UserError("No containment works here; say --containment basic."))
                : Tier.named(containment).orElseThrow(() -> new UserError("--containment takes full, uid or basic."));
        console.print(size + " students, seed " + seed + ", " + (jobs == null ? "" : jobs + " at a time, ") + "tier "
                + tier.word() + ".");
        Duration longest = Duration.ofSeconds(GradeCommand.USUAL_LONGEST);
        return new Order(
                stage,
                Optional.ofNullable(only),
                Optional.empty(),
                "",
                "",
                Chance.seed(),
                tier,
                longest,
                GradeCommand.parallelism(jobs));
    }

    private void tell(Duration wall, Duration machine, Duration own, WorkerCost workers) {
        double total = Math.max(1, machine.toMillis());
        console.print(line("Submissions a minute", size * 60_000.0 / wall.toMillis()));
        console.print(line("Wall time, s", wall.toMillis() / 1_000.0));
        console.print(line("Processor time of the machine, s", total / 1_000));
        console.print(line("  of the supervisor, %", 100 * own.toMillis() / total));
        console.print(
                line("  of the workers without compiling, %", 100 * (workers.all() - workers.compiling()) / total));
        console.print(line("  of compiling, %", 100 * workers.compiling() / total));
    }

    private void tellMemory(HeapWatch heap) {
        heap.early()
                .ifPresent(bytes -> console.print(line(
                        "Heap alive in the supervisor after " + HeapWatch.EARLY + " submissions, MiB", mebi(bytes))));
        console.print(line("Heap alive in the supervisor at the end, MiB", mebi(HeapWatch.alive())));
    }

    private static double mebi(long bytes) {
        return bytes / (double) (1 << 20);
    }

    private void tellScores(List<GradedWork> works, Map<String, GeneratedClass.Kind> kinds) {
        Map<GeneratedClass.Kind, List<GradedWork>> byKind = works.stream()
                .collect(Collectors.groupingBy(
                        work -> kinds.getOrDefault(work.handIn().id(), GeneratedClass.Kind.RIGHT),
                        TreeMap::new,
                        Collectors.toList()));
        byKind.forEach((kind, all) -> {
            long full = all.stream().filter(ClassProgress::isFull).count();
            double seconds =
                    all.stream().mapToDouble(GradedWork::seconds).average().orElse(0);
            console.print(line(
                    kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + all.size() + ", full marks " + full
                            + ", mean s",
                    seconds));
        });
    }

    private static String line(String what, double figure) {
        return String.format(Locale.ROOT, "%-50s %8.1f", what, figure);
    }

    private static Duration ownTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
