package socketlab.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socketlab.check.Verdict;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Points;

/**
 * What the graders of GitHub Classroom handed to its reporter: JSON in base64. The service has ended; workflows that kept
 * its reporter still read this.
 *
 * <p>The reporter adds up the tests. So what a course makes of their sum, such as lateness, is a test of its own, whose
 * score may be negative. All hidden checks are one test. Without a score the maximum is 0, and the reporter says nothing.
 */
final class GitHubClassroom {
    private GitHubClassroom() {}

    private record Result(
            int version,
            String status,
            @JsonProperty("max_score") BigDecimal maxScore,
            List<Test> tests) {}

    private record Test(
            String name,
            String status,
            BigDecimal score,
            @Nullable String message,
            @JsonProperty("test_code") String code,
            String filename,
            @JsonProperty("line_no") int line,
            long duration) {}

    /** One line of base64. */
    static String of(Mark mark) {
        byte[] json = JsonText.of(result(mark)).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(json) + "\n";
    }

    private static Result result(Mark mark) {
        if (Situation.isUngraded(mark)) {
            boolean isScored = Situation.isScored(mark);
            Test test = test("Hand-in", "error", isScored ? mark.points() : 0, Situation.why(mark));
            return new Result(1, "error", JsonText.points(isScored ? mark.max() : 0), List.of(test));
        }
        List<Test> tests = tests(mark);
        boolean passed = tests.stream().allMatch(test -> test.status().equals("pass"));
        return new Result(1, passed ? "pass" : "fail", JsonText.points(mark.max()), tests);
    }

    private static List<Test> tests(Mark mark) {
        List<Test> tests = new ArrayList<>(
                Shown.of(mark).stream().map(GitHubClassroom::test).toList());
        Unshown.of(mark)
                .map(hidden -> test(Unshown.TITLE, hidden.passed() ? "pass" : "fail", hidden.points(), null))
                .ifPresent(tests::add);
        if (Situation.isCutShort(mark)) {
            tests.add(test(Situation.END, "error", 0, Situation.why(mark)));
        }
        double sum =
                tests.stream().mapToDouble(test -> test.score().doubleValue()).sum();
        double rest = Points.rounded(mark.points() - sum);
        if (rest != 0) {
            String changes = String.join(" ", Situation.changes(mark));
            tests.add(test("What the course makes of it", rest > 0 ? "pass" : "fail", rest, changes));
        }
        return tests;
    }

    private static Test test(Shown check) {
        String message = check.isPassed() ? null : String.join("\n", check.told());
        String status = check.isPassed() ? "pass" : check.verdict() == Verdict.FAILED ? "fail" : "error";
        return new Test(
                check.title(),
                status,
                JsonText.points(check.mark().points()),
                message,
                check.replay().orElse(""),
                "",
                0,
                check.report().durationMs());
    }

    private static Test test(String name, String status, double points, @Nullable String message) {
        return new Test(name, status, JsonText.points(points), message, "", "", 0, 0);
    }
}
