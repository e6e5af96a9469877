package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files for GitHub and GitLab have the form that these platforms document, and every mistake in them is noticed. */
class WorkflowFilesTest {
    private static List<String> faults(Yaml file) {
        List<String> faults = new ArrayList<>(file.faultsByOurSchema());
        if (file.name().startsWith("github")) {
            faults.addAll(Workflow.faults(file.root()));
        }
        return faults;
    }

    @ParameterizedTest
    @ValueSource(strings = {"github/grade.yml", "github/grade-class.yml", "gitlab/gitlab-ci.yml"})
    void hasTheDocumentedForm(String name) {
        assertThat(faults(Yaml.named(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    github/grade.yml       | runs-on:             | run-on:               | run-on
                    github/grade.yml       | workflow_dispatch    | workflow-dispatch     | on
                    github/grade.yml       | if: always()         | if: alway()           | alway()
                    github/grade.yml       | path: report.json    | paths: report.json    | paths
                    github/grade.yml       | setup-java@v4        | set-up-java@v4        | uses
                    github/grade.yml       | distribution: temurin | distribution: temurim | distribution
                    github/grade.yml       | contents: read       | content: read         | content
                    github/grade-class.yml | needs: grade         | needs: grading        | needs grading
                    github/grade-class.yml | fail-fast            | fail-first            | fail-first
                    github/grade-class.yml | shard: [1, 2, 3, 4]  | part: [1, 2, 3, 4]    | matrix.shard
                    github/grade-class.yml | strategy.job-total   | strategy.total        | strategy.total
                    github/grade-class.yml | graded-${{ matrix.shard }} | graded          | same artifact
                    github/grade-class.yml | java-version: "17"   | java-version: 17      | java-version
                    github/grade-class.yml | timeout-minutes: 120 | timeout-minutes: two  | timeout-minutes
                    gitlab/gitlab-ci.yml   | artifacts:           | artefacts:            | artefacts
                    gitlab/gitlab-ci.yml   | when: always         | when: ever            | when
                    gitlab/gitlab-ci.yml   | script:              | scripts:              | scripts
                    gitlab/gitlab-ci.yml   | timeout: 20 minutes  | timeout: 20           | timeout
                    """)
    void aMistakeIsNoticed(String name, String there, String instead, String complaint) {
        assertThat(faults(Yaml.named(name).with(there, instead)))
                .anySatisfy(fault -> assertThat(fault).contains(complaint));
    }
}
