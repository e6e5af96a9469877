package socketlab.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socketlab.dialect.Problem;
import socketlab.grade.Catalog;
import socketlab.gradebook.Sight;

/** What a course file may say, and what is said of one with mistakes. */
class CourseReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name =|7|name is a text that is not empty.",
                "stage1.points =|16|stage1.points is a number from 0 to 1000000 with at most two decimals.",
                "stage1.points = -1|17|stage1.points is a number from 0 to 1000000 with at most two decimals.",
                "stage2.points = 1,5|17|stage2.points is a number from 0 to 1000000 with at most two decimals.",
                "stage3.points = 1.234|17|stage3.points is a number from 0 to 1000000 with at most two decimals.",
                "stage3.points = 1e3|17|stage3.points is a number from 0 to 1000000 with at most two decimals.",
                "stage3.points = 1000000.01|17|stage3.points is a number from 0 to 1000000 with at most two decimals.",
                "stage1.server.listens.points = x|32|stage1.server.listens.points is a number from 0 to 1000000 with at most two decimals.",
                "stage4.points = 5|1|There is no key stage4.points. Is it stage1.points?",
                "xyz = 1|1|There is no key xyz.",
                "CHECK.points = 1|1|There is no key CHECK.points.",
                "deadlin = x|1|There is no key deadlin. Is it deadline?",
                "stage1.server.listens.sho = full|1|There is no key stage1.server.listens.sho. Is it stage1.server.listens.show?",
                "stage1.server.listen.points = 3|1|There is no check stage1.server.listen. Is it stage1.server.listens?",
                "stage1.server.quite-other.show = full|1|There is no check stage1.server.quite-other.",
                "attempt = first|11|attempt is one of last, best.",
                "attempt = Best|11|attempt is one of last, best.",
                "show = all|8|show is one of full, hint, name, hidden.",
                "stage1.server.listens.show = none|30|stage1.server.listens.show is one of full, hint, name, hidden.",
                "deadline = 2026-11-20T23:59:00|12|deadline is a time with its offset from UTC, such as 2026-11-20T23:59:00+01:00.",
                "deadline = 2026-02-30T12:00:00Z|12|deadline is a time with its offset from UTC, such as 2026-11-20T23:59:00+01:00.",
                "late.grace-minutes = 1.5|22|late.grace-minutes is a whole number from 0 to 527040.",
                "late.grace-minutes = 527041|22|late.grace-minutes is a whole number from 0 to 527040.",
                "late.grace-minutes = 5|1|late.grace-minutes needs a deadline, from which it is counted.",
                "late.percent-per-day = 10|1|late.percent-per-day needs a deadline, from which it is counted.",
                "late.percent-per-day = 101|24|late.percent-per-day is a number from 0 to 100 with at most two decimals.",
                "late.at-most-percent = all|24|late.at-most-percent is a number from 0 to 100 with at most two decimals.",
                "late.flagged-percent = 100.01|24|late.flagged-percent is a number from 0 to 100 with at most two decimals.",
                "points|1|Expected \"key = value\" or a comment with #."
            })
    void aMistakeHasItsPlaceAndItsSentence(String text, int column, String message) {
        assertThat(problems(text)).containsExactly(new Problem(1, column, message));
    }

    @Test
    void allMistakesAreReportedInTheOrderOfTheFile() {
        String text = "show = all\nshow = full\nnothing\ndeadline = soon\nlate.percent-per-day = 5\nxyz = 1";
        assertThat(problems(text)).extracting(Problem::line).containsExactly(1, 2, 3, 4, 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "12", "12.5", "12.35", "1000000", "1000000.00"})
    void pointsHaveAtMostTwoDecimals(String points) {
        assertThat(problems("stage1.points = " + points)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T23:59:00+01:00",
                "2026-11-20T23:59+01:00",
                "2026-11-20T22:59:00Z",
                "2028-02-29T00:00Z"
            })
    void aDeadlineHasAnOffset(String deadline) {
        assertThat(problems("deadline = " + deadline)).isEmpty();
    }

    @Test
    void anEmptyFileIsNoCourse() {
        assertThat(Works.course("", "# nothing but a comment")).isEqualTo(Course.none());
        assertThat(Course.none().name()).isEmpty();
        assertThat(Course.none().attempt()).isEqualTo(AttemptRule.LAST);
        assertThat(Course.none().sights().of("stage1.server.listens")).isEqualTo(Sight.FULL);
    }

    @Test
    void theNameAndTheAttemptAreRead() {
        Course course = Works.course("name = Networks, lab 3", "attempt = best");
        assertThat(course.name()).isEqualTo("Networks, lab 3");
        assertThat(course.attempt()).isEqualTo(AttemptRule.BEST);
    }

    @Test
    void whatIsSaidOfOneCheckComesBeforeWhatIsSaidOfAll() {
        Sights sights = Works.course("show = hidden", "stage1.server.listens.show = hint")
                .sights();
        assertThat(sights.of("stage1.server.listens")).isEqualTo(Sight.HINT);
        assertThat(sights.of("stage1.server.echoes")).isEqualTo(Sight.HIDDEN);
    }

    @Test
    void oneCheckCanBeHiddenWhereAllOthersAreShown() {
        Sights sights = Works.course("stage1.server.listens.show = hidden").sights();
        assertThat(sights.of("stage1.server.listens")).isEqualTo(Sight.HIDDEN);
        assertThat(sights.of("stage1.server.echoes")).isEqualTo(Sight.FULL);
    }

    private static List<Problem> problems(String text) {
        return new CourseReader(text, Catalog.ids()).problems();
    }
}
