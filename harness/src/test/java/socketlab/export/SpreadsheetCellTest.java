package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "  =1",
                "\"=1",
                "'=1",
                "\u00a0=1",
                "\u3000 \"' =1",
                "\u201C=1",
                "\u22121"
            })
    void whatBeginsAFormulaIsMadeAText(String text) {
        assertThat(SpreadsheetCell.of(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "2026-11-20", "a = b", "", "O'Neil", "x=1", "Ada-Lovelace", "\u65e5\u672c"})
    void theOrdinaryStays(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo(text);
    }

    @Test
    void whatStandsBehindASeparatorOrALineEndBeginsNoFormulaEither() {
        assertThat(SpreadsheetCell.of("a;=1")).isEqualTo("a;'=1");
        assertThat(SpreadsheetCell.of("a, \"=1")).isEqualTo("a,' \"=1");
        assertThat(SpreadsheetCell.of("a\r\n=1")).isEqualTo("a; '=1");
    }

    @Test
    void anInvisibleSignBeforeTheFormulaIsShown() {
        assertThat(SpreadsheetCell.of("\u200b=1")).isEqualTo("\\u200b=1");
        assertThat(SpreadsheetCell.of("\0=1")).isEqualTo("\\x00=1");
    }
}
