package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The worksheet has the columns that the public source of Moodle asks for when one is uploaded, its importer of offline
 * grades, and that a public script which fills such worksheets names in this order.
 */
class MoodleTemplateTest {
    private static final String HEADER = "Identifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\","
            + "\"Grade can be changed\",\"Last modified (submission)\",\"Last modified (grade)\",\"Feedback comments\"";

    private static final String WORKSHEET = HEADER + "\n"
            + "\"Participant 1001\",\"Ada Lovelace\",ada@uni.example,\"Submitted for grading\",,100.00,Yes,"
            + "\"Friday, 20 November 2026, 12:00\",-,\n"
            + "\"Participant 1002\",\"Erika\",erika@uni.example,Submitted,12.00,100.00,Yes,-,-,\"<p>old, and \"\"gone\"\"</p>\"\n"
            + "\"Participant 1006\",\"Dora\",dora@uni.example,Submitted,,100.00,Yes,-,-,kept\n"
            + "\"Participant 5\",\"Other\",other@uni.example,-,,100.00,Yes,-,-,\n";

    @Test
    void onlyGradeAndCommentChange() {
        String filled = text(fill(WORKSHEET));
        assertThat(filled)
                .startsWith(HEADER
                        + "\n\"Participant 1001\",\"Ada Lovelace\",ada@uni.example,\"Submitted for grading\",100,"
                        + "100.00,Yes,\"Friday, 20 November 2026, 12:00\",-,\"100 of 100 points.<br>")
                .contains("\"Erika\",erika@uni.example,Submitted,40.62,100.00,Yes,-,-,\"40.62 of 100 points.<br>")
                .endsWith(WORKSHEET.substring(WORKSHEET.indexOf("\"Participant 1006\"")));
    }

    @Test
    void whatFoundNoPartnerIsListed() {
        Filled filled = fill(WORKSHEET);
        assertThat(filled.students()).isEqualTo(2);
        assertThat(filled.remarks())
                .contains(
                        "Row 4 (\"Participant 1006\") stays as it was: the lab broke on the hand-in, so there is no score.",
                        "Row 5 (\"Participant 5\") has no hand-in in this class and stays as it was.",
                        "The hand-in of \"1003\" is in no row: none has it as \"Identifier\".");
    }

    @Test
    void aCommentIsHtmlInWhichNothingOfAStrangerActs() throws IOException {
        String comment = records(fill(WORKSHEET)).get(1).get("Feedback comments");
        assertThat(comment)
                .contains("Stage 1, Single-message echo&#58; 31.25 of 100.", "It was handed in late")
                .contains("<br>Failed&#58; A message comes back.")
                .doesNotContain(SampleClass.SECRET_TITLE, "://", "@", "javascript:")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
        assertThat(comment.replace("<br>", "")).doesNotContain("<", ">");
    }

    @Test
    void whereCommasAreDecimalTheSeparatorIsASemicolon() {
        String worksheet =
                "\uFEFFIdentifier;Grade;Maximum grade;Last modified (grade)\r\nTeilnehmer/in1002;;100,00;-\r\n";
        Filled filled = fill(worksheet);
        assertThat(text(filled)).isEqualTo(worksheet.replace("1002;;", "1002;40.62;"));
        assertThat(filled.remarks()).noneMatch(remark -> remark.contains("expects"));
    }

    @Test
    void aRosterWithAddressesMatchesToo() {
        String worksheet = "Identifier,Email address,Grade,Last modified (grade)\n"
                + "Participant 1,1001,,-\nParticipant 2,1002,,-\nParticipant 1003,x,,-\n";
        assertThat(text(fill(worksheet)))
                .contains("Participant 1,1001,100,-", "Participant 2,1002,40.62,-", "Participant 1003,x,,-");
    }

    @Test
    void aLowerMaximumIsNoticedBecauseMoodleSkipsWhatIsAboveIt() {
        assertThat(fill(WORKSHEET.replace("100.00", "10.00")).remarks())
                .contains("The platform expects at most 10.00 points, but these marks are of 100. "
                        + "Change one of the two before you import the file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Identifier", "Grade", "Last modified (grade)"})
    void aWorksheetThatMoodleWouldNotTakeBackIsRefused(String column) {
        assertThatThrownBy(() -> fill(WORKSHEET.replaceFirst("\\b" + Pattern.quote(column), "Other")))
                .isInstanceOf(BadTemplate.class)
                .hasMessageContaining("no column \"" + column + "\"");
    }

    private static List<CSVRecord> records(Filled filled) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text(filled)))) {
            return parser.getRecords();
        }
    }

    private static Filled fill(String template) {
        return MoodleTemplate.fill(template.getBytes(StandardCharsets.UTF_8), SampleClass.book());
    }

    private static String text(Filled filled) {
        return new String(filled.bytes(), StandardCharsets.UTF_8);
    }
}
