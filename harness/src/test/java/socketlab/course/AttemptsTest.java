package socketlab.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Status;

class AttemptsTest {
    private static final Course LAST = Works.course("attempt = last");
    private static final Course BEST = Works.course("attempt = best");

    @Test
    void theLastOneCountsWhateverItsPoints() {
        assertThat(counting(LAST, attempt(2, 1), attempt(3, 0), attempt(1, 5))).isEqualTo(3);
    }

    @Test
    void theBestOneCountsWhereverItStands() {
        assertThat(counting(BEST, attempt(2, 7), attempt(3, 0), attempt(1, 5))).isEqualTo(2);
        assertThat(counting(BEST, attempt(1, 7), attempt(2, 6))).isEqualTo(1);
    }

    @Test
    void ofEquallyGoodOnesTheLaterCounts() {
        assertThat(counting(BEST, attempt(1, 7), attempt(3, 7), attempt(2, 7))).isEqualTo(3);
    }

    @Test
    void theBestIsKnownAfterWhatLatenessCosts() {
        Course course = Works.course("attempt = best", "late.flagged-percent = 50");
        Mark inTime = mark(course, Works.handIn("ann", 1, null, false), Status.GRADED, 6);
        Mark late = mark(course, Works.handIn("ann", 2, null, true), Status.GRADED, 10);
        assertThat(counting(course, inTime, late)).isEqualTo(1);
    }

    @Test
    void anAttemptThatTheLabBrokeInIsNotTheBestUnlessThereIsNoOther() {
        Mark broken = mark(BEST, Works.handIn("ann", 2, null, false), Status.BROKEN, 0);
        Mark again = mark(BEST, Works.handIn("ann", 3, null, false), Status.BROKEN, 0);
        assertThat(counting(BEST, attempt(1, 0), broken)).isEqualTo(1);
        assertThat(counting(BEST, again, broken)).isEqualTo(3);
        assertThat(counting(LAST, attempt(1, 5), broken)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(AttemptRule.class)
    void theOnlyAttemptCounts(AttemptRule rule) {
        assertThat(counting(Works.course("attempt = " + rule.name().toLowerCase(Locale.ROOT)), attempt(4, 2)))
                .isEqualTo(4);
    }

    @Test
    void withoutAnyAttemptThereIsNothingToChoose() {
        assertThatThrownBy(() -> Attempts.counting(LAST, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no attempt to choose from");
    }

    @Test
    void eachStudentHasOneMarkInTheOrderOfIds() {
        List<Mark> marks = List.of(
                mark(BEST, Works.handIn("zoe", 1, null, false), Status.GRADED, 3),
                mark(BEST, Works.handIn("ann", 2, null, false), Status.GRADED, 4),
                mark(BEST, Works.handIn("zoe", 2, null, false), Status.GRADED, 2),
                mark(BEST, Works.handIn("ann", 1, null, false), Status.GRADED, 4));
        assertThat(Attempts.ofEachStudent(BEST, marks))
                .extracting(mark -> mark.handIn().id() + mark.handIn().attempt())
                .containsExactly("ann2", "zoe1");
    }

    private static int counting(Course course, Mark... marks) {
        return Attempts.counting(course, List.of(marks)).handIn().attempt();
    }

    private static Mark attempt(int number, int points) {
        return mark(LAST, Works.handIn("ann", number, null, false), Status.GRADED, points);
    }

    private static Mark mark(Course course, HandIn handIn, Status status, int points) {
        return course.marking(List.of())
                .mark(Works.work(
                        handIn,
                        status,
                        Works.stage(
                                1,
                                Works.passed("stage1.server.listens", points),
                                Works.failed("stage1.server.echoes", 10 - points))));
    }
}
