package socketlab.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void theCaretStandsUnderTheFirstDifference() {
        assertThat(Difference.between("hello world", "hello wOrld"))
                .containsExactly("\"hello world\"", "\"hello wOrld\"", "        ^ the first difference");
    }

    @Test
    void aTextThatEndsTooEarlyIsSaidToDoSo() {
        assertThat(Difference.between("hello", "hel"))
                .containsExactly("\"hello\"", "\"hel\"", "    ^ here it ends too early");
    }

    @Test
    void aTextThatGoesOnIsSaidToDoSo() {
        assertThat(Difference.between("hel", "hello"))
                .containsExactly("\"hel\"", "\"hello\"", "    ^ here it should end");
    }

    @Test
    void nothingAtAllEndsTooEarly() {
        assertThat(Difference.between("hello", "")).containsExactly("\"hello\"", "\"\"", " ^ here it ends too early");
    }

    @Test
    void aLongTextIsShownAroundTheDifference() {
        List<String> shown = Difference.between("a".repeat(5_000) + "X" + "b".repeat(5_000), "a".repeat(5_000) + "Y");
        assertThat(shown.get(0)).startsWith("…aaa").endsWith("bbb…").hasSizeLessThan(100);
        assertThat(shown.get(1)).startsWith("…aaa").endsWith("aY\"").hasSizeLessThan(100);
        int caret = shown.get(2).indexOf('^');
        assertThat(shown.get(0).charAt(caret)).isEqualTo('X');
        assertThat(shown.get(1).charAt(caret)).isEqualTo('Y');
    }

    @Test
    void aTabTakesItsEscapeAndDoesNotMoveTheCaret() {
        List<String> shown = Difference.between("\ta\tb", "\ta\tc");
        assertThat(shown).noneMatch(line -> line.contains("\t"));
        assertThat(shown.get(0).charAt(shown.get(2).indexOf('^'))).isEqualTo('b');
    }

    @Test
    void aLineEndIsComparedInItsEscape() {
        List<String> shown = Difference.between("a\n", "a\r\n");
        assertThat(shown.get(0)).isEqualTo("\"a\\n\"");
        assertThat(shown.get(1)).isEqualTo("\"a\\r\\n\"");
        assertThat(shown.get(2)).isEqualTo("   ^ the first difference");
    }

    @Test
    void wideTextIsComparedToo() {
        List<String> shown = Difference.between("日本語 x", "日本語 y");
        assertThat(shown.get(0)).isEqualTo("\"日本語 x\"");
        assertThat(shown.get(2)).endsWith("^ the first difference");
    }

    @Property
    void bothLinesDifferOverTheCaretAndAreAlikeBefore(
            @ForAll @StringLength(max = 300) @CharRange(from = 'a', to = 'b') String same,
            @ForAll @StringLength(max = 300) @CharRange(from = '\0', to = 'z') String one,
            @ForAll @StringLength(max = 300) @CharRange(from = '\0', to = 'z') String other) {
        Assume.that(!one.equals(other));
        List<String> shown = Difference.between(same + one, same + other);
        int caret = shown.get(2).indexOf('^');
        assertThat(shown.get(0).substring(0, caret)).isEqualTo(shown.get(1).substring(0, caret));
        assertThat(shown.get(0).charAt(caret)).isNotEqualTo(shown.get(1).charAt(caret));
        assertThat(shown.get(0)).hasSizeLessThan(100);
        assertThat(shown.get(1)).hasSizeLessThan(100);
    }
}
