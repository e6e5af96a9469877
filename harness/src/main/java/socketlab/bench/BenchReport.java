package socketlab.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as text for a terminal, and as JSON, schema {@code socketlab/bench/v1}. */
public final class BenchReport {
    static final String SCHEMA = "socketlab/bench/v1";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private BenchReport() {}

    /** Tables and remarks. */
    public static List<String> text(Results results) {
        List<String> lines = new ArrayList<>(List.of(results.machine().inWords()));
        for (Mode mode : results.modes()) {
            lines.add("");
            lines.add(mode.title() + ": " + mode.what(results.settings()) + ". Medians of "
                    + mode.rounds(results.settings()) + "; apart % is how far the rounds of "
                    + mode.judged().title() + " lie apart.");
            lines.add("");
            Table.of(results, mode).lines().forEach(line -> lines.add("  " + line));
            lines.add("");
            results.remarks(mode).forEach(remark -> lines.add("  " + remark));
        }
        return lines;
    }

    /** Everything that was measured, ending with a line end. */
    public static String json(Results results) {
        List<ModeEntry> modes =
                results.modes().stream().map(mode -> mode(results, mode)).toList();
        return MAPPER.writeValueAsString(new Report(
                        SCHEMA, results.machine(), results.settings(), figures(results), modes, samples(results)))
                + "\n";
    }

    private static ModeEntry mode(Results results, Mode mode) {
        List<RowEntry> rows = results.rows(mode).stream()
                .map(row -> new RowEntry(
                        row.candidate(), byKey(row.figures()), row.ratio(), row.isLoadLimited(), row.trouble()))
                .toList();
        return new ModeEntry(
                mode.word(),
                mode.what(results.settings()),
                mode.rounds(results.settings()),
                rows,
                results.remarks(mode));
    }

    private static List<Figure> figures(Results results) {
        return results.samples().stream()
                .flatMap(sample -> sample.figures().keySet().stream())
                .distinct()
                .toList();
    }

    private static List<SampleEntry> samples(Results results) {
        return results.samples().stream()
                .map(sample -> new SampleEntry(
                        sample.mode().word(),
                        sample.round(),
                        sample.candidate(),
                        byKey(sample.figures()),
                        sample.trouble()))
                .toList();
    }

    private static <T> Map<String, T> byKey(Map<Figure, T> figures) {
        Map<String, T> byKey = new LinkedHashMap<>();
        figures.forEach((figure, value) -> byKey.put(figure.key(), value));
        return byKey;
    }

    /**
     * What {@link #json} has written. Ratios and remarks are made anew, of the samples.
     *
     * @throws tools.jackson.core.JacksonException when it is no such report
     */
    public static Results read(String json) {
        Report report = MAPPER.readValue(json, Report.class);
        Map<String, Figure> figures =
                report.figures().stream().collect(Collectors.toMap(Figure::key, Function.identity()));
        List<Mode> modes = report.modes().stream()
                .map(entry -> Mode.valueOf(entry.mode().toUpperCase(Locale.ROOT)))
                .toList();
        List<Sample> samples =
                report.samples().stream().map(entry -> entry.sample(figures)).toList();
        return new Results(report.settings(), modes, report.machine(), samples);
    }

    record Report(
            String schema,
            Machine machine,
            Settings settings,
            List<Figure> figures,
            List<ModeEntry> modes,
            List<SampleEntry> samples) {}

    record ModeEntry(String mode, String what, int rounds, List<RowEntry> rows, List<String> remarks) {}

    record RowEntry(
            String candidate,
            Map<String, Spread> figures,
            @Nullable Double ratio,
            boolean loadLimited,
            @Nullable String trouble) {}

    record SampleEntry(
            String mode,
            int round,
            String candidate,
            Map<String, Double> figures,
            @Nullable String trouble) {

        Sample sample(Map<String, Figure> byKey) {
            Map<Figure, Double> named = new LinkedHashMap<>();
            figures.forEach((key, value) -> named.put(Objects.requireNonNull(byKey.get(key), key), value));
            return new Sample(Mode.valueOf(mode.toUpperCase(Locale.ROOT)), round, candidate, named, trouble);
        }
    }
}
