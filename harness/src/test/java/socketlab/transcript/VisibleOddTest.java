package socketlab.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import socketlab.waiting.Deadline;

/** Texts that are long, rare or wide. */
class VisibleOddTest {

    /** Cut first, escaped afterwards: 4 MiB of NUL must not cost half a minute. */
    @Test
    void aLongTextCostsNoTimeToQuote() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(5));
        Visible.quote("\0".repeat(4 << 20));
        assertThat(deadline.passed()).isFalse();
    }

    @Test
    void charactersBeyondTheFirstPlaneAreToldApart() {
        assertThat(Visible.escape(Character.toString(0xe0001))).isNotEqualTo(Visible.escape("\ue000" + "1"));
    }

    @Test
    void aCharacterIsNeverCutInHalves() {
        assertThat(Visible.shorten("😀".repeat(20), 5)).isEqualTo("😀… 36 characters …😀");
        assertThat(Visible.shorten("😀".repeat(20), 4)).isEqualTo("😀… 36 characters …😀");
    }

    /** Programs may print half a character, and a limit may leave no room for an end of the text. */
    @Test
    void aCutAtTheVeryEdgeIsACutToo() {
        assertThat(Visible.shorten("\udc00bcd", 1)).isEqualTo("… 3 characters …d");
        assertThat(Visible.shorten("abcd", 0)).isEqualTo("… 4 characters …");
    }

    @Test
    void wideCharactersMoveTheCaretByTwoColumns() {
        List<String> shown = Difference.between("日本語x", "日本語y");
        assertThat(shown.get(2).indexOf('^')).isEqualTo(7);
    }
}
