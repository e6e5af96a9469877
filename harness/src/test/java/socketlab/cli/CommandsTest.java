package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import socketlab.check.CheckInfo;
import socketlab.grade.Catalog;
import socketlab.protocol.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each command of {@code ./lab} is there for. */
class CommandsTest {
    private static final String ECHOES = "stage1.server.echoes";

    @TempDir
    Path kit;

    /** A kit of the test's own, so that where somebody is comes from nobody else's work. */
    @BeforeEach
    void useAnEmptyKit() {
        System.setProperty("socketlab.home", kit.toString());
    }

    @AfterEach
    void forgetTheKit() {
        System.clearProperty("socketlab.home");
    }

    @Test
    void aNewcomerIsToldWhereToBegin() {
        LabCall lab = LabCall.of();
        assertThat(lab.exitCode()).isZero();
        assertThat(lab.out()).contains("Stage 1", "Stage 2", "Stage 3", "docs/stage1.md", "./lab check 1");
    }

    @Test
    void afterACheckTheFirstFailureIsNext() throws IOException {
        handInAnEchoServerThatEnds();
        assertThat(LabCall.of("check", "1").exitCode()).isEqualTo(1);
        assertThat(LabCall.of().out()).contains("0 of 100", "./lab explain stage1.server.listens");
    }

    @Test
    void listNamesEveryCheck() {
        LabCall lab = LabCall.of("list");
        assertThat(lab.exitCode()).isZero();
        for (Stage stage : Stage.values()) {
            assertThat(lab.out())
                    .contains(Catalog.of(stage).stream().map(CheckInfo::id).toList());
        }
        assertThat(LabCall.of("list", "2").out()).contains("stage2.server.exit").doesNotContain("stage1.", "stage3.");
    }

    @Test
    void explainTellsAllThereIsToKnow() {
        CheckInfo check = Catalog.byId(ECHOES).orElseThrow();
        LabCall lab = LabCall.of("explain", ECHOES);
        assertThat(lab.exitCode()).isZero();
        assertThat(lab.out().replaceAll("\\s+", " "))
                .contains(
                        check.title(),
                        check.ruleText(),
                        check.check().hint(),
                        "docs/" + check.check().docs())
                .contains(check.check().after(), "./lab check 1 --only " + ECHOES);
    }

    @Test
    void doctorLooksForACompilerAndForPorts() {
        LabCall lab = LabCall.of("doctor");
        assertThat(lab.exitCode()).isZero();
        assertThat(lab.out()).contains("Java compiler", "ephemeral range, which begins at", "The lab can work here.");
    }

    @Test
    void traceShowsTheTrailOfACheckThatPassed() {
        LabCall lab = LabCall.of("check", "1", "--dir", solutions(), "--only", ECHOES, "--trace");
        assertThat(lab.exitCode()).isZero();
        assertThat(lab.out()).contains("alice   sends \"hello\"");
        assertThat(LabCall.of("check", "1", "--dir", solutions(), "--only", ECHOES)
                        .out())
                .doesNotContain("alice");
    }

    @Test
    void jsonOnStandardOutputStandsAlone() {
        LabCall lab = LabCall.of("check", "1", "--dir", solutions(), "--only", ECHOES, "--json", "-");
        JsonNode report = JsonMapper.shared().readTree(lab.out());
        assertThat(report.get("schema").asString()).isEqualTo("socketlab/report/v1");
        assertThat(report.get("score").asInt()).isEqualTo(8);
        assertThat(LabCall.checks(report)).hasSize(1);
    }

    /** Who asks for one check alone still learns why it could not be played. */
    @Test
    void aPrerequisiteThatFailsIsExplainedToo() throws IOException {
        handInAnEchoServerThatEnds();
        LabCall lab = LabCall.of("check", "1", "--dir", kit.toString(), "--only", ECHOES);
        assertThat(lab.exitCode()).isEqualTo(1);
        assertThat(lab.out()).contains("stage1.server.listens", "it ended with exit status 7", "0 of 8");
    }

    private void handInAnEchoServerThatEnds() throws IOException {
        Path module = Files.createDirectories(kit.resolve(Stage.ECHO.module()));
        Files.writeString(
                module.resolve("EchoServer.java"),
                "class EchoServer { public static void main(String[] args) { System.exit(7); } }");
    }

    private static String solutions() {
        return Kit.root().resolve("solutions").toString();
    }
}
