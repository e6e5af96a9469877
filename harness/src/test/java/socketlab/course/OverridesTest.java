package socketlab.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import socketlab.gradebook.Adjustment;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Status;
import socketlab.report.StageReport;

class OverridesTest {
    private static final String LISTENS = "stage1.server.listens";
    private static final String ECHOES = "stage1.server.echoes";

    /** 4 of 10 points. */
    private static final StageReport STAGE = Works.stage(1, Works.passed(LISTENS, 4), Works.failed(ECHOES, 6));

    @Test
    void aCheckGetsThePointsThatAreSetByHand() {
        Mark mark = applied(Course.none(), Works.graded("ann", STAGE), "ann," + ECHOES + ",5.5,seen");
        assertThat(mark.points()).isEqualTo(9.5);
        assertThat(mark.max()).isEqualTo(10);
        assertThat(mark.graded()).isEqualTo(4);
        assertThat(mark.adjustments()).containsExactly(new Adjustment(ECHOES, 5.5, "seen"));
        assertThat(mark.stages().get(0).checks().get(1).points()).isZero();
    }

    @Test
    void itsStageIsScaledAgain() {
        Mark mark = applied(
                Works.course("stage1.points = 5"), Works.graded("ann", STAGE), "ann," + ECHOES + ",3,half of it");
        assertThat(mark.graded()).isEqualTo(2);
        assertThat(mark.points()).isEqualTo(3.5);
        assertThat(mark.max()).isEqualTo(5);
    }

    @Test
    void pointsByHandMayExceedTheWeight() {
        Mark mark = applied(Course.none(), Works.graded("ann", STAGE), "ann," + ECHOES + ",100,a bonus");
        assertThat(mark.points()).isEqualTo(104);
        assertThat(mark.max()).isEqualTo(10);
    }

    @Test
    void pointsMayBeTakenAway() {
        assertThat(applied(Course.none(), Works.graded("ann", STAGE), "ann," + LISTENS + ",0,copied")
                        .points())
                .isZero();
    }

    @Test
    void aTotalTakesThePlaceOfEverything() {
        Mark mark = applied(
                Works.course("stage1.points = 5"),
                Works.graded("ann", STAGE),
                "ann,total,2.25,agreed",
                "ann," + ECHOES + ",6,seen");
        assertThat(mark.points()).isEqualTo(2.25);
        assertThat(mark.graded()).isEqualTo(2);
        assertThat(mark.max()).isEqualTo(5);
        assertThat(mark.adjustments()).extracting(Adjustment::target).containsExactly(ECHOES, "total");
    }

    @Test
    void latenessIsTakenOffWhatIsChangedButNotOffATotal() {
        Course course = Works.course("late.flagged-percent = 10");
        HandIn late = Works.handIn("ann", 1, null, true);
        Mark check = applied(course, Works.work(late, Status.GRADED, STAGE), "ann," + ECHOES + ",6,seen");
        assertThat(check.graded()).isEqualTo(4);
        assertThat(check.late()).isEqualTo(1);
        assertThat(check.points()).isEqualTo(9);
        Mark total = applied(course, Works.work(late, Status.GRADED, STAGE), "ann,total,6,agreed");
        assertThat(total.late()).isZero();
        assertThat(total.points()).isEqualTo(6);
    }

    @Test
    void aCheckThatWasNotDecidedCountsOnceItHasPointsByHand() {
        StageReport open = Works.stage(1, Works.passed(LISTENS, 4), Works.inconclusive(ECHOES));
        int kit = Works.echo().stream()
                .filter(check -> check.id().equals(ECHOES))
                .findFirst()
                .orElseThrow()
                .points();
        Mark mark = applied(Course.none(), Works.graded("ann", open), "ann," + ECHOES + ",1,seen");
        assertThat(mark.graded()).isEqualTo(4);
        assertThat(mark.points()).isEqualTo(5);
        assertThat(mark.max()).isEqualTo(4.0 + kit);
        Course course = Works.course("stage1.points = 50", ECHOES + ".points = 6");
        assertThat(applied(course, Works.graded("ann", open), "ann," + ECHOES + ",3,half of it")
                        .points())
                .isEqualTo(35);
    }

    @Test
    void pointsForACheckThatTheCourseTakesOutAreAddedOnTop() {
        Course course = Works.course(ECHOES + ".points = 0");
        Mark mark = applied(course, Works.graded("ann", STAGE), "ann," + ECHOES + ",2,a bonus");
        assertThat(mark.points()).isEqualTo(6);
        assertThat(mark.max()).isEqualTo(4);
    }

