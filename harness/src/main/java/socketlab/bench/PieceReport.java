package socketlab.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Scores of pieces as text for a terminal, and as JSON, schema {@code socketlab/pieces/v1}. */
public final class PieceReport {
    static final String SCHEMA = "socketlab/pieces/v1";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The benchmarks by their names, in the order of the table. */
    private static final List<String> PIECES = List.of("cutLine", "deliverOne", "deliverMany");

    private static final Map<String, String> WORDS = Map.of(
            "cutLine", "cut the 32 lines of a read",
            "deliverOne", "encode 1 message, write it to 100 users",
            "deliverMany", "encode 32 messages, write them to 100 users");

    private PieceReport() {}

    /** A table and what must be known to read it. */
    public static List<String> text(List<PieceScore> scores) {
        List<List<String>> cells = new ArrayList<>(List.of(List.of("piece", "server", "ns", "±", "for each")));
        for (PieceScore score : sorted(scores)) {
            cells.add(List.of(
                    WORDS.getOrDefault(score.piece(), score.piece()),
                    score.server(),
                    oneDecimal(score.nanos()),
                    score.plusMinus().stream()
                            .mapToObj(PieceReport::oneDecimal)
                            .findFirst()
                            .orElse("–"),
                    unit(score)));
        }
        List<String> lines = new ArrayList<>(List.of(machine().inWords(), ""));
        Table.of(cells).lines().forEach(line -> lines.add("  " + line));
        lines.add("");
        lines.add("  Nothing goes through the kernel here. The fast server encodes a line while it cuts it.");
        return lines;
    }

    /** Everything that was measured, ending with a line end. */
    public static String json(List<PieceScore> scores) {
        List<Entry> entries = sorted(scores).stream()
                .map(score -> new Entry(
                        score.piece(), score.server(), unit(score), score.nanos(), nullable(score.plusMinus())))
                .toList();
        return MAPPER.writeValueAsString(new Report(SCHEMA, machine(), entries)) + "\n";
    }

    /** The servers side by side. */
    private static List<PieceScore> sorted(List<PieceScore> scores) {
        return scores.stream()
                .sorted(Comparator.comparing((PieceScore score) -> PIECES.indexOf(score.piece()))
                        .thenComparing(PieceScore::server, Comparator.reverseOrder()))
                .toList();
    }

    private static String unit(PieceScore score) {
        return score.piece().startsWith("cut") ? "line" : "delivery";
    }

    private static Machine machine() {
        return Machine.here(Runtime.getRuntime().availableProcessors(), "Nothing is pinned.");
    }

    private static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    private static @Nullable Double nullable(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    record Report(String schema, Machine machine, List<Entry> pieces) {}

    record Entry(
            String piece,
            String server,
            String forEach,
            double nanos,
            @Nullable Double plusMinus) {}
}
