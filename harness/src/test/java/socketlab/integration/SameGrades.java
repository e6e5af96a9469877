package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether a class was graded alike twice: the gradebook byte for byte, and each result but for times. */
final class SameGrades {
    /** How long things took, and when they happened. What was received when is part of a trail. */
    private static final Set<String> TIMES = Set.of("gradedAt", "seconds", "durationMs", "ms");

    private SameGrades() {}

    /** Two output directories of {@code ./lab grade} or {@code ./lab merge}. */
    static void assertSame(Path one, Path other) throws IOException {
        assertThat(other.resolve("gradebook.csv")).hasSameBinaryContentAs(one.resolve("gradebook.csv"));
        assertThat(results(other)).isEqualTo(results(one));
    }

    private static TreeMap<String, JsonNode> results(Path directory) throws IOException {
        TreeMap<String, JsonNode> results = new TreeMap<>();
        for (Path file : Trees.files(directory.resolve("results"))) {
            JsonNode result = JsonMapper.shared().readTree(file.toFile());
            removeTimes(result);
            results.put(file.getFileName().toString(), result);
        }
        return results;
    }

    private static void removeTimes(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.copyOf(TIMES));
        }
        node.forEach(SameGrades::removeTimes);
    }
}
