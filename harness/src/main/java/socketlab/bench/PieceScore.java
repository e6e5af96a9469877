package socketlab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What JMH found about one piece of one server.
 *
 * @param server whose it is
 * @param piece the benchmark's name
 * @param nanos for each line or delivery
 * @param plusMinus half of the interval in which the mean lies with a confidence of 99.9 %; empty after too few
 *     iterations to say
 */
public record PieceScore(String server, String piece, double nanos, OptionalDouble plusMinus) {
    /** A class of benchmarks is named after the server. */
    private static final String SUFFIX = "Pieces";

    /** Reads what JMH has written with {@code -rf json}. */
    static List<PieceScore> read(Path file) {
        List<PieceScore> scores = new ArrayList<>();
        for (JsonNode entry : JsonMapper.shared().readTree(file.toFile())) {
            scores.add(of(entry));
        }
        return scores;
    }

    private static PieceScore of(JsonNode entry) {
        String[] names = entry.get("benchmark").asString().split("\\.");
        JsonNode metric = entry.get("primaryMetric");
        String unit = metric.get("scoreUnit").asString();
        if (!unit.equals("ns/op")) {
            throw new IllegalStateException("JMH's scores should be in ns/op, not in " + unit);
        }
        // Where there is no number, JMH writes the text NaN.
        JsonNode error = metric.get("scoreError");
        return new PieceScore(
                names[names.length - 2].replace(SUFFIX, "").toLowerCase(Locale.ROOT),
                names[names.length - 1],
                metric.get("score").asDouble(),
                error.isNumber() ? OptionalDouble.of(error.asDouble()) : OptionalDouble.empty());
    }
}
