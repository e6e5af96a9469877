package socketlab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import socketlab.Kit;
import socketlab.check.Explanation;
import socketlab.check.SourceOrder;
import socketlab.check.Submission;
import socketlab.check.stage3.ThousandUsersChecks;
import socketlab.dialect.Dialects;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** A check with a thousand users is played within a check's time. */
class ThousandUsersTest {
    @Test
    void aThousandUsersFitIntoACheck() {
        SubmissionDirectory solutions = new SubmissionDirectory(Kit.root().resolve("solutions"), Dialects.kit());
        Submission submission =
                new Submission().with(Stage.MULTI_USER, Role.SERVER, solutions.subject(Stage.MULTI_USER, Role.SERVER));
        Result result = new Grader(1, outcome -> {}).grade(submission, SourceOrder.checks(ThousandUsersChecks.class));
        assertThat(result.outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.isPassed())
                        .as(Explanation.of(outcome))
                        .isTrue());
    }
}
