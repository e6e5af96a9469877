package socketlab.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lateness costs of 100 points. */
class LatenessTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:00:00+01:00, 0",
        "2026-11-20T23:59:00+01:00, 0",
        "2026-11-20T23:59:00.000000001+01:00, 10",
        "2026-11-20T23:59:01+01:00, 10",
        "2026-11-21T23:59:00+01:00, 10",
        "2026-11-21T23:59:01+01:00, 20",
        "2026-11-25T23:59:00+01:00, 50",
        "2026-12-31T23:59:00+01:00, 100",
        "9999-12-31T23:59:00+01:00, 100"
    })
    void eachDayThatHasBegunCosts(String submitted, double cost) {
        Course course = Works.course("deadline = 2026-11-20T23:59:00+01:00", "late.percent-per-day = 10");
        assertThat(cost(course, submitted, false)).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T00:14:00+01:00, 0",
        "2026-11-21T00:14:01+01:00, 10",
        "2026-11-22T00:14:00+01:00, 10",
        "2026-11-22T00:14:01+01:00, 20"
    })
    void daysAreCountedFromTheEndOfTheGrace(String submitted, double cost) {
        Course course = Works.course(
                "deadline = 2026-11-20T23:59:00+01:00", "late.percent-per-day = 10", "late.grace-minutes = 15");
        assertThat(cost(course, submitted, false)).isEqualTo(cost);
    }

    /** The first lines are one moment each, written in several zones. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T17:59:00-05:00, 0",
        "2026-11-21T11:59:00+13:00, 0",
        "2026-11-20T22:59:00Z, 0",
        "2026-11-20T22:59:01Z, 10",
        "2026-11-20T17:59:01-05:00, 10",
        "2026-11-21T04:29:01+05:30, 10"
    })
    void itDoesNotMatterWhereTheClockStands(String submitted, double cost) {
        Course course = Works.course("deadline = 2026-11-20T23:59:00+01:00", "late.percent-per-day = 10");
        assertThat(cost(course, submitted, false)).isEqualTo(cost);
    }

    /** In the night of 25 October clocks were put back by an hour: the next evening is 25 hours away. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-24T23:59:00+02:00, 2026-10-25T22:59:00+01:00, 10",
        "2026-10-24T23:59:00+02:00, 2026-10-25T22:59:01+01:00, 20",
        "2026-03-28T23:59:00+01:00, 2026-03-29T23:59:00+02:00, 10",
        "2026-03-28T23:59:00+01:00, 2026-03-30T00:59:00+02:00, 10",
        "2026-03-28T23:59:00+01:00, 2026-03-30T00:59:01+02:00, 20"
    })
    void aDayHas24HoursAlsoWhenClocksAreChanged(String deadline, String submitted, double cost) {
        Course course = Works.course("deadline = " + deadline, "late.percent-per-day = 10");
        assertThat(cost(course, submitted, false)).isEqualTo(cost);
    }

    @Test
    void latenessNeverCostsMoreThanItMay() {
        Course course = Works.course(
                "deadline = 2026-11-20T23:59:00+01:00",
                "late.percent-per-day = 15",
                "late.at-most-percent = 40",
                "late.flagged-percent = 60");
        assertThat(cost(course, "2026-11-22T12:00:00+01:00", false)).isEqualTo(30);
        assertThat(cost(course, "2026-11-24T12:00:00+01:00", false)).isEqualTo(40);
        assertThat(cost(course, null, true)).isEqualTo(40);
    }

    @Test
    void whatThePlatformSaysCountsWhereThereIsNoTime() {
        String[] lines = {
            "late.flagged-percent = 5", "deadline = 2026-11-20T23:59:00+01:00", "late.percent-per-day = 10"
        };
        Course course = Works.course(lines);
        assertThat(cost(course, null, true)).isEqualTo(5);
        assertThat(cost(course, "yesterday", true)).isEqualTo(5);
        assertThat(cost(course, null, false)).isZero();
        assertThat(cost(course, "2026-11-20T23:00:00+01:00", true)).isZero();
        assertThat(cost(course, "2026-11-21T23:00:00+01:00", true)).isEqualTo(10);
        assertThat(cost(Works.course(lines[0]), "2026-11-20T23:00:00+01:00", true))
                .isEqualTo(5);
    }

    @Test
    void withoutACourseNothingIsLate() {
        assertThat(cost(Course.none(), "2030-01-01T00:00:00Z", true)).isZero();
    }

    @Test
    void laterIsNeverCheaper() {
        Course course = Works.course(
                "deadline = 2026-11-20T23:59:00+01:00", "late.percent-per-day = 3.33", "late.at-most-percent = 90");
        OffsetDateTime time = OffsetDateTime.of(2026, 11, 18, 0, 0, 0, 0, ZoneOffset.UTC);
        Random random = new Random(11);
        double before = 0;
        for (int i = 0; i < 2_000; i++) {
            time = time.plusSeconds(random.nextInt(4_000))
                    .withOffsetSameInstant(ZoneOffset.ofHours(random.nextInt(25) - 12));
            double cost = cost(course, time.toString(), false);
            assertThat(cost).isBetween(before, 90.0);
            before = cost;
        }
        assertThat(before).isEqualTo(90);
    }

    private static double cost(Course course, @Nullable String submitted, boolean flagged) {
        return course.lateness().cost(Works.handIn("ann", 1, submitted, flagged), 100);
    }
}
