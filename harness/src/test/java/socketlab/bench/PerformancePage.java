package socketlab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import socketlab.Kit;

/** The figures of docs/performance.md and of the page about select and threads, made of one file of results. */
public final class PerformancePage {
    /** Where the results are, as {@code ./lab bench} has written them. */
    private static final Path FILE = Kit.root().resolve("docs/performance.json");

    private static final List<String> KITS_OWN =
            List.of("fast", "reference", "async-channel", "virtual-threads", "threads");

    /** What the chart shows, as far as it was measured. */
    private static final List<Panel> PANELS = List.of(
            new Panel("Processor time for a delivery to one of 100 users, ns", Mode.THROUGHPUT, Figure.COST),
            new Panel("The same with one message in flight for each who talks, ns", Mode.SINGLE, Figure.COST),
            new Panel("The same to one of 1,000 users, ns", Mode.CROWD, Figure.COST),
            new Panel("Memory of the process for each of 5,000 idle users, KB", Mode.IDLE, Figure.MEMORY),
            new Panel("Until a message is there, 99 of 100 times, µs", Mode.LATENCY, Figure.P99));

    private record Panel(String heading, Mode mode, Figure figure) {}

    private PerformancePage() {}

    /** Where and how it was measured. */
    public static String machine() {
        return "\n" + results().machine().inWords() + "\n\n";
    }

    /** Each target with what was measured. */
    public static String targets() {
        StringBuilder out =
                new StringBuilder("\n| Server | What | Target | Measured | |\n| --- | --- | --- | ---: | --- |\n");
        for (Target target : Target.of(results())) {
            String verdict = target.measured().isEmpty() ? "" : target.isMet() ? "met" : "not met";
            out.append(line(List.of(
                    target.who(),
                    target.what(),
                    target.bound(),
                    target.measured().orElse("not measured"),
                    verdict)));
        }
        return out.append('\n').toString();
    }

    /** A table for each mode, with what must be known to read it. */
    public static String tables() {
        Results results = results();
        return results.modes().stream().map(mode -> table(results, mode)).collect(Collectors.joining("\n", "\n", "\n"));
    }

    private static String table(Results results, Mode mode) {
        StringBuilder out = new StringBuilder("### " + mode.title() + "\n\n" + sentence(mode.what(results.settings()))
                + " Medians of " + mode.rounds(results.settings()) + " rounds.\n\n");
        List<List<String>> cells = Table.of(results, mode).cells();
        out.append(line(cells.get(0)));
        out.append("| --- |").append(" ---: |".repeat(cells.get(0).size() - 1)).append('\n');
        cells.subList(1, cells.size()).forEach(row -> out.append(line(row)));
        List<String> remarks = results.remarks(mode);
        if (!remarks.isEmpty()) {
            out.append('\n');
            remarks.forEach(remark ->
                    out.append("- ").append(remark.replace("*", "\\*")).append('\n'));
        }
        return out.toString();
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static String line(List<String> cells) {
        return "| "
                + cells.stream()
                        .map(cell -> cell.replace("*", "\\*").replace("|", "\\|"))
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    /** The kit's own servers as bars: what a delivery costs, what a user costs, how long a message takes. */
    public static String chart() {
        Results results = results();
        BarChart chart = new BarChart();
        for (Panel panel : PANELS) {
            List<BarChart.Bar> bars = own(results, panel.mode(), panel.figure());
            if (!bars.isEmpty()) {
                chart.panel(panel.heading(), bars);
            }
        }
        return chart.file();
    }

    private static List<BarChart.Bar> own(Results results, Mode mode, Figure figure) {
        return KITS_OWN.stream()
                .flatMap(name -> results.bars(mode, figure).stream()
                        .filter(bar -> bar.name().equals(name)))
                .toList();
    }

    static Results results() {
        try {
            return BenchReport.read(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
