package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socketlab.gradebook.HandIn;

class RosterTest {
    @TempDir
    Path temporary;

    @BeforeEach
    void handIn() throws IOException {
        Files.createDirectories(temporary.resolve("hand/kim"));
        for (String zip : List.of("kim.zip", "kim2.zip", "lee.zip")) {
            new ZipMaker().file("A.java").write(temporary.resolve("hand/" + zip));
        }
    }

    private Found find(String roster) throws IOException {
        return find(roster.getBytes(StandardCharsets.UTF_8));
    }

    private Found find(byte[] roster) throws IOException {
        return Intake.find(List.of(Files.write(temporary.resolve("roster.csv"), roster)));
    }

    private static List<HandIn> handIns(Found found) {
        return found.candidates().stream().map(Candidate::handIn).toList();
    }

    @Test
    void itSaysWhoHandedInWhat() throws IOException {
        Found found = find("id,name,path\nkim,Kim Min,hand/kim.zip\nlee,Lee,hand/kim\npark,Park,\n");
        assertThat(handIns(found))
                .extracting(HandIn::id, HandIn::name, HandIn::source)
                .containsExactly(
                        tuple(
                                "kim",
                                "Kim Min",
                                temporary.resolve("hand/kim.zip").toString()),
                        tuple("lee", "Lee", temporary.resolve("hand/kim").toString()),
                        tuple("park", "Park", ""));
        assertThat(found.candidates())
                .extracting(Candidate::recognition)
                .containsExactly("roster.csv, line 2", "roster.csv, line 3", "roster.csv, line 4: nothing handed in");
        assertThat(found.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name,path\r\nkim,\"Kim, Min\",hand/kim.zip\r\n",
                "\ufeffid,name,path\nkim,\"Kim, Min\",hand/kim.zip",
                "Path , NAME, Id\n hand/kim.zip , \"Kim, Min\", kim\n",
                "id;name;path\nkim;\"Kim, Min\";hand/kim.zip\n",
                "\n\nid,name,path,group\n\nkim,\"Kim, Min\",hand/kim.zip,A,B\n\n"
            })
    void formsOfDifferentSpreadsheetsAreRead(String roster) throws IOException {
        assertThat(handIns(find(roster)))
                .extracting(HandIn::id, HandIn::name, HandIn::source)
                .containsExactly(tuple(
                        "kim", "Kim, Min", temporary.resolve("hand/kim.zip").toString()));
    }

