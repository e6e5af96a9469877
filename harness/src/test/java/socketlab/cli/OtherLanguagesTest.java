package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static socketlab.cli.TestPrograms.word;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
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
        JsonNode report = grade(1, "echo_server.py {port}", "echo_client.py {host} {port} {message}");
        assertThat(report.get("max").intValue()).isEqualTo(100);
    }

    @Test
    void aOneToOneServerAndClientEarnFullMarks() {
        JsonNode report = grade(2, "one_to_one_server.py {port}", "one_to_one_client.py {host} {port}");
        assertThat(report.get("max").intValue()).isEqualTo(100);
    }

    @Test
    void aChatServerAndClientEarnAllThatIsNotAboutJava() {
        JsonNode report = grade(3, "chat_server.py {host} {port}", "chat_client.py {host} {port}");
        assertThat(skipped(report, "server")).hasSize(2).allSatisfy(OtherLanguagesTest::isAboutJava);
        assertThat(skipped(report, "client")).isEmpty();
    }

    /** What the protocol asks for can be had with threads, too; and the role that was not given costs nothing. */
    @Test
    void aChatServerWithThreadsEarnsAllThatIsNotAboutJava() {
        JsonNode report = grade(3, "chat_server_threads.py {host} {port}", null);
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
        words.addAll(List.of("--server", python(server)));
        if (client != null) {
            words.addAll(List.of("--client", python(client)));
        }
        LabCall call = LabCall.of(words.toArray(String[]::new));
        JsonNode report = LabCall.report(file);
        assertThat(call.exitCode()).as(call.out()).isZero();
        assertThat(report.get("max").intValue()).isPositive();
        assertThat(report.get("score").intValue()).isEqualTo(report.get("max").intValue());
        return report;
    }

    private static String python(String command) {
        String[] words = command.split(" ", 2);
        return "python3 " + word("python/" + words[0]) + " " + words[1];
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
