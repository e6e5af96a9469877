package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class Classroom50Test {

    @Test
    void whatOnlyTheRunnerKnowsComesFromItsEnvironment() {
        JsonNode result = result(
                SampleClass.HOSTILE,
                Map.of(
                        "CLASSROOM", "cs-principles",
                        "ASSIGNMENT", "sockets",
                        "ASSIGNMENT_TYPE", "group",
                        "OWNER", "erika",
                        "SUBMISSION_TAG", "submit/2026",
                        "COMMIT_URL", "https://example/commit",
                        "RELEASE_URL", "https://example/release",
                        "REVIEW_URL", ""));
        assertThat(result.get("classroom").asString()).isEqualTo("cs-principles");
        assertThat(result.get("assignment").asString()).isEqualTo("sockets");
        assertThat(result.get("assignment_type").asString()).isEqualTo("group");
        assertThat(result.get("owner").asString()).isEqualTo("erika");
        assertThat(result.get("submission").asString()).isEqualTo("submit/2026");
        assertThat(result.get("release").asString()).isEqualTo("https://example/release");
        assertThat(result.get("review").asString()).isEqualTo("https://example/commit");
    }

    @Test
    void timesAreInUtcAndToTheSecond() {
        JsonNode result = result(SampleClass.HOSTILE, Map.of());
        assertThat(result.get("datetime").asString()).isEqualTo("2026-11-20T22:30:00Z");
        assertThat(result.get("graded_at").asString()).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(result(SampleClass.MISSING, Map.of()).get("datetime").asString())
                .isEqualTo("2026-11-21T08:00:00Z");
    }

    @Test
    void pointsAreRoundedEachByItself() {
        JsonNode result = result(SampleClass.HOSTILE, Map.of());
        assertThat(result.get("score").asInt()).isEqualTo(41);
        assertThat(result.get("max-score").asInt()).isEqualTo(100);
        assertThat(result.at("/tests/0/score").asInt()).isEqualTo(31);
        assertThat(result.at("/tests/1/max-score").asInt()).isEqualTo(13);
    }

    @Test
    void hiddenChecksAreOneTest() {
        JsonNode tests = result(SampleClass.HOSTILE, Map.of()).get("tests");
        JsonNode last = tests.get(tests.size() - 1);
        assertThat(last.get("test-name").asString()).isEqualTo("Checks that are not shown");
        assertThat(last.get("passed").asBoolean()).isFalse();
        assertThat(last.get("score").asInt()).isEqualTo(6);
        assertThat(last.get("max-score").asInt()).isEqualTo(13);
        assertThat(tests.toString()).doesNotContain(SampleClass.SECRET_TITLE, SampleClass.SECRET);
    }

    @Test
    void theLabsOwnFaultIsZeroOfZeroAsInTheFormatsErrors() {
        JsonNode result = result(SampleClass.BROKEN, Map.of());
        assertThat(result.get("score").asInt()).isZero();
        assertThat(result.get("max-score").asInt()).isZero();
        assertThat(result(SampleClass.MISSING, Map.of()).get("max-score").asInt())
                .isEqualTo(100);
    }

    @Test
    void whatWasCutShortHasATestThatSaysSo() {
        JsonNode last = result(SampleClass.CUT_SHORT, Map.of()).at("/tests/1");
        assertThat(last.get("passed").asBoolean()).isFalse();
        assertThat(last.get("message").asString()).contains("cut short", "600 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "1002", "1003", "1004", "1005", "1006", "1007"})
    void noScoreIsAboveItsMaximum(String id) {
        JsonNode result = result(id, Map.of());
        assertThat(result.get("owner").asString()).isEqualTo(id);
        assertAtMost(result);
        result.get("tests").forEach(Classroom50Test::assertAtMost);
    }

    private static void assertAtMost(JsonNode scored) {
        assertThat(scored.get("score").asInt())
                .isLessThanOrEqualTo(scored.get("max-score").asInt());
    }

    private static JsonNode result(String id, Map<String, String> environment) {
        return Shape.checked("classroom50", Classroom50.of(SampleClass.mark(id), environment));
    }
}
