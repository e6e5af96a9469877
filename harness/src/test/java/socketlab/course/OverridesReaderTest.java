package socketlab.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socketlab.gradebook.Adjustment;

class OverridesReaderTest {
    private static final String HEADER = "id,check,points,reason\n";

    @TempDir
    Path directory;

    @Test
    void eachRowIsOneChange() {
        assertThat(read(HEADER + "ann,total,12.5,ill\nbob,stage1.server.listens,3,\"seen, in the lab\"\n"))
                .containsExactly(
                        new Correction(2, "ann", new Adjustment("total", 12.5, "ill")),
                        new Correction(3, "bob", new Adjustment("stage1.server.listens", 3, "seen, in the lab")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reason,points,check,id\nill,12.5,total,ann",
                "id,name,check or total,points,reason\nann,Ann Example,total,12.5,ill",
                "\uFEFFid,check,points,reason\r\nann,total,12.5,ill\r\n",
                " ID , Check , Points , Reason \n ann , Total , 12.50 , ill ",
                "id,check,points,reason,\nann,total,12.5,ill,\n",
                "id,check,points,reason\n\n,,,\nann,total,12.5,ill\n\n"
            })
    void spreadsheetsAndPeopleMayWriteItInTheirWay(String text) {
        assertThat(read(text))
                .extracting(Correction::student, Correction::adjustment)
                .containsExactly(tuple("ann", new Adjustment("total", 12.5, "ill")));
    }

    @Test
    void aHeaderAloneChangesNothing() {
        assertThat(read(HEADER)).isEmpty();
    }

    @Test
    void aReasonMayHaveQuotesAndSeveralLines() {
        List<Correction> corrections =
                read(HEADER + "ann,total,1,\"she said \"\"no\"\"\r\nand left\"\r\nbob,total,2,ill");
        assertThat(corrections)
                .extracting(correction -> correction.adjustment().reason())
                .containsExactly("she said \"no\"\r\nand left", "ill");
        assertThat(corrections).extracting(Correction::line).containsExactly(2L, 4L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann,total,-1,ill|points is a number from 0 to 1000000 with at most two decimals.",
                "ann,total,1000000.01,ill|points is a number from 0 to 1000000 with at most two decimals.",
                "ann,total,1.234,ill|points is a number from 0 to 1000000 with at most two decimals.",
                "ann,total,NaN,ill|points is a number from 0 to 1000000 with at most two decimals.",
                "ann,total,,ill|points is a number from 0 to 1000000 with at most two decimals.",
                "ann,total,=1+1,ill|points is a number from 0 to 1000000 with at most two decimals.",
                ",total,1,ill|The id is missing.",
                "ann,,1,ill|The check is missing.",
                "ann,total,1,|The reason is missing.",
                "ann,total,1|This line has another number of values than the first one has columns: 3, not 4. A value with a comma stands in double quotes.",
                "ann,total,1,5,ill|This line has another number of values than the first one has columns: 5, not 4. A value with a comma stands in double quotes.",
                "ann,total,1,\"ill|The quotes cannot be understood. A value in quotes ends with a quote, and one within it is doubled.",
                "ann,total,1,\"ill\" x|The quotes cannot be understood. A value in quotes ends with a quote, and one within it is doubled."
            })
    void aMistakeHasItsLineAndItsSentence(String row, String message) {
        assertThatThrownBy(() -> read(HEADER + "\n" + row + "\n"))
                .isInstanceOf(BadFile.class)
                .hasMessage("ours.csv:3: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|id, check, points, reason are missing.",
                "ann,total,1,ill|id, check, points, reason are missing.",
                "id;check;points;reason|id, check, points, reason are missing.",
                "id,check,points|reason is missing."
            })
    void theFirstLineNamesTheColumns(String header, String missing) {
        assertThatThrownBy(() -> read(header + "\nann,total,1,ill"))
                .isInstanceOf(BadFile.class)
                .hasMessage(
                        "ours.csv:1: The first line names the columns id, check, points, reason, separated by commas; "
                                + "here " + missing);
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThatThrownBy(() -> read("")).isInstanceOf(BadFile.class).hasMessageStartingWith("ours.csv:1: ");
    }

    @Test
    void oneThingIsChangedOnce() {
        String rows = "ann,total,1,ill\nbob,total,1,ill\nann,stage1.server.listens,1,ill\nann,TOTAL,2,well\n";
        assertThatThrownBy(() -> read(HEADER + rows))
                .hasMessage("ours.csv:5: The points of ann for total are set a second time; the first is in line 2.");
    }

    @Test
    void allMistakesAreReportedAndStrangersTextIsMadeVisible() {
        assertThatThrownBy(() -> read(HEADER + "ann,total,x,ill\n\u202eann,total,1,ill\n\u202eann,total,2,ill\n"))
                .hasMessage(
                        "ours.csv:2: points is a number from 0 to 1000000 with at most two decimals.\n"
                                + "ours.csv:4: The points of \\u202eann for total are set a second time; the first is in line 3.");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() throws IOException {
        Path none = directory.resolve("none.csv");
        assertThatThrownBy(() -> Overrides.read(none))
                .isInstanceOf(BadFile.class)
                .hasMessage("There is no file " + none + ".");
        Path bad = Files.writeString(directory.resolve("bad.csv"), "no header");
        assertThatThrownBy(() -> Overrides.read(bad)).hasMessageStartingWith(bad + ":1: The first line");
    }

    private static List<Correction> read(String text) {
        return new OverridesReader("ours.csv").read(text);
    }
}
