package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The export has the shape that the public source of Canvas writes, its gradebook exporter, and that its importer reads:
 * the columns of the student, one for each assignment with its number in parentheses, a row about posting where there is
 * one, the row of the points possible, and the test student at the end.
 */
class CanvasTemplateTest {
    private static final String COLUMN = "Lab 3 (1234)";

    private static final String EXPORT =
            "Student,ID,SIS User ID,SIS Login ID,Section,\"Lab 2, part 1 (99)\",Lab 3 (1234),Current Score\r\n"
                    + ",,,,,,Manual Posting,\r\n"
                    + "    Points Possible,,,,,10.00,100.00,(read only)\r\n"
                    + "\"Lovelace, Ada\",1001,u1,ada,\"A, and B\",7.5,,\"80,5\"\r\n"
                    + "\"Mustermann, \"\"Eri\"\"\",1002,u2,erika,A,,\"12.00\",\r\n"
                    + "Nobody,1003,u3,no,A,,,\n"
                    + "Broken,1006,u6,br,A,,33,\r\n"
                    + "Late \u65e5\u672c,2000,u9,la,A,,5,\r\n"
                    + "\"Student, Test\",2001,,abcdef,A,,,\r\n";

    @Test
    void onlyTheCellsOfTheColumnChange() {
        assertThat(text(fill(EXPORT)))
                .isEqualTo(EXPORT.replace("7.5,,\"80,5\"", "7.5,100,\"80,5\"")
                        .replace("\"12.00\"", "\"40.62\"")
                        .replace("no,A,,,\n", "no,A,,0,\n"));
    }

    @Test
    void whatFoundNoPartnerIsListed() {
        Filled filled = fill(EXPORT);
        assertThat(filled.students()).isEqualTo(3);
        assertThat(filled.remarks())
                .containsExactly(
                        "Row 7 (\"Broken\") stays as it was: the lab broke on the hand-in, so there is no score.",
                        "Row 8 (\"Late \u65e5\u672c\") has no hand-in in this class and stays as it was.",
                        "Row 9 (\"Student, Test\") has no hand-in in this class and stays as it was.",
                        "The hand-in of \"1004\" is in no row: none has it as \"ID\".",
                        "The hand-in of \"1005\" is in no row: none has it as \"ID\".",
                        "The hand-in of \"1007\" is in no row: none has it as \"ID\".");
    }

    @Test
    void whatTheInstructorHasSetByHandStays() {
        String export = EXPORT.replace("7.5,,", "7.5,EX,").replace("\"12.00\"", "N/A");
        Filled filled = fill(export);
        assertThat(text(filled)).isEqualTo(export.replace("no,A,,,\n", "no,A,,0,\n"));
        assertThat(filled.remarks())
                .contains(
                        "Row 4 (\"Lovelace, Ada\") stays as it was: the cell says EX.",
                        "Row 5 (\"Mustermann, \\\"Eri\\\"\") stays as it was: the cell says N/A.");
    }

    @Test
    void aRosterWithTheNumbersOfTheUniversityMatchesToo() {
        String export = EXPORT.replace(",1001,u1", ",77,1001")
                .replace(",1002,u2", ",78,1002")
                .replace(",1003,u3", ",79,1003");
        assertThat(text(fill(export))).contains("7.5,100,", "\"40.62\"", "no,A,,0,\n");
    }

    @Test
    void oneColumnDecidesSoThatNobodyGetsTheMarksOfAnother() {
        String export = EXPORT.replace("2000,u9", "2000,1001");
        assertThat(text(fill(export))).contains("2000,1001,la,A,,5,").contains("7.5,100,");
    }

    @Test
    void aByteOrderMarkStaysAndSemicolonsAreRecognized() {
        String export = "\uFEFFStudent;ID;SIS Login ID;Section;Lab 3 (1234)\nA, B;1001;ada;A;\n";
        assertThat(text(fill(export))).isEqualTo(export.replace("ada;A;\n", "ada;A;100\n"));
    }

    @Test
    void otherPointsOnThePlatformAreNoticed() {
        assertThat(fill(EXPORT.replace("10.00,100.00", "10.00,20.00")).remarks())
                .contains("The platform expects at most 20.00 points, but these marks are of 100. "
                        + "Change one of the two before you import the file.");
    }

    @Test
    void aRowThatIsTooShortStays() {
        String export = "Student,ID,Section,Lab 3 (1234)\nA,1001\n";
        Filled filled = fill(export);
        assertThat(text(filled)).isEqualTo(export);
        assertThat(filled.remarks()).contains("Row 2 (\"A\") stays as it was: it has fewer cells than the header.");
    }

    @Test
    void aColumnThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> CanvasTemplate.fill(bytes(EXPORT), "Lab 4 (1)", SampleClass.book()))
                .isInstanceOf(BadTemplate.class)
                .hasMessageContaining("no column \"Lab 4 (1)\"")
                .hasMessageContaining("\"Lab 3 (1234)\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Lab 3", "Current Score", ""})
    void aColumnThatIsNoAssignmentIsRefused(String column) {
        assertThatThrownBy(() -> CanvasTemplate.fill(bytes(EXPORT), column, SampleClass.book()))
                .isInstanceOf(BadTemplate.class)
                .hasMessageContaining("Lab 3 (1234)");
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() {
        assertThatThrownBy(() -> fill("ID,Lab 3 (1234),Lab 3 (1234)\n1001,,\n"))
                .isInstanceOf(BadTemplate.class)
                .hasMessage("The template has more than one column \"Lab 3 (1234)\".");
    }

    @Test
    void anotherEncodingIsRefused() {
        for (byte[] template : new byte[][] {
            EXPORT.getBytes(StandardCharsets.UTF_16),
            EXPORT.getBytes(StandardCharsets.UTF_16LE),
            "Student,ID,Lab 3 (1234)\n\u00e9,1001,\n".getBytes(StandardCharsets.ISO_8859_1)
        }) {
            assertThatThrownBy(() -> CanvasTemplate.fill(template, COLUMN, SampleClass.book()))
                    .isInstanceOf(BadTemplate.class)
                    .hasMessageStartingWith("The template is not a text in UTF-8.");
        }
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> fill("")).isInstanceOf(BadTemplate.class).hasMessage("The template is empty.");
    }

    private static Filled fill(String template) {
        return CanvasTemplate.fill(bytes(template), COLUMN, SampleClass.book());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Filled filled) {
        return new String(filled.bytes(), StandardCharsets.UTF_8);
    }
}
