package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Sight;
import socketlab.gradebook.StageMark;
import socketlab.report.CheckReport;
import tools.jackson.databind.JsonNode;

class ExercismTest {

    @ParameterizedTest
    @CsvSource({
        "1001,pass,",
        "1002,fail,",
        "1003,error,Nothing was handed in.",
        "1004,error,What was handed in could",
        "1005,fail,",
        "1006,error,The lab itself broke",
        "1007,error,The lab itself broke"
    })
    void theStatusSaysWhetherAnythingCouldBePlayedAndWhetherAllPassed(String id, String status, String message) {
        JsonNode results = results(SampleClass.mark(id));
        assertThat(results.get("version").asInt()).isEqualTo(3);
        assertThat(results.get("status").asString()).isEqualTo(status);
        if (message == null) {
            assertThat(results.get("message").isNull()).isTrue();
        } else {
            assertThat(results.get("message").asString()).startsWith(message);
        }
    }

    @Test
    void aTestHasWhatItsSightAllows() {
        JsonNode tests = results(SampleClass.mark(SampleClass.HOSTILE)).get("tests");
        JsonNode failure = tests.get(1);
        assertThat(failure.get("message").asString()).contains("Expected \"hello\"", "Hint: ", "Cause: ", "alice");
        assertThat(failure.get("output").asString()).startsWith("=cmd|").contains("\n</testcase>");
        assertThat(failure.get("test_code").asString()).startsWith("./lab check 1");
        assertThat(failure.get("task_id").asInt()).isEqualTo(1);
        assertThat(tests.get(3).propertyNames()).containsExactly("name", "status", "message", "task_id");
        assertThat(tests.get(4).get("status").asString()).isEqualTo("fail");
        assertThat(tests.get(5).get("status").asString()).isEqualTo("error");
        assertThat(tests.get(7).get("name").asString()).isEqualTo("Checks that are not shown");
        assertThat(tests.toString()).doesNotContain(SampleClass.SECRET_TITLE, SampleClass.SECRET);
    }

    @Test
    void whatWasCutShortHasATestThatSaysSo() {
        JsonNode tests = results(SampleClass.mark(SampleClass.CUT_SHORT)).get("tests");
        assertThat(tests.get(1).get("status").asString()).isEqualTo("fail");
        assertThat(tests.get(1).get("message").asString()).contains("cut short", "600 s");
    }

    @Test
    void longTextsKeepTheLimits() {
        CheckReport sample = SampleClass.failed("a", "A", null);
        CheckReport report = new CheckReport(
                "a",
                "A",
                "server",
                "failed",
                0,
                1,
                0,
                "m".repeat(100_000),
                null,
                "\ud83d\ude00".repeat(1_000),
                List.of(),
                null,
                "",
                "",
                List.of(),
                sample.replay());
        JsonNode test = results(one(report)).at("/tests/0");
        assertThat(test.get("message").asString())
                .hasSizeBetween(65_530, 65_535)
                .contains("… shortened …");
        assertThat(test.get("output").asString())
                .hasSizeBetween(495, 500)
                .startsWith("\ud83d\ude00")
                .endsWith("\ud83d\ude00")
                .doesNotContainPattern("\\p{Cs}");
    }

    @Test
    void whereNothingFailedButSomethingWasNotDecidedItIsAnError() {
        CheckReport failed = SampleClass.failed("a", "A", null);
        CheckReport open = new CheckReport(
                "a",
                "A",
                "server",
                "inconclusive",
                0,
                0,
                0,
                "Busy.",
                null,
                null,
                List.of(),
                null,
                "",
                "",
                List.of(),
                failed.replay());
        JsonNode results = results(one(open));
        assertThat(results.get("status").asString()).isEqualTo("error");
        assertThat(results.at("/tests/0/status").asString()).isEqualTo("error");
    }

    @Test
    void aHandInThatNoCheckIsAboutIsNoPass() {
        Mark full = SampleClass.mark(SampleClass.FULL);
        Mark nothing = new Mark(full.work(), List.of(), 0, 0, List.of(), 0, 0);
        assertThat(results(nothing).get("message").asString()).isEqualTo("No check is about what was handed in.");
    }

    private static Mark one(CheckReport report) {
        Mark full = SampleClass.mark(SampleClass.FULL);
        List<CheckMark> checks = List.of(new CheckMark(report, 0, 1, Sight.FULL));
        return new Mark(full.work(), List.of(new StageMark(1, "", 0, 1, checks)), 0, 0, List.of(), 0, 1);
    }

    private static JsonNode results(Mark mark) {
        return Shape.checked("exercism", Exercism.of(mark));
    }
}
