package socketlab.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrippedLinesTest {
    private final StrippedLines lines = new StrippedLines("(error)");
    private final List<String> heard = new ArrayList<>();

    @Test
    void coloursAndReturnsAndBlanksAtTheEndAreGone() {
        take("\r\u001b[1;32m> New user\u001b[0m entered  \u001b[K\r\n");
        take("\u001b]0;a title\u0007  kept before \t\n\n");
        assertThat(heard).containsExactly("> New user entered", "  kept before", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r< left (error) \n\r> next\n",
                "\r< left\n (error) \r> next\n",
                "\r\u001b[31m< left\u001b[0m\n\u001b[31m (error) \u001b[0m\r> next\n",
                "< left\n(error)\n> next\n"
            })
    void aMarkBelongsToTheLineBeforeWhereverItStands(String text) {
        take(text);
        assertThat(heard).containsExactly("< left", "(error)", "> next");
    }

    @Test
    void aMarkStandsBeforeTheNextLineComes() {
        take("< left\n (error) ");
        assertThat(heard).containsExactly("< left");
        assertThat(lines.standing()).contains("(error)");
        take("> next\n");
        assertThat(heard).containsExactly("< left", "(error)", "> next");
        assertThat(lines.standing()).isEmpty();
    }

    @Test
    void withoutAMarkAllIsText() {
        StrippedLines plain = new StrippedLines("");
        byte[] bytes = "(error) it says (error)\n".getBytes(StandardCharsets.UTF_8);
        plain.accept(bytes, bytes.length, (line, asItCame) -> heard.add(line));
        assertThat(heard).containsExactly("(error) it says (error)");
    }

    private void take(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        lines.accept(bytes, bytes.length, (line, asItCame) -> heard.add(line));
    }
}
