package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socketlab.gradebook.Book;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Mark;

class PseudonymsTest {
    private final Pseudonyms pseudonyms = new Pseudonyms("0123456789abcdef".getBytes(StandardCharsets.UTF_8));

    @Test
    void aPseudonymStaysWithItsKeyAndChangesWithAnother() {
        Pseudonyms same = new Pseudonyms("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        Pseudonyms other = new Pseudonyms("0123456789abcdeg".getBytes(StandardCharsets.UTF_8));
        assertThat(pseudonyms.of("1001"))
                .isEqualTo(same.of("1001"))
                .isNotEqualTo(other.of("1001"))
                .matches("student-[0-9a-hjkmnp-tv-z]{10}");
    }

    @Test
    void aClassOfThousandsHasAsManyPseudonyms() {
        Set<String> all = IntStream.range(0, 5_000)
                .mapToObj(id -> pseudonyms.of(String.valueOf(id)))
                .collect(Collectors.toSet());
        assertThat(all).hasSize(5_000);
    }

    @Test
    void aShortKeyIsRefusedAndANewOneIsLongAndNew() {
        assertThatThrownBy(() -> new Pseudonyms(new byte[15])).isInstanceOf(IllegalArgumentException.class);
        assertThat(Pseudonyms.newKey()).hasSize(32).isNotEqualTo(Pseudonyms.newKey());
    }

    @Test
    void aClassUnderPseudonymsIsSortedByThemAndSaysTheSame() {
        Book hidden = pseudonyms.in(SampleClass.book());
        assertThat(hidden.marks())
                .extracting(mark -> mark.handIn().id())
                .isSorted()
                .hasSize(7);
        assertThat(hidden.marks())
                .extracting(Mark::points)
                .containsExactlyInAnyOrder(100.0, 40.62, 0.0, 0.0, 40.0, 0.0, 55.5);
    }

    @Test
    void neitherNameNorIdNorFileIsLeft() {
        Mark hidden = mark(pseudonyms.in(SampleClass.book()), SampleClass.HOSTILE);
        assertThat(hidden.toString()).doesNotContainIgnoringCase("mustermann").doesNotContain("1002");
        assertThat(hidden.handIn().name()).isEqualTo(pseudonyms.of(SampleClass.HOSTILE));
        assertThat(hidden.handIn().source()).isEqualTo(pseudonyms.of(SampleClass.HOSTILE));
        assertThat(hidden.handIn().digest()).isEqualTo("ab12");
    }

    @Test
    void aWarningNamesNobodyEither() {
        Book hidden = pseudonyms.in(new Book("", SampleClass.book().marks(), List.of("Ask lovelace, ADA and 1004.")));
        assertThat(hidden.warnings())
                .containsExactly("Ask " + pseudonyms.of("1001") + " and " + pseudonyms.of("1004") + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Will Smith", "will_smith", "SmithWill", "Smith, Will", "s1234"})
    void aNameIsFoundHoweverItIsJoined(String written) {
        assertThat(concealment().of("receives \"" + written + "!\"")).isEqualTo("receives \"P!\"");
    }

    @Test
    void whatTheProgramsSaidKeepsItsOrdinaryWords() {
        assertThat(concealment().of("The server will answer smithy and s12345."))
                .isEqualTo("The server will answer smithy and s12345.");
        assertThat(concealment().ofSentence("The archive of Smith is empty.")).isEqualTo("The archive of P is empty.");
    }

    @Test
    void aShortIdIsReplacedInSentencesAboutFilesOnly() {
        Concealment student = new Concealment(new HandIn("7", "Al", 1, "", "", null, false), "P");
        assertThat(student.of("receives 7 lines from al")).isEqualTo("receives 7 lines from al");
        assertThat(student.ofSentence("The file 7/x was left out.")).isEqualTo("The file P/x was left out.");
    }

    private static Concealment concealment() {
        return new Concealment(new HandIn("s1234", "Will Smith", 1, "", "", null, false), "P");
    }

    private Mark mark(Book book, String id) {
        return book.marks().stream()
                .filter(mark -> mark.handIn().id().equals(pseudonyms.of(id)))
                .findFirst()
                .orElseThrow();
    }
}
