package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socketlab.gradebook.Points;
import tools.jackson.databind.JsonNode;

class GitHubClassroomTest {

    @ParameterizedTest
    @CsvSource({
        "1001,pass,100,100",
        "1002,fail,40.62,100",
        "1003,error,0,100",
        "1004,error,0,100",
        "1005,fail,40,100",
        "1006,error,0,0",
        "1007,error,55.5,100"
    })
    void theTestsAddUpToWhatCounts(String id, String status, double points, double max) {
        JsonNode result = result(id);
        assertThat(result.get("status").asString()).isEqualTo(status);
        assertThat(result.get("max_score").asDouble()).isEqualTo(max);
        double sum = 0;
        for (JsonNode test : result.get("tests")) {
            sum += test.get("score").asDouble();
        }
        assertThat(Points.rounded(sum)).isEqualTo(points);
    }

    @Test
    void whatTheCourseMakesOfTheSumIsATest() {
        JsonNode tests = result(SampleClass.HOSTILE).get("tests");
        JsonNode last = tests.get(tests.size() - 1);
        assertThat(last.get("name").asString()).isEqualTo("What the course makes of it");
        assertThat(last.get("score").asDouble()).isEqualTo(3.12);
        assertThat(last.get("message").asString()).contains("late", "Half of it");
        assertThat(tests.toString()).doesNotContain(SampleClass.SECRET_TITLE, SampleClass.SECRET);
    }

    @Test
    void itIsOneLineOfBase64() {
        assertThat(GitHubClassroom.of(SampleClass.mark(SampleClass.HOSTILE))).matches("[A-Za-z0-9+/]+=*\n");
    }

    private static JsonNode result(String id) {
        byte[] json = Base64.getDecoder()
                .decode(GitHubClassroom.of(SampleClass.mark(id)).strip());
        return Shape.checked("github-classroom", new String(json, StandardCharsets.UTF_8));
    }
}
