package socketlab.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socketlab.gradebook.Mark;
import socketlab.transcript.Visible;

/**
 * The {@code results.json} of an Exercism test runner, version 3. It knows no points: only which tests pass. The task of a
 * test is its stage, its output what the program wrote, its code the command that plays it again.
 *
 * <p>The status is {@code error} with a message when nothing was played, and when nothing failed but something could not
 * be decided; else it is {@code fail} as soon as one test did not pass. A check that was not played because an earlier one
 * failed has failed. All hidden checks are one test.
 */
final class Exercism {
    private static final int LONGEST_MESSAGE = 65_535;
    private static final int LONGEST_OUTPUT = 500;

    private Exercism() {}

    private record Results(
            int version, String status, @Nullable String message, List<Test> tests) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Test(
            String name,
            String status,
            @Nullable String message,
            @Nullable String output,
            @JsonProperty("test_code") @Nullable String testCode,
            @JsonProperty("task_id") @Nullable Integer taskId) {}

    static String of(Mark mark) {
        if (Situation.isUngraded(mark)) {
            return JsonText.of(error(Situation.why(mark), List.of()));
        }
        List<Test> tests = tests(mark);
        boolean failed = any(tests, "fail");
        if (!failed && any(tests, "error")) {
            return JsonText.of(error("Not every test could be decided. Please run them again.", tests));
        }
        return JsonText.of(new Results(3, failed ? "fail" : "pass", null, tests));
    }

    private static Results error(String message, List<Test> tests) {
        return new Results(3, "error", Shortened.to(LONGEST_MESSAGE, message), tests);
    }

    private static boolean any(List<Test> tests, String status) {
        return tests.stream().anyMatch(test -> test.status().equals(status));
    }

    private static List<Test> tests(Mark mark) {
        List<Test> tests =
                new ArrayList<>(Shown.of(mark).stream().map(Exercism::test).toList());
        Unshown.of(mark).map(Exercism::test).ifPresent(tests::add);
        if (Situation.isCutShort(mark)) {
            tests.add(new Test(Situation.END, "fail", message(Situation.sentences(mark)), null, null, null));
        }
        return tests;
    }

    private static Test test(Shown check) {
        return new Test(
                check.title(),
                check.isPassed() ? "pass" : check.isOpen() ? "error" : "fail",
                check.isPassed() ? null : message(told(check)),
                check.isPassed() ? null : check.actual().map(Exercism::output).orElse(null),
                check.replay().orElse(null),
                check.stage());
    }

    /** What the program wrote has a place of its own. */
    private static List<String> told(Shown check) {
        Stream<Optional<String>> lines = Stream.of(
                Optional.of(check.reason()),
                check.expected().map(text -> "Expected " + Visible.quote(text, LONGEST_OUTPUT)),
                check.hint().map(hint -> "Hint: " + hint),
                check.cause().map(cause -> "Cause: " + cause));
        return Stream.concat(lines.flatMap(Optional::stream), check.trail().stream())
                .toList();
    }

    private static Test test(Unshown hidden) {
        return new Test(
                Unshown.TITLE,
                hidden.passed() ? "pass" : "fail",
                hidden.passed() ? null : "At least one of them failed.",
                null,
                null,
                null);
    }

    private static String message(List<String> lines) {
        return Shortened.to(LONGEST_MESSAGE, String.join("\n", lines));
    }

    private static String output(String actual) {
        return Shortened.to(
                LONGEST_OUTPUT,
                String.join("\n", actual.lines().map(Visible::plain).toList()));
    }
}
