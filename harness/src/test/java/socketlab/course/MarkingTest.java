package socketlab.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import socketlab.check.CheckInfo;
import socketlab.dialect.Dialects;
import socketlab.grade.Catalog;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Sight;
import socketlab.gradebook.StageMark;
import socketlab.gradebook.Status;
import socketlab.protocol.Stage;
import socketlab.report.CheckReport;
import socketlab.report.StageReport;

class MarkingTest {
    private static final String LISTENS = "stage1.server.listens";
    private static final String ECHOES = "stage1.server.echoes";
    private static final String PRINTS = "stage1.server.prints-message";

    @Test
    void withoutACourseTheKitsPointsStand() {
        Mark mark = mark(Course.none(), Works.passed(LISTENS, 4), Works.failed(ECHOES, 6));
        assertPoints(mark, 4, 10);
        assertThat(mark.late()).isZero();
        assertThat(mark.adjustments()).isEmpty();
        assertThat(mark.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.stage()).isEqualTo(1);
            assertThat(stage.checks()).extracting(CheckMark::points).containsExactly(4.0, 0.0);
            assertThat(stage.checks()).extracting(CheckMark::max).containsExactly(4.0, 6.0);
            assertThat(stage.checks()).extracting(CheckMark::sight).containsOnly(Sight.FULL);
        });
    }

    @Test
    void aStageIsScaledToItsWorthAndItsChecksKeepTheirPoints() {
        Mark mark = mark(Works.course("stage1.points = 10"), Works.passed(LISTENS, 4), Works.failed(ECHOES, 3));
        assertPoints(mark, 5.71, 10);
        assertThat(mark.stages().get(0).checks()).extracting(CheckMark::points).containsExactly(4.0, 0.0);
    }

    @Test
    void aCheckWeighsWhatTheCourseSays() {
        Course course = Works.course(LISTENS + ".points = 2.5", PRINTS + ".points = 0.25");
        Mark mark = mark(course, Works.passed(LISTENS, 4), Works.failed(ECHOES, 6), Works.passed(PRINTS, 5));
        assertPoints(mark, 2.75, 8.75);
    }

    @Test
    void aCheckOfNoPointsIsTakenOut() {
        Course course = Works.course("stage1.points = 20", ECHOES + ".points = 0");
        Mark mark = mark(course, Works.passed(LISTENS, 4), Works.failed(ECHOES, 6));
        assertPoints(mark, 20, 20);
        assertThat(mark.stages().get(0).checks()).extracting(CheckMark::max).containsExactly(4.0, 0.0);
    }

    @Test
    void whatCouldNotBeDecidedDoesNotCountWhateverItWeighs() {
        Course course = Works.course("stage1.points = 20", ECHOES + ".points = 50");
        assertPoints(mark(course, Works.passed(LISTENS, 4), Works.inconclusive(ECHOES)), 20, 20);
        assertPoints(mark(Course.none(), Works.passed(LISTENS, 4), Works.inconclusive(ECHOES)), 4, 4);
    }

    @Test
    void aStageInWhichNothingCountsHasNoPointsToGive() {
        assertPoints(mark(Works.course("stage1.points = 20"), Works.inconclusive(LISTENS)), 0, 0);
        Course without = Works.course("stage1.points = 20", LISTENS + ".points = 0");
        assertPoints(mark(without, Works.passed(LISTENS, 4)), 0, 0);
    }

    @Test
    void aStageMayBeWorthNothing() {
        assertPoints(mark(Works.course("stage1.points = 0"), Works.passed(LISTENS, 4)), 0, 0);
    }

    @Test
    void aCheckThatGivesAPartOfItsPointsGivesThatPartOfItsWeight() {
        Course course = Works.course(LISTENS + ".points = 1");
        assertPoints(mark(course, Works.check(LISTENS, "failed", 1, 8)), 0.13, 1);
    }

    @Test
    void stagesAreAddedUp() {
        Course course = Works.course("stage1.points = 10", "stage2.points = 0.5");
        Mark mark = course.marking(List.of())
                .mark(Works.graded(
                        "ann",
                        Works.stage(2, Works.passed("stage2.server.listens", 4)),
                        Works.stage(1, Works.passed(LISTENS, 1), Works.failed(ECHOES, 2))));
        assertPoints(mark, 3.83, 10.5);
        assertThat(mark.stages()).extracting(StageMark::stage).containsExactly(1, 2);
    }

    @Test
    void latenessIsTakenOffTheGradedPoints() {
        Course course = Works.course(
                "stage1.points = 10", "deadline = 2026-11-20T23:59:00+01:00", "late.percent-per-day = 12.5");
        Mark mark = course.marking(List.of())
                .mark(Works.work(
                        Works.handIn("ann", 1, "2026-11-21T08:00:00+01:00", false),
                        Status.GRADED,
                        Works.stage(1, Works.passed(LISTENS, 4), Works.failed(ECHOES, 3))));
        assertThat(mark.graded()).isEqualTo(5.71);
        assertThat(mark.late()).isEqualTo(0.71);
        assertThat(mark.points()).isEqualTo(5);
        assertThat(mark.max()).isEqualTo(10);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"MISSING", "UNREADABLE"})
    void whoHandsInNothingReadableHasNothingOfAllPoints(Status status) {
        Mark mark = Course.none().marking(Catalog.of(Stage.ECHO)).mark(Works.work("ann", status));
        assertPoints(mark, 0, 100);
        Mark scaled = Works.course("stage1.points = 7.5")
                .marking(Catalog.of(Stage.ECHO))
                .mark(Works.work("ann", status));
        assertPoints(scaled, 0, 7.5);
        assertThat(mark.stages()).singleElement().satisfies(stage -> {
            assertThat(stage.title()).isEqualTo(Stage.ECHO.title());
            assertThat(stage.checks())
                    .extracting(check -> check.report().id())
                    .containsExactlyElementsOf(
                            Works.echo().stream().map(CheckInfo::id).toList());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MISSING|It was not played: nothing was handed in.",
                "UNREADABLE|It was not played: what was handed in could not be unpacked.",
                "CUT_SHORT|It was not played: grading was cut short before it.",
                "GRADED|It was not played: what was handed in does not have this stage."
            })
    void whatWasNotPlayedSaysWhy(Status status, String reason) {
        Mark mark = Course.none().marking(Works.echo()).mark(Works.work("ann", status));
        CheckReport report = mark.stages().get(0).checks().get(0).report();
        assertThat(report.id()).isEqualTo(LISTENS);
        assertThat(report.status()).isEqualTo("skipped");
        assertThat(report.message()).isEqualTo(reason);
        assertThat(report.max()).isEqualTo(4);
        assertThat(report.hint()).isNotEmpty();
    }

    @Test
    void ofWorkThatWasCutShortTheRestIsLost() {
        List<CheckInfo> asked = Works.echo();
        CheckInfo second = asked.get(1);
        Mark mark = Works.course("stage1.points = 50")
                .marking(asked)
                .mark(Works.work(
                        "ann",
                        Status.CUT_SHORT,
                        Works.stage(
                                1, Works.passed(second.id(), second.points()), Works.passed("stage1.of-its-own", 0))));
        assertPoints(mark, second.points() / 2.0, 50);
        assertThat(mark.stages().get(0).checks()).hasSize(asked.size() + 1);
        assertThat(mark.stages().get(0).checks().get(1).report().status()).isEqualTo("passed");
        assertThat(mark.stages().get(0).checks().get(2).report().status()).isEqualTo("skipped");
    }

    /** In another dialect than that of the class a stage has other checks. */
    @Test
    void aStageThatWasPlayedToItsEndStaysAsItWasReported() {
        Mark mark = Course.none()
                .marking(Works.echo())
                .mark(Works.graded("ann", Works.stage(1, Works.passed("stage1.server.sends-nothing", 5))));
        assertPoints(mark, 5, 5);
    }

    @Test
    void whoLeavesAStageOutLosesItsPoints() {
        Mark mark = Course.none()
                .marking(Catalog.all().stream()
                        .filter(check -> check.isTheKitsOwn() && check.stage() != Stage.MULTI_USER)
                        .toList())
                .mark(Works.graded("ann", Works.stage(Stage.ECHO, 0, List.of())));
        assertPoints(mark, 100, 200);
    }

    @Test
    void whatTheDialectDoesNotApplyIsNoLoss() {
        List<CheckInfo> asked = Catalog.of(Stage.MULTI_USER, Dialects.find("threads", Catalog.ids()));
        int applied = asked.stream()
                .filter(check -> check.exemption().isEmpty())
                .mapToInt(CheckInfo::points)
                .sum();
        assertThat(applied).isBetween(1, 99);
        Mark mark = Course.none().marking(asked).mark(Works.work("ann", Status.MISSING));
        assertPoints(mark, 0, applied);
        assertThat(mark.stages().get(0).checks())
                .filteredOn(check -> check.max() == 0)
                .extracting(check -> check.report().message())
                .allSatisfy(message -> assertThat(message).contains("the dialect threads"));
    }

    @Test
    void whereTheLabBrokeThereAreNoPointsAndNoneToHave() {
        Mark mark = Course.none()
                .marking(Works.echo())
                .mark(Works.work("ann", Status.BROKEN, Works.stage(1, Works.passed(LISTENS, 4))));
        assertPoints(mark, 0, 0);
        assertThat(mark.stages()).isEmpty();
        assertThat(mark.work().stages()).hasSize(1);
    }

    @Test
    void whatStudentsSeeIsWrittenToEachCheck() {
        Course course = Works.course("show = name", ECHOES + ".show = hidden", PRINTS + ".show = full");
        Mark mark = mark(course, Works.passed(LISTENS, 4), Works.passed(ECHOES, 6), Works.passed(PRINTS, 5));
        assertThat(mark.stages().get(0).checks())
                .extracting(CheckMark::sight)
                .containsExactly(Sight.NAME, Sight.HIDDEN, Sight.FULL);
        assertPoints(mark, 15, 15);
    }

    @Test
    void whatWasNotPlayedIsShownNoMoreThanTheCourseSays() {
        Mark mark =
                Works.course(LISTENS + ".show = hidden").marking(Works.echo()).mark(Works.work("ann", Status.MISSING));
        assertThat(mark.stages().get(0).checks().get(0).sight()).isEqualTo(Sight.HIDDEN);
    }

    /** Courses and work made by chance. */
    @Test
    void pointsStayWithinWhatCanBeHad() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            double worth = random.nextInt(10_000) / 100.0;
            Course course = Works.course(
                    "stage1.points = " + worth,
                    LISTENS + ".points = " + random.nextInt(500) / 100.0,
                    "late.flagged-percent = " + random.nextInt(101));
            CheckReport[] checks = Works.echo().stream()
                    .map(check -> random.nextBoolean()
                            ? Works.passed(check.id(), check.points())
                            : Works.failed(check.id(), check.points()))
                    .toArray(CheckReport[]::new);
            StageReport stage = Works.stage(1, checks);
            Mark mark = course.marking(Works.echo())
                    .mark(Works.work(Works.handIn("ann", 1, null, random.nextBoolean()), Status.GRADED, stage));
            assertThat(mark.max()).isEqualTo(worth);
            assertThat(mark.graded()).isBetween(0.0, worth);
            assertThat(mark.late()).isBetween(0.0, mark.graded());
            assertThat(mark.points()).isBetween(0.0, mark.graded());
            assertThat(Math.abs(mark.points() + mark.late() - mark.graded())).isLessThan(1e-9);
        }
    }

    private static Mark mark(Course course, CheckReport... checks) {
        return course.marking(List.of()).mark(Works.graded("ann", Works.stage(1, checks)));
    }

    private static void assertPoints(Mark mark, double points, double max) {
        assertThat(mark.graded()).isEqualTo(points);
        assertThat(mark.points()).isEqualTo(points);
        assertThat(mark.max()).isEqualTo(max);
    }
}
