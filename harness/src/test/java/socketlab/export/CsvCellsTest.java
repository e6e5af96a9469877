package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socketlab.export.CsvCells.Cell;
import socketlab.export.CsvCells.Row;

class CsvCellsTest {

    @Test
    void aCellHasItsTextAndTheBytesOnWhichItStands() {
        List<Row> rows = rows("a,\"b, \"\"c\"\"\"\r\n\u00e9,\"d\ne\"\n");
        assertThat(texts(rows.get(0))).containsExactly("a", "b, \"c\"");
        assertThat(texts(rows.get(1))).containsExactly("\u00e9", "d\ne");
        assertThat(rows.get(1).cells().get(0)).isEqualTo(new Cell(14, 16, false, "\u00e9"));
        assertThat(rows.get(1).cells().get(1)).isEqualTo(new Cell(17, 22, true, "d\ne"));
    }

    @Test
    void rowsKnowTheirLineAlsoBehindACellOfSeveral() {
        assertThat(rows("a\n\"b\nc\"\r\nd\re")).extracting(Row::line).containsExactly(1, 2, 4, 5);
    }

    @Test
    void emptyCellsAndRowsAreThere() {
        List<Row> rows = rows(",\n\na,,\n");
        assertThat(rows).extracting(row -> row.cells().size()).containsExactly(2, 1, 3);
        assertThat(rows).extracting(Row::isEmpty).containsExactly(false, true, false);
        assertThat(rows.get(2).text(7)).isEmpty();
    }

    @Test
    void aQuoteInsideOfACellMeansNothing() {
        assertThat(texts(rows("5\" disk,b").get(0))).containsExactly("5\" disk", "b");
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWithItsLine() {
        assertThatThrownBy(() -> rows("a\nb,\"c\nd"))
                .isInstanceOf(BadTemplate.class)
                .hasMessage("The quote in line 2 of the template is never closed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r", "\"\"", ",", "a\r"})
    void theSmallestFilesCanBeRead(String text) {
        assertThat(rows(text)).hasSizeLessThanOrEqualTo(1);
    }

    @Provide
    static Arbitrary<String> files() {
        return Arbitraries.strings().withChars("ab\u00e9,;\"\r\n").ofMaxLength(40);
    }

    @Property
    void cellsSeparatorsAndLineEndsAreAllThereIs(@ForAll("files") String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int end = 0;
        try {
            for (Row row : rows(text)) {
                for (Cell cell : row.cells()) {
                    String between = new String(bytes, end, cell.from() - end, StandardCharsets.UTF_8);
                    assertThat(between).matches(",|\r\n|\r|\n|");
                    assertThat(cell.to()).isGreaterThanOrEqualTo(cell.from());
                    end = cell.to();
                }
            }
            assertThat(new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8))
                    .matches("\r\n|\r|\n|");
        } catch (BadTemplate open) {
            assertThat(text).contains("\"");
        }
    }

    private static List<Row> rows(String text) {
        return CsvCells.rows(text.getBytes(StandardCharsets.UTF_8), 0, ',');
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }
}
