package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static socketlab.cli.TestPrograms.word;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Whatever a program does, the lab gives a verdict with a clear message in time, the report is fit to be read, and
 * nothing of the program is left.
 */
@Timeout(60)
class HostileProgramsTest {
    /** Stands in the command line of every process of the program under test. */
    private final String marker = "marker-" + UUID.randomUUID();

    @TempDir
    Path directory;

    /**
     * @param command how the program is started; the marker is added
     * @param check the check that it must fail
     * @param telling what the message must say
     */
    record Hostile(String name, String command, String check, String telling) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> programs() {
        String listens = "stage1.server.listens";
        String echoes = "stage1.server.echoes";
        return List.of(
                new Hostile(
                        "exits at once",
                        "sh -c 'echo no more today >&2; exit 7' {port}",
                        listens,
                        "it ended with exit status 7, saying: no more today"),
                new Hostile("is not found", "no-such-program {port}", listens, "No such file or directory"),
                new Hostile("is no program", word("hostile/no-program.txt") + " {port}", listens, "Permission denied"),
                new Hostile("never listens", "sh -c 'sleep 600' {port}", listens, "it runs, but listens on no port"),
                new Hostile("listens elsewhere", serve("elsewhere"), listens, "it listens on port"),
                new Hostile("leaves a daemon", python("daemon.py"), listens, "it ended with exit status 0"),
                new Hostile("prints escapes", python("garbage.py"), listens, "it ended with exit status 3"),
                new Hostile(
                        "prints without end", serve("shouts"), "stage1.server.prints-message", "to print this line"),
                new Hostile("complains without end", serve("complains"), echoes, "(nothing)"),
                new Hostile("ignores signals", serve("stubborn"), "stage1.server.ctrl-c", "(it is still running)"),
                new Hostile("says nothing", serve("mute"), echoes, "(nothing)"),
                new Hostile("sends without end", serve("endless"), echoes, "xxxxxxxx"),
                new Hostile("sends escapes", serve("garbage"), echoes, "red"),
                new Hostile("closes at once", serve("hangup"), echoes, "(nothing but "),
                new Hostile("resets at once", serve("reset"), echoes, "(nothing but "));
    }

    private static String serve(String manners) {
        return "python3 " + word("hostile/serve.py") + " " + manners + " {port}";
    }

    private static String python(String script) {
        return "python3 " + word("hostile/" + script) + " {port}";
    }

    @BeforeAll
    static void isEverythingThere() {
        TestPrograms.assumeLinux();
        TestPrograms.assumePython();
    }

    @ParameterizedTest(name = "a program that {0}")
    @MethodSource("programs")
    void failsWithAClearMessageAndIsGoneAfterwards(Hostile program) {
        JsonNode check = play(program);
        assertThat(check.get("message").stringValue() + check.get("actual").stringValue())
                .contains(program.telling());
    }

    /** A program may be over before the lab has looked at it: that must not depend on luck. */
    @RepeatedTest(5)
    void aProgramThatEndsAtOnceFailsEveryTime() {
        play(new Hostile("", "false {port}", "stage1.server.listens", ""));
    }

    @Test
    void whatAUserIsSentWithoutEndIsCutInTheReport() {
        JsonNode check = play(new Hostile("", serve("endless"), "stage3.server.greets", ""));
        assertThat(check.get("actual").stringValue().length()).isLessThan(10_000);
    }

    @Test
    void aClientThatNeverConnectsFails() {
        LabCall call = LabCall.of(
                "check", "3", "--client", "sh -c 'exit 5' {port} " + marker, "--only", "stage3.client.prints-lines");
        assertThat(call.exitCode()).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(call.out()).contains("Expected the client to connect", "it ended with exit status 5");
    }

    /** Grades the program by this one check, asserts what holds for all of them, and returns the check's entry. */
    private JsonNode play(Hostile program) {
        Path file = directory.resolve("report.json");
        String stage = program.check().substring("stage".length(), "stage".length() + 1);
        LabCall call = LabCall.of(
                "check",
                stage,
                "--server",
                program.command() + " " + marker,
                "--only",
                program.check(),
                "--json",
                file.toString());
        JsonNode check = LabCall.checks(LabCall.report(file)).get(0);
        assertThat(check.get("status").stringValue()).as(call.out()).isEqualTo("failed");
        assertThat(call.exitCode()).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .contains(check.get("title").stringValue(), "Expected ", "Hint ", "Again  ./lab check " + stage)
                .doesNotContain("\u001b", "\0", "\u202e", "\u009b", "\b");
        assertThat(TestPrograms.running(marker)).isEmpty();
        return check;
    }
}