    @Test
    void anotherEncodingIsReadAsWellAsItGoes() throws IOException {
        Found found = find("id,name\nkim,Gr\u00f6\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(handIns(found)).extracting(HandIn::name).containsExactly("Gr\u00f6\u00dfe");
    }

    @Test
    void aPathThatDoesNotExistIsNoHandIn() throws IOException {
        Found found = find("id,name,path\nkim,Kim,hand/none.zip\nlee,Lee,a\u0000b\n");
        assertThat(found.candidates()).noneMatch(Candidate::isHandedIn);
        assertThat(found.remarks())
                .hasSize(2)
                .first()
                .isEqualTo("The roster roster.csv, line 2: There is no \"hand/none.zip\": "
                        + "the student counts as one who handed in nothing.");
    }

    @Test
    void attemptsAreOrderedByNumberThenByTime() throws IOException {
        Found found = find("""
                id,name,path,submitted,attempt
                kim,Kim,hand/kim2.zip,2026-03-02T12:00:00+01:00,
                kim,Kim,hand/kim.zip,2026-03-02 10:00:00Z,
                lee,Lee,hand/lee.zip,2026-03-01T00:00:00Z,2
                lee,Lee,hand/kim,2026-03-05T00:00:00Z,1
                """);
        assertThat(handIns(found))
                .extracting(HandIn::id, HandIn::attempt, HandIn::source, HandIn::submitted)
                .containsExactly(
                        tuple("kim", 1, temporary.resolve("hand/kim.zip").toString(), "2026-03-02T10:00Z"),
                        tuple("kim", 2, temporary.resolve("hand/kim2.zip").toString(), "2026-03-02T12:00+01:00"),
                        tuple("lee", 1, temporary.resolve("hand/kim").toString(), "2026-03-05T00:00Z"),
                        tuple("lee", 2, temporary.resolve("hand/lee.zip").toString(), "2026-03-01T00:00Z"));
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void aTimeWithoutOffsetIsOfThisMachine() throws IOException {
        Found found = find("id,path,submitted\nkim,hand/kim.zip,2026-03-02T10:00:00\n");
        assertThat(handIns(found).get(0).submitted()).matches("2026-03-02T10:00(Z|[+-][0-9:]+)");
        assertThat(handIns(found).get(0).name()).isEqualTo("kim");
    }

    @Test
    void whatIsWrongInALineIsSaidAndTheRestCounts() throws IOException {
        Found found = find("""
                id,name,path,submitted,attempt
                kim,Kim,hand/kim.zip,yesterday,first
                ,Nobody,hand/lee.zip,,
                kim,Someone Else,,,
                """);
        assertThat(handIns(found))
                .extracting(HandIn::id, HandIn::name, HandIn::submitted, HandIn::attempt)
                .containsExactly(tuple("kim", "Kim", null, 1));
        assertThat(found.remarks())
                .containsExactly(
                        "The roster roster.csv, line 2: The time \"yesterday\" is not of the form "
                                + "2026-03-01T12:00:00+01:00, and does not count.",
                        "The roster roster.csv, line 2: The attempt \"first\" is no number, and does not count.",
                        "The roster roster.csv, line 3: It has no id, and is left out.",
                        "The roster roster.csv, line 4: \"kim\" has another name in a line before, which counts.");
    }

    @Test
    void aLineThatIsThereTwiceCountsOnce() throws IOException {
        Found found = find("id,name,path\nkim,Kim,hand/kim.zip\nkim,Kim,hand/../hand/kim.zip\nlee,Lee,\nlee,Lee,\n");
        assertThat(handIns(found)).extracting(HandIn::id).containsExactly("kim", "lee");
    }

    @Test
    void studentsMayHandInTogether() throws IOException {
        Found found = find("id,name,path\nkim,Kim,hand/kim.zip\nlee,Lee,hand/kim.zip\n");
        assertThat(handIns(found)).extracting(HandIn::id).containsExactly("kim", "lee");
        assertThat(found.candidates()).allMatch(Candidate::isHandedIn);
    }

    @Test
    void idsThatBecomeTheSameStayApart() throws IOException {
        Found found = find("id,name,path\na b,Kim,hand/kim.zip\na-b,Lee,\n");
        assertThat(handIns(found))
                .extracting(HandIn::id)
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo("a-b");
        assertThat(found.remarks())
                .singleElement()
                .asString()
                .startsWith("Two students have the id a-b. That of \"Lee\", roster.csv, line 3");
    }

    @Test
    void itNamesThoseWhomAPlatformKnowsByNumber() throws IOException {
        Path download = new ZipMaker()
                .files("doejane_1234_5678_lab.zip", "kim_1235_5679_lab.zip")
                .write(temporary.resolve("submissions.zip"));
        Path roster = Files.writeString(temporary.resolve("class.csv"), "id,name\n1234,Jane Doe\n1235,Kim\n1236,Lee\n");
        Found found = Intake.find(List.of(download, roster));
        assertThat(found.candidates())
                .extracting(
                        candidate -> candidate.handIn().id(),
                        candidate -> candidate.handIn().name(),
                        Candidate::isHandedIn)
                .containsExactlyInAnyOrder(
                        tuple("1234", "Jane Doe", true), tuple("1235", "Kim", true), tuple("1236", "Lee", false));
        assertThat(found.remarks())
                .containsExactly("The roster class.csv has no column path: it only says who is in the class.");
    }

    @Test
    void withoutIdsItCannotBeUsed() {
        assertThatThrownBy(() -> find("student,path\nkim,hand/kim.zip\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "The roster " + temporary.resolve("roster.csv") + " cannot be used. " + "Expected a column id");
        assertThatThrownBy(() -> find("")).hasMessageContaining("It is empty.");
        assertThatThrownBy(() -> find("id,name,path\nkim,\"Kim,hand/kim.zip\n"))
                .hasMessageContaining("A quote in it is not closed");
        assertThatThrownBy(() -> find("id,name,path\nkim,\"Kim\"x,hand/kim.zip\n"))
                .hasMessageContaining("A quote in it is not closed");
    }
}
