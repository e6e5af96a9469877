package socketlab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import socketlab.platform.Platform;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How fast grading is: as text for a terminal, and as JSON, schema {@code socketlab/bench-grading/v1}. */
public final class GradingReport {
    static final String SCHEMA = "socketlab/bench-grading/v1";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private GradingReport() {}

    /** Tables, and the two terms of each lower bound. */
    public static List<String> text(List<GradingSample> samples) {
        List<String> lines = new ArrayList<>();
        lines.add(Platform.current().name() + ", Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores. All in seconds.");
        for (boolean isCold : List.of(false, true)) {
            List<GradingSample> shown =
                    samples.stream().filter(sample -> sample.isCold() == isCold).toList();
            if (!shown.isEmpty()) {
                lines.add("");
                lines.add(isCold ? cold() : warm(shown));
                lines.add("");
                table(shown).lines().forEach(line -> lines.add("  " + line));
                lines.add("");
                bounds(shown).forEach(line -> lines.add("  " + line));
            }
        }
        samples.stream()
                .filter(sample -> sample.trouble() != null)
                .forEach(sample -> lines.add("  " + sample.inWords()));
        return lines;
    }

    private static String cold() {
        return "Cold, once: a copy of the kit in which nothing is built. Its first command builds it; before each of the "
                + "others it has forgotten what it keeps to be faster.";
    }

    private static String warm(List<GradingSample> samples) {
        int rounds = samples.stream().mapToInt(GradingSample::round).max().orElse(0);
        return "Warm, medians of " + rounds
                + ", each column by itself; apart % is how far the rounds of wall lie apart.";
    }

    private static Table table(List<GradingSample> samples) {
        List<List<String>> cells = new ArrayList<>();
        for (String command : commands(samples)) {
            List<GradingSample> rounds = of(samples, command);
            if (cells.isEmpty()) {
                cells.add(heading(rounds.get(0)));
            }
            cells.add(row(command, rounds));
        }
        return Table.of(cells);
    }

    private static List<String> heading(GradingSample any) {
        List<String> heading = new ArrayList<>(List.of("command", "wall", "apart %"));
        heading.addAll(any.split().seconds().keySet());
        heading.addAll(List.of("CPU lab", "CPU programs", "bound", "wall/bound"));
        return heading;
    }

    private static List<String> row(String command, List<GradingSample> rounds) {
        Spread wall = spread(rounds, GradingSample::wallSeconds);
        List<String> row = new ArrayList<>(List.of(command, shown(wall.median())));
        row.add(String.valueOf(Math.round(wall.relative() * 100)));
        for (String part : rounds.get(0).split().seconds().keySet()) {
            row.add(shown(spread(rounds, sample -> part(sample, part)).median()));
        }
        row.add(shown(spread(rounds, GradingSample::labCpuSeconds).median()));
        row.add(shown(spread(rounds, sample -> sample.bound().cpuSeconds()).median()));
        row.add(shown(spread(rounds, sample -> sample.bound().seconds()).median()));
        row.add(shown(spread(rounds, GradingSample::quotient).median()));
        return row;
    }

    private static double part(GradingSample sample, String part) {
        return Objects.requireNonNull(sample.split().seconds().get(part));
    }

    /** Of the round that took as long as half of them at most. */
    private static List<String> bounds(List<GradingSample> samples) {
        List<String> lines = new ArrayList<>();
        for (String command : commands(samples)) {
            List<GradingSample> rounds = of(samples, command);
            double median = spread(rounds, GradingSample::wallSeconds).median();
            rounds.stream()
                    .filter(sample ->
                            sample.wallSeconds() >= median && sample.bound().programs() > 0)
                    .min((one, other) -> Double.compare(one.wallSeconds(), other.wallSeconds()))
                    .ifPresent(sample -> lines.add(
                            "The bound of " + command + ": " + sample.bound().inWords()));
        }
        return lines;
    }

    private static Spread spread(List<GradingSample> samples, ToDoubleFunction<GradingSample> figure) {
        return Spread.of(samples.stream().map(figure::applyAsDouble).toList());
    }

    private static List<String> commands(List<GradingSample> samples) {
        return samples.stream().map(GradingSample::command).distinct().toList();
    }

    private static List<GradingSample> of(List<GradingSample> samples, String command) {
        return samples.stream()
                .filter(sample -> sample.command().equals(command))
                .toList();
    }

    private static String shown(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    /** Every sample, ending with a line end. */
    public static String json(List<GradingSample> samples) {
        List<Entry> entries = samples.stream().map(GradingReport::entry).toList();
        return MAPPER.writeValueAsString(new Report(
                        SCHEMA,
                        Platform.current().name(),
                        Runtime.version().toString(),
                        Runtime.getRuntime().availableProcessors(),
                        entries))
                + "\n";
    }

    private static Entry entry(GradingSample sample) {
        return new Entry(
                sample.command(),
                sample.isCold(),
                sample.round(),
                sample.wallSeconds(),
                sample.split().seconds(),
                sample.labCpuSeconds(),
                sample.bound().programs(),
                sample.bound().cpuSeconds(),
                sample.bound().cpuTerm(),
                sample.bound().chainSeconds(),
                sample.bound().chain(),
                sample.bound().seconds(),
                sample.quotient(),
                sample.trouble());
    }

    record Report(String schema, String system, String java, int cores, List<Entry> samples) {}

    record Entry(
            String command,
            boolean cold,
            int round,
            double wallSeconds,
            Map<String, Double> splitSeconds,
            double labCpuSeconds,
            long programs,
            double programCpuSeconds,
            double cpuTermSeconds,
            double chainTermSeconds,
            String chainCheck,
            double boundSeconds,
            double wallToBound,
            @Nullable String trouble) {}
}