    @Test
    void whoHandedInNothingCanBeGivenPoints() {
        Mark check = applied(Course.none(), Works.work("ann", Status.MISSING), "ann," + LISTENS + ",4,on paper");
        assertThat(check.points()).isEqualTo(4);
        assertThat(check.max()).isEqualTo(100);
        assertThat(check.status()).isEqualTo(Status.MISSING);
        Mark total = applied(Course.none(), Works.work("ann", Status.MISSING), "ann,total,70,on paper");
        assertThat(total.points()).isEqualTo(70);
        assertThat(total.graded()).isZero();
    }

    @Test
    void whereTheLabBrokeOnlyATotalCanBeSet() {
        Mark total = applied(Course.none(), Works.work("ann", Status.BROKEN, STAGE), "ann,total,70,seen");
        assertThat(total.points()).isEqualTo(70);
        assertThat(total.max()).isEqualTo(100);
        Corrected check = apply(
                Course.none(),
                List.of(mark(Course.none(), Works.work("ann", Status.BROKEN, STAGE))),
                "ann," + LISTENS + ",4,seen");
        assertThat(check.marks().get(0).max()).isZero();
        assertThat(check.marks().get(0).adjustments()).isEmpty();
        assertThat(check.warnings())
                .containsExactly("Line 2 of ours.csv was left out: it changes a check of ann, whose work has no points "
                        + "because the lab itself broke; only a total can be set.");
    }

    @Test
    void whatIsNotThereIsLeftOutWithAWarning() {
        Corrected corrected = apply(
                Course.none(),
                List.of(mark(Course.none(), Works.graded("ann", STAGE))),
                "zoe,total,5,who",
                "ann,stage1.server.listen,3,misspelled",
                "\u001b[2Jeve,total,5,hostile",
                "ann,stage9.x,3,nonsense",
                "ann," + ECHOES + ",6,seen");
        assertThat(corrected.marks()).extracting(Mark::points).containsExactly(10.0);
        assertThat(corrected.warnings())
                .containsExactly(
                        "Line 2 of ours.csv was left out: it names the student zoe, whom this class does not have.",
                        "Line 3 of ours.csv was left out: it names the check stage1.server.listen, which the work of ann "
                                + "does not have. Is it stage1.server.listens?",
                        "Line 4 of ours.csv was left out: it names the student \\x1b[2Jeve, whom this class does not have.",
                        "Line 5 of ours.csv was left out: it names the check stage9.x, which the work of ann does not have.");
    }

    @Test
    void allOthersStayAsTheyAre() {
        List<Mark> marks = Stream.of("ann", "bob", "eve")
                .map(id -> mark(Course.none(), Works.graded(id, STAGE)))
                .toList();
        Corrected corrected = apply(Course.none(), marks, "bob,total,1,ill");
        assertThat(corrected.marks()).extracting(Mark::points).containsExactly(4.0, 1.0, 4.0);
        assertThat(corrected.marks().get(0)).isEqualTo(marks.get(0));
        assertThat(corrected.warnings()).isEmpty();
        assertThat(Overrides.none()
                        .apply(Course.none().marking(Works.echo()), marks)
                        .marks())
                .isEqualTo(marks);
    }

    @Test
    void toApplyThemAgainChangesNothing() {
        Course course = Works.course("stage1.points = 5", "late.flagged-percent = 10");
        Mark late = mark(course, Works.work(Works.handIn("ann", 1, null, true), Status.GRADED, STAGE));
        String[] rows = {"ann," + ECHOES + ",6,seen", "ann," + LISTENS + ",1,half of it"};
        List<Mark> once = apply(course, List.of(late), rows).marks();
        assertThat(apply(course, once, rows).marks()).isEqualTo(once);
        assertThat(once.get(0).points()).isEqualTo(3.15);
    }

    private static Mark mark(Course course, GradedWork work) {
        return course.marking(Works.echo()).mark(work);
    }

    private static Mark applied(Course course, GradedWork work, String... rows) {
        Corrected corrected = apply(course, List.of(mark(course, work)), rows);
        assertThat(corrected.warnings()).isEmpty();
        return corrected.marks().get(0);
    }

    private static Corrected apply(Course course, List<Mark> marks, String... rows) {
        String text = "id,check,points,reason\n" + String.join("\n", rows);
        Overrides overrides = new Overrides("ours.csv", new OverridesReader("ours.csv").read(text));
        return overrides.apply(course.marking(Works.echo()), marks);
    }
}
