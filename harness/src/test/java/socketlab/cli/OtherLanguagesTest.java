package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import socketlab.selftest.Catalogue;
import socketlab.selftest.RightProgram;
import tools.jackson.databind.JsonNode;

/** Correct programs in another language, given by their commands, earn full marks. */
@Timeout(240)
class OtherLanguagesTest {
    @TempDir
    Path directory;

    @BeforeAll
    static void isPythonThere() {
        TestPrograms.assumePython();
    }

    @Test
    void anEchoServerAndClientEarnFullMarks() {
        JsonNode report = grade(1, "stage1-server-python", "stage1-client-python");
        assertThat(report.get("max").intValue()).isEqualTo(100);
    }

    @Test
    void aOneToOneServerAndClientEarnFullMarks() {
        JsonNode report = grade(2, "stage2-server-python", "stage2-client-python");
        assertThat(report.get("max").intValue()).isEqualTo(100);
    }

    @Test
    void aChatServerAndClientEarnAllThatIsNotAboutJava() {
        JsonNode report = grade(3, "stage3-server-python", "stage3-client-python");
        assertThat(skipped(report, "server")).hasSize(2).allSatisfy(OtherLanguagesTest::isAboutJava);
        assertThat(skipped(report, "client")).isEmpty();
    }

    /** What the protocol asks for can be had with threads, too; and the role that was not given costs nothing. */
    @Test
    void aChatServerWithThreadsEarnsAllThatIsNotAboutJava() {
        JsonNode report = grade(3, "stage3-server-python-threads", null);
        assertThat(skipped(report, "server")).hasSize(2).allSatisfy(OtherLanguagesTest::isAboutJava);
        assertThat(skipped(report, "client")).hasSizeGreaterThan(20).allSatisfy(check -> {
            assertThat(check.get("max").intValue()).isZero();
            assertThat(check.get("message").stringValue()).isEqualTo("No client was given.");
        });
    }

    /** Grades these programs, asserts that they earn all that they can, and returns the report. */
    private JsonNode grade(int stage, String server, String client) {
        Path file = directory.resolve("report.json");
        List<String> words = new ArrayList<>(List.of("check", String.valueOf(stage), "--json", file.toString()));
        words.addAll(List.of("--server", command(server)));
        if (client != null) {
            words.addAll(List.of("--client", command(client)));
        }
        LabCall call = LabCall.of(words.toArray(String[]::new));
        JsonNode report = LabCall.report(file);
        assertThat(call.exitCode()).as(call.out()).isZero();
        assertThat(report.get("max").intValue()).isPositive();
        assertThat(report.get("score").intValue()).isEqualTo(report.get("max").intValue());
        return report;
    }

    /** The command of a right program of the self-test, as somebody types it. */
    private static String command(String name) {
        RightProgram program = new Catalogue(Kit.root())
                .right().stream()
                        .filter(right -> right.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return program.run().replace("{source}", "'" + program.directory() + "'");
    }

    private static List<JsonNode> skipped(JsonNode report, String role) {
        return LabCall.checks(report).stream()
                .filter(check -> check.get("status").stringValue().equals("skipped"))
                .filter(check -> check.get("role").stringValue().equals(role))
                .toList();
    }

    private static void isAboutJava(JsonNode check) {
        assertThat(check.get("max").intValue()).isZero();
        assertThat(check.get("message").stringValue()).contains("Java sources");
    }
}
