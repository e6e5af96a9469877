package socketlab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of the scores of JMH; that JMH gives some is tested with the command. */
class PiecesTest {
    @TempDir
    Path directory;

    @Test
    void aScoreHasItsServerItsPieceAndItsError() throws IOException {
        assertThat(PieceScore.read(jmh("0.5", "ns/op")))
                .containsExactly(new PieceScore("fast", "cutLine", 12.25, OptionalDouble.of(0.5)));
    }

    @Test
    void aSingleIterationHasNoError() throws IOException {
        assertThat(PieceScore.read(jmh("\"NaN\"", "ns/op")).get(0).plusMinus()).isEmpty();
    }

    @Test
    void anotherUnitIsNotTakenForNanoseconds() throws IOException {
        Path file = jmh("0.5", "us/op");
        assertThatThrownBy(() -> PieceScore.read(file)).hasMessageContaining("us/op");
    }

    @Test
    void theServersStandSideBySide() {
        List<PieceScore> scores = List.of(
                score("reference", "cutLine", 80),
                score("reference", "deliverOne", 31),
                score("fast", "cutLine", 40.26),
                score("fast", "deliverOne", 21));
        String text = String.join("\n", PieceReport.text(scores));
        assertThat(text).containsSubsequence("for each", "reference", "80.0", "line", "fast", "40.3", "31.0", "21.0");
        assertThat(PieceReport.json(scores)).contains(PieceReport.SCHEMA, "40.26", "\"plusMinus\" : null");
    }

    private static PieceScore score(String server, String piece, double nanos) {
        return new PieceScore(server, piece, nanos, OptionalDouble.empty());
    }

    private Path jmh(String error, String unit) throws IOException {
        return Files.writeString(directory.resolve("scores.json"), """
                [{"benchmark": "socketlab.servers.fast.FastPieces.cutLine", "mode": "avgt",
                  "primaryMetric": {"score": 12.25, "scoreError": %s, "scoreUnit": "%s"}}]
                """.formatted(error, unit));
    }
}
