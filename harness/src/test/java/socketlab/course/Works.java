package socketlab.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socketlab.check.CheckInfo;
import socketlab.grade.Catalog;
import socketlab.gradebook.Circumstances;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Status;
import socketlab.protocol.Stage;
import socketlab.report.CheckReport;
import socketlab.report.KitReport;
import socketlab.report.StageReport;

/** Graded work to make marks of, and courses to make them with. */
final class Works {
    private static final Circumstances CIRCUMSTANCES =
            new Circumstances(new KitReport("test", "17", "Linux"), "full", "kit", "", "", 1);

    private Works() {}

    /** A course of these lines, in which nothing is wrong. */
    static Course course(String... lines) {
        CourseReader reader = new CourseReader(String.join("\n", lines), Catalog.ids());
        assertThat(reader.problems()).isEmpty();
        return reader.course();
    }

    /** All checks of stage 1. */
    static List<CheckInfo> echo() {
        return Catalog.of(Stage.ECHO);
    }

    static HandIn handIn(String id, int attempt, @Nullable String submitted, boolean flagged) {
        return new HandIn(id, "Name of " + id, attempt, id + ".zip", "", submitted, flagged);
    }

    static GradedWork work(HandIn handIn, Status status, StageReport... stages) {
        return new GradedWork(
                GradedWork.SCHEMA, handIn, status, "", CIRCUMSTANCES, "2026-11-21T08:00:00Z", 1, List.of(stages));
    }

    static GradedWork work(String id, Status status, StageReport... stages) {
        return work(handIn(id, 1, null, false), status, stages);
    }

    static GradedWork graded(String id, StageReport... stages) {
        return work(id, Status.GRADED, stages);
    }

    static StageReport stage(int number, CheckReport... checks) {
        int score = List.of(checks).stream().mapToInt(CheckReport::score).sum();
        int max = List.of(checks).stream().mapToInt(CheckReport::max).sum();
        return new StageReport(number, "Stage " + number, score, max, List.of(checks));
    }

    /** A stage as it is played to its end, in which the first checks that do it lose exactly so many of the kit's points. */
    static StageReport stage(Stage stage, int lost, List<String> passing) {
        int[] left = {lost};
        StageReport report = stage(
                stage.number(),
                Catalog.of(stage).stream()
                        .map(check -> {
                            int points = check.exemption().isPresent() ? 0 : check.points();
                            boolean loses = points > 0 && points <= left[0] && !passing.contains(check.id());
                            left[0] -= loses ? points : 0;
                            return loses ? failed(check.id(), points) : passed(check.id(), points);
                        })
                        .toArray(CheckReport[]::new));
        assertThat(left[0]).isZero();
        return report;
    }

    static CheckReport passed(String id, int points) {
        return check(id, "passed", points, points);
    }

    static CheckReport failed(String id, int points) {
        return check(id, "failed", 0, points);
    }

    static CheckReport inconclusive(String id) {
        return check(id, "inconclusive", 0, 0);
    }

    static CheckReport check(String id, String status, int score, int max) {
        return new CheckReport(
                id, "Title", "server", status, score, max, 1, null, null, null, List.of(), null, "", "", List.of(), "");
    }
}
