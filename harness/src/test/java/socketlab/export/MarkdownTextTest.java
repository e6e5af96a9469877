package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void noSignOfASentenceMeansAnything() {
        assertThat(MarkdownText.prose("a *b* _c_ <d> [e](f) `g` | h & i\nj \\"))
                .isEqualTo("a \\*b\\* \\_c\\_ \\<d\\> \\[e\\](f) \\`g\\` \\| h \\& i\\\\nj \\\\");
    }

    @Test
    void aSpanIsLongerThanTheTicksInIt() {
        assertThat(MarkdownText.code("plain")).isEqualTo("`plain`");
        assertThat(MarkdownText.code("a`b")).isEqualTo("`` a`b ``");
        assertThat(MarkdownText.code("```")).isEqualTo("```` ``` ````");
        assertThat(MarkdownText.code(" a ")).isEqualTo("`  a  `");
        assertThat(MarkdownText.code("a\nb")).isEqualTo("`a\\nb`");
        assertThat(MarkdownText.code(" ")).isEqualTo("(empty)");
    }

    @Test
    void aFenceIsLongerThanTheTicksBehindIt() {
        assertThat(MarkdownText.fenced(List.of("a", "b"))).containsExactly("```text", "a\nb", "```");
        assertThat(MarkdownText.fenced(List.of("`````", "x\n```")))
                .containsExactly("``````text", "`````\nx\\n```", "``````");
    }

    @Test
    void whatTheTestsTakeForHarmlessIsNotEverything() {
        MarkdownProse.assertHarmless("a \\[b\\] `<c>`\n```text\n<d>\n```\n");
        for (String page : List.of("<b>", "[a](b)", "```\nopen", "``` ``` <x>", "http://a", "\u001b")) {
            assertThatThrownBy(() -> MarkdownProse.assertHarmless(page)).isInstanceOf(AssertionError.class);
        }
    }
}
