package socketlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import socketlab.check.Outcome;
import socketlab.grade.Result;
import socketlab.grade.StageResult;
import socketlab.protocol.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields are a contract with other programs: a change here is a new version of the schema. */
class JsonReportTest {

    @Test
    void theReportNamesItsSchemaAndWhatMadeIt() {
        JsonNode report = report(SampleOutcomes.passed());
        assertThat(report.propertyNames()).containsExactly("schema", "kit", "dialect", "score", "max", "stages");
        assertThat(report.get("schema").asString()).isEqualTo("socketlab/report/v1");
        assertThat(report.get("kit").propertyNames()).containsExactlyInAnyOrder("version", "java", "system");
    }

    @Test
    void aStageHasItsNumberTitleAndScore() {
        JsonNode stage = report(SampleOutcomes.passed()).get("stages").get(0);
        assertThat(stage.propertyNames()).containsExactly("stage", "title", "score", "max", "checks");
        assertThat(stage.get("stage").asInt()).isEqualTo(1);
        assertThat(stage.get("title").asString()).isEqualTo(Stage.ECHO.title());
        assertThat(stage.get("checks").size()).isEqualTo(1);
    }

    @Test
    void aCheckThatPassedHasNoMessage() {
        JsonNode check = check(SampleOutcomes.passed());
        assertThat(check.propertyNames())
                .containsExactly(
                        "id",
                        "title",
                        "role",
                        "status",
                        "score",
                        "max",
                        "durationMs",
                        "message",
                        "expected",
                        "actual",
                        "state",
                        "cause",
                        "hint",
                        "docs",
                        "trail",
                        "replay");
        assertThat(check.get("status").asString()).isEqualTo("passed");
        assertThat(check.get("role").asString()).isEqualTo("server");
        assertThat(check.get("message").isNull()).isTrue();
        assertThat(check.get("expected").isNull()).isTrue();
        assertThat(check.get("score").asInt())
                .isEqualTo(check.get("max").asInt())
                .isPositive();
    }

    @Test
    void aCheckThatFailedIsExplained() {
        JsonNode check = check(SampleOutcomes.failed("It says something else.", "hallo"));
        assertThat(check.get("status").asString()).isEqualTo("failed");
        assertThat(check.get("message").asString()).isEqualTo("It says something else.");
        assertThat(check.get("expected").asString()).isEqualTo("hello");
        assertThat(check.get("actual").asString()).isEqualTo("hallo");
        assertThat(check.get("trail").get(0).propertyNames()).containsExactly("ms", "who", "event");
        assertThat(check.get("replay").asString()).startsWith("./lab check 1 ").endsWith(" --trace");
    }

    @Test
    void scoresAreAddedUpAndABrokenCheckCountsForNothing() {
        Outcome passed = SampleOutcomes.passed();
        JsonNode report = report(passed, SampleOutcomes.broken(), SampleOutcomes.failed("No.", "x"));
        assertThat(report.get("score").asInt()).isEqualTo(passed.max());
        assertThat(report.get("max").asInt()).isEqualTo(2 * passed.max());
        assertThat(report.at("/stages/0/checks/1/status").asString()).isEqualTo("broken");
    }

    @Test
    void whatAProgramPrintedCannotBreakTheReport() {
        String strange = "\"},\n\u001b[31m\u202e\0\\";
        String text = text(SampleOutcomes.failed("No.", strange));
        assertThat(text).endsWith("}\n").doesNotContain("\u001b", "\0");
        assertThat(JsonMapper.shared()
                        .readTree(text)
                        .at("/stages/0/checks/0/actual")
                        .asString())
                .isEqualTo(strange);
    }

    private static JsonNode check(Outcome outcome) {
        return report(outcome).at("/stages/0/checks/0");
    }

    private static JsonNode report(Outcome... outcomes) {
        return JsonMapper.shared().readTree(text(outcomes));
    }

    private static String text(Outcome... outcomes) {
        Result result = new Result(List.of(new StageResult(Stage.ECHO, List.of(outcomes))));
        return new JsonReport(new Replay(List.of())).of(result, "kit");
    }
}
