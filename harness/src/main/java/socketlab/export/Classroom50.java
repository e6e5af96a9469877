package socketlab.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Mark;

/**
 * The {@code result.json} of Classroom 50, schema {@code classroom50/result/v1}.
 *
 * <p>It knows whole points only, so every number is rounded by itself, half up; the score is never above what can be had,
 * which the collector would reject. Lateness and changes by hand are in the score alone, so it need not be the sum of the
 * tests. All hidden checks are one test. A hand-in that the lab broke on has the form of the format's own error result: no
 * test, 0 of 0.
 *
 * <p>What only its runner knows comes from variables of its environment. Without them, as when a whole class is graded
 * elsewhere, the same fields are filled with what tells the hand-in.
 */
final class Classroom50 {
    static final String SCHEMA = "classroom50/result/v1";

    /** The collector takes no submission with another beginning. */
    private static final String TAG = "submit/";

    private Classroom50() {}

    private record Result(
            String schema,
            String classroom,
            String assignment,
            @JsonProperty("assignment_type") String assignmentType,
            String owner,
            String submission,
            String commit,
            String release,
            String review,
            String datetime,
            @JsonProperty("graded_at") String gradedAt,
            int score,
            @JsonProperty("max-score") int maxScore,
            List<Test> tests) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Test(
            @JsonProperty("test-name") String name,
            boolean passed,
            int score,
            @JsonProperty("max-score") int maxScore,
            @Nullable String message) {}

    /**
     * The result of one hand-in.
     *
     * @param environment the variables of the runner that it documents, such as {@code CLASSROOM}; may be empty
     */
    static String of(Mark mark, Map<String, String> environment) {
        Variables variables = new Variables(environment);
        HandIn handIn = mark.handIn();
        boolean isScored = Situation.isScored(mark);
        String owner = variables.get("OWNER", variables.get("USERNAME", handIn.id()));
        String submission = variables.get("SUBMISSION_TAG", TAG + handIn.id() + "-" + handIn.attempt());
        String commit = variables.get("COMMIT_URL", "sha256:" + handIn.digest());
        String gradedAt = instant(mark.work().gradedAt()).orElse(Instant.EPOCH.toString());
        int max = isScored ? whole(mark.max()) : 0;
        return JsonText.of(new Result(
                SCHEMA,
                variables.get("CLASSROOM", "socketlab"),
                variables.get("ASSIGNMENT", "socketlab"),
                variables.get("ASSIGNMENT_TYPE", "individual"),
                owner,
                submission.startsWith(TAG) ? submission : TAG + submission,
                commit,
                variables.get("RELEASE_URL", submission),
                variables.get("REVIEW_URL", commit),
                instant(handIn.submitted()).orElse(gradedAt),
                gradedAt,
                isScored ? Math.min(whole(mark.points()), max) : 0,
                max,
                isScored ? tests(mark) : List.of()));
    }

    /** Variables of a runner; one that is empty counts as missing, for no field may be. */
    private record Variables(Map<String, String> environment) {
        String get(String name, String otherwise) {
            String value = environment.getOrDefault(name, "");
            return value.isBlank() ? otherwise : value;
        }
    }

    private static List<Test> tests(Mark mark) {
        List<Test> tests =
                new ArrayList<>(Shown.of(mark).stream().map(Classroom50::test).toList());
        Unshown.of(mark)
                .map(hidden -> test(Unshown.TITLE, hidden.passed(), hidden.points(), hidden.max(), null))
                .ifPresent(tests::add);
        if (Situation.isCutShort(mark)) {
            tests.add(test(Situation.END, false, 0, 0, Situation.why(mark)));
        }
        return tests;
    }

    private static Test test(Shown check) {
        return test(
                check.title(),
                check.isPassed(),
                check.mark().points(),
                check.mark().max(),
                check.isPassed() ? null : String.join("\n", check.told()));
    }

    private static Test test(String name, boolean passed, double points, double max, @Nullable String message) {
        return new Test(name, passed, Math.min(whole(points), whole(max)), whole(max), message);
    }

    private static int whole(double points) {
        return BigDecimal.valueOf(points).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** In UTC and to the second, as the format wants it; empty when it is no time. */
    private static Optional<String> instant(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            Instant instant = OffsetDateTime.parse(written).toInstant();
            return Optional.of(instant.truncatedTo(ChronoUnit.SECONDS).toString());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
