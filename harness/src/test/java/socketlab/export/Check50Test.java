package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class Check50Test {

    @Test
    void aCheckSaysWhetherItPassedWhyNotAndOnWhatItBuilds() {
        JsonNode report = report(SampleClass.HOSTILE);
        assertThat(report.get("slug").asString()).isEqualTo("socketlab/kit");
        assertThat(report.get("version").asString()).isEqualTo("1.0");
        JsonNode passed = report.at("/results/0");
        assertThat(passed.get("name").asString()).isEqualTo(SampleClass.LISTENS);
        assertThat(passed.get("passed").asBoolean()).isTrue();
        assertThat(passed.get("cause").isNull()).isTrue();
        assertThat(passed.get("dependency").isNull()).isTrue();
        assertThat(passed.at("/data/points").asDouble()).isEqualTo(31.25);
        JsonNode failed = report.at("/results/1");
        assertThat(failed.get("passed").asBoolean()).isFalse();
        assertThat(failed.at("/cause/rationale").asString()).startsWith("Expected the message: =cmd|");
        assertThat(failed.at("/cause/help").asString()).startsWith("Each read is taken for one message.");
        assertThat(failed.at("/cause/expected").asString()).isEqualTo("hello");
        assertThat(failed.at("/cause/actual").asString()).contains("\\x1b[31mred", "\\x00");
        assertThat(failed.get("dependency").asString()).isEqualTo(SampleClass.LISTENS);
        assertThat(failed.get("log").size()).isEqualTo(2);
    }

    @Test
    void whatWasNotPlayedOrDecidedHasNeitherPassedNorFailed() {
        JsonNode results = report(SampleClass.HOSTILE).get("results");
        for (int i = 4; i <= 6; i++) {
            assertThat(results.get(i).get("passed").isNull()).as("result %d", i).isTrue();
        }
        assertThat(results.at("/4/dependency").asString()).isEqualTo(SampleClass.ECHOES);
        assertThat(results.at("/6/cause/error/type").asString()).isEqualTo("broken");
    }

    @Test
    void aStudentSeesNoMoreThanTheCourseWants() {
        JsonNode results = report(SampleClass.HOSTILE).get("results");
        assertThat(results.at("/2/cause").toString())
                .isEqualTo("{\"rationale\":\"It failed.\",\"help\":\"Read until the *end* of the stream.\"}");
        assertThat(results.at("/3/cause").toString()).isEqualTo("{\"rationale\":\"It failed.\",\"help\":null}");
        assertThat(results.at("/3/log").isEmpty()).isTrue();
        assertThat(results.at("/7/name").asString()).isEqualTo("hidden");
        assertThat(results.toString()).doesNotContain(SampleClass.SECRET_TITLE, SampleClass.SECRET);
    }

    @ParameterizedTest
    @CsvSource({"1003,missing", "1004,unreadable", "1006,broken", "1007,broken"})
    void whereThereAreNoResultsThereIsAnError(String id, String type) {
        JsonNode report = report(id);
        assertThat(report.has("results")).isFalse();
        assertThat(report.at("/error/type").asString()).isEqualTo(type);
        assertThat(report.at("/error/value").asString()).isNotBlank();
    }

    @Test
    void whatWasPlayedOfAHandInThatWasCutShortIsThere() {
        JsonNode results = report(SampleClass.CUT_SHORT).get("results");
        assertThat(results.size()).isEqualTo(2);
        assertThat(results.at("/1/passed").isNull()).isTrue();
        assertThat(results.at("/1/cause/rationale").asString()).contains("cut short", "600 s");
        assertThat(report(SampleClass.FULL).get("results").size()).isEqualTo(2);
    }

    private static JsonNode report(String id) {
        return Shape.checked("check50", Check50.of(SampleClass.mark(id)));
    }
}
