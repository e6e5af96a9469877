package socketlab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socketlab.Kit;
import socketlab.check.Explanation;
import socketlab.check.Outcome;
import socketlab.check.Submission;
import socketlab.check.Verdict;
import socketlab.dialect.Dialects;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** The reference solutions earn everything, the unsolved starters nothing, and the lab never breaks. */
class SolutionsAndStartersTest {

    @ParameterizedTest
    @EnumSource
    void solutionsScoreFullMarks(Stage stage) {
        Result result = grade(stage, Kit.root().resolve("solutions"));
        List<String> lost = result.outcomes()
                .filter(outcome -> !outcome.isPassed())
                .map(Explanation::of)
                .toList();
        assertThat(lost).isEmpty();
        assertThat(result.score()).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void startersScoreNothingAndGetAUsefulFirstHint(Stage stage) {
        Result result = grade(stage, Kit.root());
        assertThat(result.score()).isZero();
        assertThat(result.max()).isEqualTo(100);
        assertThat(result.isBroken()).isFalse();
        List<Outcome> failed =
                result.outcomes().filter(o -> o.verdict() == Verdict.FAILED).toList();
        assertThat(failed)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.actual().text()).contains("Not written yet: TODO"));
    }

    private static Result grade(Stage stage, Path directory) {
        SubmissionDirectory sources = new SubmissionDirectory(directory, Dialects.kit());
        Submission submission = new Submission();
        for (Role role : Role.values()) {
            submission.with(stage, role, sources.subject(stage, role));
        }
        return new Grader(Grader.defaultParallelism(), outcome -> {}).grade(submission, Catalog.of(stage));
    }
}
