package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {

    @Test
    void blanksSeparateHoweverManyThereAre() {
        assertThat(split("  python3\tsrv.py \n 5000\r\n")).containsExactly("python3", "srv.py", "5000");
    }

    @Test
    void quotesKeepBlanks() {
        assertThat(split("a 'b  c' \"d\te\"")).containsExactly("a", "b  c", "d\te");
    }

    @Test
    void quotesMayStandInTheMiddleOfAWord() {
        assertThat(split("--name='my chat'\" server\"x")).containsExactly("--name=my chat serverx");
    }

    @Test
    void emptyQuotesAreAnEmptyWord() {
        assertThat(split("a '' \"\" b")).containsExactly("a", "", "", "b");
    }

    @Test
    void aBackslashKeepsTheNextCharacter() {
        assertThat(split("my\\ file \\'a \\\"b \\\\")).containsExactly("my file", "'a", "\"b", "\\");
    }

    @Test
    void aBackslashAtTheEndStandsForItself() {
        assertThat(split("a\\")).containsExactly("a\\");
    }

    @Test
    void insideSingleQuotesABackslashIsNothingSpecial() {
        assertThat(split("'a\\b\"c'")).containsExactly("a\\b\"c");
    }

    @Test
    void insideDoubleQuotesItKeepsAQuoteOrABackslashOnly() {
        assertThat(split("\"a\\\"b\\\\c\\nd\"")).containsExactly("a\"b\\c\\nd");
    }

    @Test
    void nothingIsExpanded() {
        assertThat(split("$HOME `id` *.py ~ a;b & # {port}"))
                .containsExactly("$HOME", "`id`", "*.py", "~", "a;b", "&", "#", "{port}");
    }

    @Test
    void nothingButBlanksIsNoWord() {
        assertThat(split(" \t ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run 'it", "run \"it", "run \"it\\\"", "'", "\""})
    void aQuoteThatIsNotClosedIsToldToTheUser(String command) {
        assertThatThrownBy(() -> split(command))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not closed")
                .hasMessageContaining(command);
    }

    @Property
    void anyWordsInSingleQuotesComeBack(@ForAll @Size(max = 5) List<String> words) {
        String line = String.join(
                " ", words.stream().map(ShellWordsTest::inSingleQuotes).toList());
        assertThat(split(line)).isEqualTo(words);
    }

    @Property
    void anyWordsInDoubleQuotesComeBack(
            @ForAll @Size(max = 5) List<@CharRange(from = '\0', to = '\u00ff') String> words) {
        String line = String.join(
                "\t", words.stream().map(ShellWordsTest::inDoubleQuotes).toList());
        assertThat(split(line)).isEqualTo(words);
    }

    private static String inSingleQuotes(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static String inDoubleQuotes(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static List<String> split(String line) {
        return new ShellWords(line).split();
    }
}
