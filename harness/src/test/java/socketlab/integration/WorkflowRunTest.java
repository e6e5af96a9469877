package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import socketlab.RequiredTools;
import socketlab.batch.Tiers;
import socketlab.contain.Tier;
import socketlab.process.Tool;
import socketlab.protocol.Stage;
import tools.jackson.databind.JsonNode;

/** What the workflows do, step by step, with everything but the platforms' own machines. */
@EnabledOnOs(OS.LINUX)
@EnabledOnJre(JRE.JAVA_17)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkflowRunTest {
    private BuiltKit kit;

    /** With starters in the place of the student's programs, and a small class. */
    @BeforeAll
    void fillARepository(@TempDir Path temporary) throws IOException {
        kit = BuiltKit.in(temporary.resolve("repository"));
        for (Stage stage : Stage.values()) {
            Trees.copy(
                    Kit.root().resolve(stage.module()).resolve("src"),
                    kit.directory().resolve(stage.module()).resolve("src"));
        }
        SmallClass.write(kit.directory().resolve("submissions"));
    }

    @Test
    void aStudentsReportIsKeptAlsoWhenChecksFail(@TempDir Path temporary) throws IOException {
        WorkflowRunner runner = new WorkflowRunner(Yaml.named("github/grade.yml"), kit, temporary);
        assertThat(runner.play()).isFalse();
        assertThat(runner.artifact("report").resolve("report.json"))
                .content()
                .contains("socketlab/report/v1", "\"score\" : 0");
    }

    @Test
    void theJobForGitLabLeavesWhatItPromises(@TempDir Path temporary) throws IOException {
        JsonNode job = Yaml.named("gitlab/gitlab-ci.yml").root().get("socket lab");
        Trees.copy(kit.directory(), temporary);
        assertThat(temporary.resolve("lab").toFile().setExecutable(true)).isTrue();
        for (JsonNode line : job.get("script")) {
            kit.run(temporary, List.of(), List.of("bash", "-c", line.asString()));
        }
        for (JsonNode path : job.at("/artifacts/paths")) {
            assertThat(temporary.resolve(path.asString())).isNotEmptyFile();
        }
    }

    /** One of the four parts has nobody in it. */
    @Test
    void thePartsOfAClassAreMergedToTheWholeBook(@TempDir Path temporary) throws IOException {
        if (Tiers.best().isEmpty()) {
            RequiredTools.missing("bubblewrap", Tiers.obstacle(Tier.FULL).orElse(""));
        }
        WorkflowRunner runner = new WorkflowRunner(Yaml.named("github/grade-class.yml"), kit, temporary);
        assertThat(runner.play()).isTrue();
        Path whole = temporary.resolve("whole");
        Tool.Result graded = kit.lab("grade", "submissions", "--out", whole.toString());
        assertThat(graded.isSuccess()).as(graded.said()).isTrue();
        SameGrades.assertSame(whole, runner.artifact("gradebook"));
        assertThat(Files.readString(whole.resolve("gradebook.csv")).lines()).hasSize(1 + SmallClass.SIZE);
    }
}
