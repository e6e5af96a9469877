package socketlab.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import socketlab.process.LabRun;
import socketlab.process.Launch;
import socketlab.process.Program;
import socketlab.timing.Stopwatch;
import socketlab.transcript.Recording;
import socketlab.waiting.Deadline;

/**
 * Measures the lab itself as its users meet it: whole commands in processes of their own, in turn, so that what disturbs
 * one round disturbs them all.
 */
public final class GradingBench {
    /** For the first command of a fresh kit, which builds it. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final List<List<String>> COMMANDS =
            List.of(List.of(), List.of("list"), check(1), check(2), check(3));
    private static final List<List<String>> SMOKE = List.of(List.of(), check(1));

    private final Path kit;
    private final Function<Path, List<String>> lab;
    private final Consumer<GradingSample> listener;
    private final List<GradingSample> samples = new ArrayList<>();

    private GradingBench(Path kit, Function<Path, List<String>> lab, Consumer<GradingSample> listener) {
        this.kit = kit.toAbsolutePath().normalize();
        this.lab = lab;
        this.listener = listener;
    }

    private static List<String> script(Path kit) {
        return List.of(kit.resolve("lab").toString());
    }

    private static List<String> check(int stage) {
        return List.of("check", String.valueOf(stage), "--dir", "solutions");
    }

    /**
     * Measures every command once in a fresh kit, and so many times in this one, after a round that does not count.
     *
     * @param listener is told of each sample
     */
    public static List<GradingSample> run(Path kit, int rounds, Consumer<GradingSample> listener) {
        GradingBench bench = new GradingBench(kit, GradingBench::script, listener);
        bench.playCold();
        COMMANDS.forEach(command -> bench.measure(bench.kit, command, false, 0));
        for (int round = 1; round <= rounds; round++) {
            for (List<String> command : COMMANDS) {
                bench.add(bench.measure(bench.kit, command, false, round));
            }
        }
        return bench.samples;
    }

    /** One round with the smallest stage: shows that it works, and measures nothing. */
    public static List<GradingSample> smoke(Path kit, Consumer<GradingSample> listener) {
        return smoke(kit, GradingBench::script, listener);
    }

    /** @param lab how the lab of a kit is started */
    static List<GradingSample> smoke(Path kit, Function<Path, List<String>> lab, Consumer<GradingSample> listener) {
        GradingBench bench = new GradingBench(kit, lab, listener);
        SMOKE.forEach(command -> bench.add(bench.measure(bench.kit, command, false, 1)));
        return bench.samples;
    }

    /** The first command builds the kit, as it does for whoever has just got it; before each of the others it forgets. */
    private void playCold() {
        FreshKit fresh = FreshKit.copyOf(kit, LabRun.current().newDirectory("kit"));
        for (List<String> command : COMMANDS) {
            fresh.forget();
            add(measure(fresh.root(), command, true, 1));
        }
    }

    private void add(GradingSample sample) {
        samples.add(sample);
        listener.accept(sample);
    }

    private GradingSample measure(Path root, List<String> command, boolean isCold, int round) {
        Path directory = LabRun.current().newDirectory("lab");
        Path file = directory.resolve("times.json");
        Recording recording = new Recording();
        try {
            long spawnedAt = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
            long begin = System.nanoTime();
            Program lab = Program.start(launch(root, command, directory, file), recording);
            boolean ended = lab.awaitExit(Deadline.in(LONGEST));
            long wall = (System.nanoTime() - begin) / 1_000;
            OptionalInt status = ended ? lab.exitStatus() : OptionalInt.empty();
            return sample(command, isCold, round, wall, spawnedAt, status, file);
        } finally {
            recording.cleanup().close();
        }
    }

    /** Not in the kit's own directory: whatever works in the directory of a program is ended with it. */
    private Launch launch(Path root, List<String> command, Path directory, Path file) {
        List<String> words = new ArrayList<>(List.of("env", Stopwatch.VARIABLE + "=" + file));
        Optional.ofNullable(System.getenv("SOCKETLAB_JAVA_OPTIONS"))
                .ifPresent(options -> words.add("SOCKETLAB_JAVA_OPTIONS=" + options));
        words.addAll(lab.apply(root));
        for (String word : command) {
            words.add(word.equals("solutions") ? root.resolve(word).toString() : word);
        }
        return new Launch("lab", words, "./lab", directory, false);
    }

    private static GradingSample sample(
            List<String> command, boolean isCold, int round, long wall, long spawnedAt, OptionalInt status, Path file) {
        boolean isTold = status.isPresent() && status.getAsInt() == 0 && Files.exists(file);
        LabTimes times = isTold ? LabTimes.read(file) : new LabTimes(spawnedAt, 0, 0, List.of());
        String trouble = isTold ? null : trouble(status);
        return new GradingSample(
                String.join(" ", command.isEmpty() ? List.of("./lab") : prepended(command)),
                isCold,
                round,
                wall / 1e6,
                times.ownCpuMillis() / 1e3,
                GradingSplit.of(wall, times.startedAtMicros() - spawnedAt, times),
                GradingBound.of(times, Runtime.getRuntime().availableProcessors()),
                trouble);
    }

    private static List<String> prepended(List<String> command) {
        List<String> words = new ArrayList<>(List.of("./lab"));
        words.addAll(command);
        return words;
    }

    private static String trouble(OptionalInt status) {
        return status.isPresent()
                ? "It ended with exit status " + status.getAsInt() + ", not 0."
                : "It was not over after " + LONGEST.toMinutes() + " minutes.";
    }
}
