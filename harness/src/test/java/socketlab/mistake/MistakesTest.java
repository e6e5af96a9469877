package socketlab.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.check.CheckInfo;
import socketlab.grade.Catalog;

/** What every mistake of the registry must keep to, and that nothing is named without evidence. */
class MistakesTest {
    static List<Mistake> mistakes() {
        return Mistakes.all();
    }

    static List<CheckInfo> checks() {
        return Catalog.all();
    }

    @Test
    void thereAreEnough() {
        assertThat(Mistakes.all()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void idsAndNamesAreUnique() {
        assertThat(Mistakes.all().stream().map(Mistake::id)).doesNotHaveDuplicates();
        assertThat(Mistakes.all().stream().map(Mistake::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void theIdIsInKebabCase(Mistake mistake) {
        assertThat(mistake.id()).matches("[a-z0-9]+(-[a-z0-9]+)+");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void theTextsAreFullSentences(Mistake mistake) {
        assertThat(mistake.name()).matches("[A-Z].*\\.").hasSizeBetween(20, 110);
        assertThat(Stream.of(mistake.seen(), mistake.why(), mistake.cure()))
                .allSatisfy(text -> assertThat(text).matches("[A-Za-z].*\\.").hasSizeBetween(30, 180));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void theTextsBlameNobody(Mistake mistake) {
        assertThat(mistake.told()).doesNotContainIgnoringCase("your mistake").doesNotContainIgnoringCase("student");
    }

    /** The check says what was asked for. Why it went wrong has to be seen. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void theCheckAloneIsNoEvidence(CheckInfo check) {
        assertThat(Failure.of(check.id()).cause()).isEmpty();
        assertThat(Failure.of(check.id()).expected("a line").saw("nothing").cause())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void anUnlikeTextIsNoEvidence(CheckInfo check) {
        assertThat(Failure.of(check.id())
                        .expected("a line")
                        .came("quite another thing")
                        .cause())
                .isEmpty();
    }
}
