package socketlab.gradebook;

import java.util.List;
import socketlab.report.StageReport;

/**
 * One hand-in and what the checks said of it, in the kit's own points: what is stored for each, schema
 * {@code socketlab/graded/v1}. What a course makes of it is a {@link Mark}.
 *
 * @param note what the student and the instructor should know, in sentences; empty when all is as usual
 * @param gradedAt when, as ISO 8601
 * @param seconds how long that took
 * @param stages the stages that were played; none when nothing was
 */
public record GradedWork(
        String schema,
        HandIn handIn,
        Status status,
        String note,
        Circumstances circumstances,
        String gradedAt,
        double seconds,
        List<StageReport> stages) {
    public static final String SCHEMA = "socketlab/graded/v1";

    public GradedWork {
        stages = List.copyOf(stages);
    }
}
