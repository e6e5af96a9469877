package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class GradebookCsvTest {
    /** What our own numbers look like; every other cell must not begin like a formula. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d{1,2})?");

    private static final Pattern FORMULA =
            Pattern.compile("[\\s\"]*[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    @Test
    void everyStudentHasARowWithPointsAndWhatBecameOfThem() throws IOException {
        List<CSVRecord> rows = read(GradebookCsv.of(SampleClass.book(), null));
        assertThat(rows).hasSize(7);
        assertThat(rows.get(0).toMap())
                .containsEntry("id", "1001")
                .containsEntry("name", "Ada Lovelace")
                .containsEntry("status", "graded")
                .containsEntry("attempt", "1")
                .containsEntry("submitted", "2026-11-20T12:00:00Z")
                .containsEntry("stage 1", "100")
                .containsEntry("stage 1 max", "100")
                .containsEntry("graded", "100")
                .containsEntry("adjusted", "0")
                .containsEntry("late", "0")
                .containsEntry("points", "100")
                .containsEntry("max", "100")
                .containsEntry("note", "")
                .containsEntry("source", "Lovelace_1001.zip");
    }

    @Test
    void gradedAdjustedAndLateAddUp() throws IOException {
        CSVRecord row = read(GradebookCsv.of(SampleClass.book(), null)).get(1);
        assertThat(List.of(row.get("graded"), row.get("adjusted"), row.get("late"), row.get("points")))
                .containsExactly("31.25", "12.5", "3.13", "40.62");
    }

    @Test
    void aHandInWithoutAScoreLeavesItsPointsEmptyAndAMissingOneIsAZero() throws IOException {
        List<CSVRecord> rows = read(GradebookCsv.of(SampleClass.book(), null));
        CSVRecord broken = rows.get(5);
        assertThat(List.of(broken.get("status"), broken.get("graded"), broken.get("points"), broken.get("max")))
                .containsExactly("broken", "", "", "100");
        assertThat(rows.get(6).get("points")).isEqualTo("55.5");
        CSVRecord missing = rows.get(2);
        assertThat(List.of(missing.get("status"), missing.get("attempt"), missing.get("submitted")))
                .containsExactly("missing", "", "");
        assertThat(List.of(missing.get("stage 1"), missing.get("stage 1 max"), missing.get("points")))
                .containsExactly("", "100", "0");
        assertThat(rows.get(3).get("status")).isEqualTo("unreadable");
        assertThat(rows.get(4).get("status")).isEqualTo("cut short");
    }

    @Test
    void noCellBeginsAFormulaAndNoneHoldsAControlCharacter() throws IOException {
        String text = GradebookCsv.of(SampleClass.book(), null);
        for (CSVRecord row : read(text)) {
            for (String cell : row) {
                assertThat(cell).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
                if (!NUMBER.matcher(cell).matches()) {
                    assertThat(cell).doesNotMatch(FORMULA);
                }
            }
        }
        assertThat(read(text).get(2).get("name")).isEqualTo("'-2+3");
        assertThat(read(text).get(3).get("name")).isEqualTo("'\u3000\uFF1D1+1");
        assertThat(read(text).get(4).get("source")).isEqualTo("'@y");
    }

    @Test
    void whereASpreadsheetSplitsAtSemicolonsNothingBeginsAFormulaEither() {
        for (String line : GradebookCsv.of(SampleClass.book(), null).split("\r\n")) {
            for (String piece : line.split("[;|]")) {
                assertThat(piece).doesNotMatch(FORMULA);
            }
        }
    }

    @Test
    void linesEndAsTheStandardSays() {
        String text = GradebookCsv.of(SampleClass.book(), null);
        assertThat(text)
                .startsWith("id,name,status,attempt,submitted,stage 1,stage 1 max,graded,")
                .endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void withPseudonymsThereIsTheKeyToTheOtherFiles() throws IOException {
        Pseudonyms pseudonyms = new Pseudonyms(new byte[16]);
        CSVRecord row = read(GradebookCsv.of(SampleClass.book(), pseudonyms)).get(0);
        assertThat(row.get("name")).isEqualTo("Ada Lovelace");
        assertThat(row.get("pseudonym")).isEqualTo(pseudonyms.of("1001"));
    }

    private static List<CSVRecord> read(String text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            return parser.getRecords();
        }
    }
}
