package socketlab.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBookTest {

    @Test
    void aRuleIsItsListItemOnOneLineOfPlainText() {
        Map<String, String> rules = RuleBook.parse("""
                # Title

                Some prose.

                - <a id="stage1.empty"></a>**Nothing.** A client that sends
                  nothing gets `nothing`; see
                  [the page](functions.md#close).
                - <a id="stage1.end"></a>**End.** It ends.
                """);
        assertThat(rules)
                .containsEntry("stage1.empty", "Nothing. A client that sends nothing gets `nothing`; see the page.")
                .containsEntry("stage1.end", "End. It ends.")
                .hasSize(2);
    }

    @Test
    void aRuleEndsAtAnEmptyLineAHeadingOrAnotherItem() {
        Map<String, String> rules = RuleBook.parse("""
                - <a id="a.one"></a>First.

                  Not of it.
                - <a id="a.two"></a>Second.
                - An item that is no rule.
                - <a id="a.three"></a>Third.
                ## Heading
                - <a id="a.four"></a>Fourth.
                <!-- a comment -->
                - <a id="a.five"></a>Fifth.""");
        assertThat(rules)
                .containsExactly(
                        Map.entry("a.one", "First."),
                        Map.entry("a.two", "Second."),
                        Map.entry("a.three", "Third."),
                        Map.entry("a.four", "Fourth."),
                        Map.entry("a.five", "Fifth."));
    }

    @Test
    void anAnchorElsewhereIsNoRule() {
        assertThat(RuleBook.parse("## <a id=\"heading\"></a>Heading\n\nText <a id=\"x\"></a>here.\n"))
                .isEmpty();
    }

    @Test
    void everyRuleOfTheProtocolIsOneLineThatSaysSomething() {
        assertThat(RuleBook.all()).hasSizeGreaterThan(30).allSatisfy((id, text) -> {
            assertThat(id).matches("[a-z0-9]+\\.[a-z0-9-]+");
            assertThat(text)
                    .as(id)
                    .isNotBlank()
                    .doesNotContain("\n", "**", "](", "<a ")
                    .isEqualTo(text.strip());
            assertThat(RuleBook.text(id)).isEqualTo(text);
        });
    }

    @Test
    void aRuleThatDoesNotExistIsToldByItsId() {
        assertThatThrownBy(() -> RuleBook.text("stage9.none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stage9.none");
    }
}
