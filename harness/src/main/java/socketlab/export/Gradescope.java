package socketlab.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Sight;
import socketlab.report.CheckReport;

/**
 * The {@code results.json} of a Gradescope autograder, with all fields of its specification but the leaderboard, which
 * would show students each other's points.
 *
 * <p>The score stands at the top and overrides the sum of the tests, so lateness and changes by hand count. A hidden check
 * is a test with the visibility {@code hidden}, and keeps its points, which instructors see. Gradescope shows students no
 * total while some test waits for a date, and by some of its documents while one is hidden, too: a course that hides
 * checks must expect that only instructors see the total there.
 *
 * <p>A check that nobody could decide is a test without score and status. When the lab broke there are no tests and no
 * score at all, so that nothing is taken for a zero; a run of the autograder should rather fail then.
 */
final class Gradescope {
    private static final String TEXT = "text";

    private Gradescope() {}

    private record Results(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal score,

            @JsonProperty("execution_time") double executionTime,
            String output,
            @JsonProperty("output_format") String outputFormat,
            @JsonProperty("test_output_format") String testOutputFormat,
            @JsonProperty("test_name_format") String testNameFormat,
            String visibility,
            @JsonProperty("stdout_visibility") String stdoutVisibility,
            @JsonProperty("extra_data") Map<String, Object> extraData,
            List<Test> tests) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Test(
            @Nullable BigDecimal score,
            @JsonProperty("max_score") @Nullable BigDecimal maxScore,
            @Nullable String status,
            String name,
            @JsonProperty("name_format") String nameFormat,
            String number,
            String output,
            @JsonProperty("output_format") String outputFormat,
            List<String> tags,
            String visibility,
            @JsonProperty("extra_data") Map<String, Object> extraData) {}

    static String of(Mark mark) {
        boolean isScored = Situation.isScored(mark);
        List<Test> tests =
                isScored ? Shown.everyOf(mark).stream().map(Gradescope::test).toList() : List.of();
        return JsonText.of(new Results(
                isScored ? JsonText.points(mark.points()) : null,
                mark.work().seconds(),
                output(mark),
                TEXT,
                TEXT,
                TEXT,
                "visible",
                "hidden",
                extraData(mark),
                tests));
    }

    private static String output(Mark mark) {
        List<String> lines = new ArrayList<>(List.of(Situation.score(mark)));
        lines.addAll(Situation.sentences(mark));
        lines.addAll(Situation.changes(mark));
        return String.join("\n", lines);
    }

    private static Map<String, Object> extraData(Mark mark) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", mark.handIn().id());
        data.put("status", mark.status().word());
        data.put("attempt", mark.handIn().attempt());
        data.put("graded", JsonText.points(mark.graded()));
        data.put("late", JsonText.points(mark.late()));
        data.put("max", JsonText.points(mark.max()));
        data.put("circumstances", mark.work().circumstances());
        return data;
    }

    private static Test test(Shown check) {
        boolean isOpen = check.isOpen();
        boolean isHidden = check.mark().sight() == Sight.HIDDEN;
        // Only instructors see a hidden test, so it need not be silent.
        Shown told = isHidden ? check.inFull() : check;
        return new Test(
                isOpen ? null : JsonText.points(check.mark().points()),
                isOpen ? null : JsonText.points(check.mark().max()),
                isOpen ? null : check.isPassed() ? "passed" : "failed",
                check.title(),
                TEXT,
                check.number(),
                check.isPassed() ? "" : String.join("\n", told.told()),
                TEXT,
                List.of("stage" + check.stage(), check.report().role()),
                isHidden ? "hidden" : "visible",
                extraData(check));
    }

    private static Map<String, Object> extraData(Shown check) {
        CheckReport report = check.report();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("check", report.id());
        data.put("verdict", report.status());
        data.put("seconds", report.durationMs() / 1000.0);
        Optional.ofNullable(report.cause())
                .filter(cause -> !check.isOnlyNamed())
                .ifPresent(cause -> data.put("cause", cause));
        return data;
    }
}
