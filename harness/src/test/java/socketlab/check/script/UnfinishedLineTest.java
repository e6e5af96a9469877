package socketlab.check.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnfinishedLineTest {
    private final UnfinishedLine line = new UnfinishedLine();

    @Test
    void whatIsSaidInPiecesIsOneLine() {
        assertThat(line.add("one ")).isEmpty();
        assertThat(line.text()).isEqualTo("one ");
        assertThat(line.add("line\nand")).containsExactly("one line");
        assertThat(line.text()).isEqualTo("and");
    }

    @Test
    void oneCarriageReturnBeforeTheLineEndIsDropped() {
        assertThat(line.add("a\r\r\n\r\n\n")).containsExactly("a\r", "", "");
        assertThat(line.isEmpty()).isTrue();
    }
}
