package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final Screen screen = new Screen();

    @Test
    void anEmptyScreenHasNoRows() {
        assertThat(screen.rows()).isEmpty();
    }

    @Test
    void linesStandOneUnderTheOther() {
        show("one\r\ntwo\r\n\r\nfour");
        assertThat(screen.rows()).containsExactly("one", "two", "", "four");
    }

    @Test
    void aLineFeedAloneGoesDownAndNotToTheLeft() {
        show("one\ntwo");
        assertThat(screen.rows()).containsExactly("one", "   two");
    }

    @Test
    void aCarriageReturnAloneGoesToTheLeft() {
        show("abcdef\rxyz");
        assertThat(screen.rows()).containsExactly("xyzdef");
    }

    @Test
    void aBackspaceGoesBack() {
        show("abc\b\bX");
        assertThat(screen.rows()).containsExactly("aXc");
    }

    @Test
    void whatIsErasedIsNotThere() {
        show("typed line\r\n\u001b[1A\u001b[2K\r[You] typed line\r\n");
        assertThat(screen.rows()).containsExactly("[You] typed line");
    }

    @Test
    void eraseToTheEndOfTheLineLeavesTheBeginning() {
        show("hello world\r\u001b[5C\u001b[K");
        assertThat(screen.rows()).containsExactly("hello");
    }

    @Test
    void coloursDoNotShow() {
        show("\u001b[1;31mred\u001b[0m plain");
        assertThat(screen.rows()).containsExactly("red plain");
    }

    @Test
    void aLineThatIsTooLongGoesOnInTheNextRow() {
        show("a".repeat(Screen.COLUMNS) + "b");
        assertThat(screen.rows()).containsExactly("a".repeat(Screen.COLUMNS), "b");
    }

    @Test
    void whatDoesNotFitScrollsAwayAtTheTop() {
        for (int i = 0; i < Screen.ROWS + 5; i++) {
            show("line " + i + "\r\n");
        }
        assertThat(screen.rows()).hasSize(Screen.ROWS - 1).startsWith("line 6").endsWith("line " + (Screen.ROWS + 4));
    }

    @Test
    void aCharacterThatArrivesInTwoPiecesIsWhole() {
        for (byte piece : "für 日".getBytes(StandardCharsets.UTF_8)) {
            screen.write(new byte[] {piece}, 1);
        }
        assertThat(screen.rows()).containsExactly("für 日");
    }

    @Test
    void anEscapeSequenceThatArrivesInPiecesStillActs() {
        for (byte piece : "abc\u001b[2Dx".getBytes(StandardCharsets.UTF_8)) {
            screen.write(new byte[] {piece}, 1);
        }
        assertThat(screen.rows()).containsExactly("axc");
    }

    @Test
    void wideCharactersStandSideBySide() {
        show("日本語 ok");
        assertThat(screen.rows()).containsExactly("日本語 ok");
    }

    @Test
    void bytesThatAreNotUtf8HarmNothingElse() {
        byte[] bytes = {'a', (byte) 0xff, 'b'};
        screen.write(bytes, bytes.length);
        assertThat(screen.rows()).containsExactly("a\ufffdb");
    }

    @Test
    void onlyTheCountedBytesAreShown() {
        screen.write("abcdef".getBytes(StandardCharsets.UTF_8), 3);
        assertThat(screen.rows()).containsExactly("abc");
    }

    private void show(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        screen.write(bytes, bytes.length);
    }
}
