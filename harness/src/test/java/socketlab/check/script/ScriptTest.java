package socketlab.check.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static final Arbitrary<Script> KIND = Arbitraries.integers()
            .between(1, 9)
            .map(user -> new Step("line", user, List.of(user * 100)))
            .list()
            .ofSize(20)
            .map(Script::new);

    @Test
    void whatIsWrittenIsReadAsTheSameScript() {
        String text = "join:1 line:1:20,3,7 stop rst:2 type:0:20 go rest";
        assertThat(Script.parse(text)).hasToString(text);
        assertThat(Script.parse(text).steps().get(1)).isEqualTo(new Step("line", 1, List.of(20, 3, 7)));
    }

    @Test
    void anEmptyScriptHasNoSteps() {
        assertThat(Script.parse("  ").length()).isZero();
    }

    @Test
    void whatIsNoStepIsNamed() {
        assertThatThrownBy(() -> Script.parse("join:1 Line:2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"Line:2\"");
    }

    @Test
    void aFigureThatIsNotThereHasTheUsualValue() {
        Step step = Step.parse("line:1:20");
        assertThat(step.figure(0, 5)).isEqualTo(20);
        assertThat(step.figure(1, 5)).isEqualTo(5);
    }

    @Test
    void theSameSeedGivesTheSameScripts() {
        List<Arbitrary<Script>> kinds = List.of(KIND, KIND, KIND);
        assertThat(Scripts.of(kinds, 7)).isEqualTo(Scripts.of(kinds, 7)).hasSize(3);
        assertThat(Scripts.of(kinds, 8)).isNotEqualTo(Scripts.of(kinds, 7));
    }

    @Test
    void noTextIsTheBeginningOfAnother() {
        Set<String> texts = new HashSet<>();
        for (int number = 1; number <= 200; number++) {
            String text = ScriptedText.of(number, number % 40);
            assertThat(text).isNotBlank();
            assertThat(texts).noneMatch(other -> other.startsWith(text) || text.startsWith(other));
            texts.add(text);
        }
    }
}
