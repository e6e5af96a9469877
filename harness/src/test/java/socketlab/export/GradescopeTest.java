package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GradescopeTest {

    @Test
    void everyDocumentedFieldIsThere() {
        JsonNode results = results(SampleClass.HOSTILE);
        assertThat(results.propertyNames())
                .containsExactly(
                        "score",
                        "execution_time",
                        "output",
                        "output_format",
                        "test_output_format",
                        "test_name_format",
                        "visibility",
                        "stdout_visibility",
                        "extra_data",
                        "tests");
        assertThat(results.at("/tests/1").propertyNames())
                .containsExactly(
                        "score",
                        "max_score",
                        "status",
                        "name",
                        "name_format",
                        "number",
                        "output",
                        "output_format",
                        "tags",
                        "visibility",
                        "extra_data");
    }

    @Test
    void theScoreCountsLatenessAndChangesByHand() {
        JsonNode results = results(SampleClass.HOSTILE);
        assertThat(results.get("score").asDouble()).isEqualTo(40.62);
        assertThat(results.get("output").asString())
                .startsWith("40.62 of 100 points.\nThe file Mustermann/=cmd|")
                .contains("handed in late, which costs 3.13 points.", "Reason: See the list");
    }

    @Test
    void aTestSaysWhatItsSightAllows() {
        JsonNode tests = results(SampleClass.HOSTILE).get("tests");
        assertThat(tests.get(0).get("status").asString()).isEqualTo("passed");
        assertThat(tests.get(0).get("output").asString()).isEmpty();
        assertThat(tests.get(1).get("output").asString())
                .startsWith("Expected the message: =cmd|")
                .contains("got\n  =cmd|", "Hint: Read", "Cause: Each read", "alice", "Again: ./lab");
        assertThat(tests.get(1).get("tags").toString()).isEqualTo("[\"stage1\",\"server\"]");
        assertThat(tests.get(1).get("number").asString()).isEqualTo("1.2");
        assertThat(tests.get(2).get("output").asString())
                .isEqualTo("It failed.\nHint: Read until the *end* of the stream.");
        assertThat(tests.get(3).get("output").asString()).isEqualTo("It failed.");
        assertThat(tests.get(3).at("/extra_data/check").asString()).isEqualTo("stage1.server.survives-close");
        assertThat(tests.get(4).get("visibility").asString()).isEqualTo("hidden");
        assertThat(visible(tests)).noneMatch(test -> test.toString().contains(SampleClass.SECRET_TITLE));
    }

    private static List<JsonNode> visible(JsonNode tests) {
        return StreamSupport.stream(tests.spliterator(), false)
                .filter(test -> test.get("visibility").asString().equals("visible"))
                .toList();
    }

    @Test
    void whatNobodyCouldDecideHasNoScoreAndWhatDoesNotApplyIsNotThere() {
        JsonNode tests = results(SampleClass.HOSTILE).get("tests");
        assertThat(tests.size()).isEqualTo(9);
        assertThat(tests.get(6).get("status").asString()).isEqualTo("failed");
        assertThat(tests.get(7).propertyNames()).doesNotContain("score", "max_score", "status");
        assertThat(tests.get(7).get("output").asString()).startsWith("Too busy.");
    }

    @Test
    void whatWasNotGradedSaysSoAndOnlyTheLabsOwnFaultHasNoScore() {
        assertThat(results(SampleClass.MISSING).get("score").asDouble()).isZero();
        assertThat(results(SampleClass.MISSING).get("output").asString())
                .isEqualTo("0 of 100 points.\nNothing was handed in.");
        JsonNode broken = results(SampleClass.BROKEN);
        assertThat(broken.has("score")).isFalse();
        assertThat(broken.get("tests").isEmpty()).isTrue();
        assertThat(broken.get("output").asString()).startsWith("No score yet.\nThe lab itself broke");
        assertThat(results(SampleClass.BROKEN_AND_SET).get("score").asDouble()).isEqualTo(55.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "1002", "1003", "1004", "1005", "1006", "1007"})
    void everyHandInHasTheShape(String id) {
        assertThat(results(id).at("/extra_data/id").asString()).isEqualTo(id);
    }

    private static JsonNode results(String id) {
        return Shape.checked("gradescope", Gradescope.of(SampleClass.mark(id)));
    }
}
