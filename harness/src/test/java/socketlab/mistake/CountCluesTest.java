package socketlab.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountCluesTest {
    @Test
    void theNumberOfTheSameLineIsCompared() {
        Failure off = failure("> Connected (2 users online)").came("> Connected (1 user online)");
        assertThat(off.shows(CountClues.countIsOffBy(-1))).isTrue();
        assertThat(off.shows(CountClues.countIsTooLarge())).isFalse();
        Failure another = failure("> Connected (2 users online)").came("> New user (1 user online)");
        assertThat(another.shows(CountClues.countIsOffBy(-1))).isFalse();
    }

    @Test
    void theWordAloneMayDiffer() {
        assertThat(failure("(0 user online)").came("(0 users online)").shows(CountClues.onlyThePluralDiffers()))
                .isTrue();
        assertThat(failure("(0 user online)").came("(1 users online)").shows(CountClues.onlyThePluralDiffers()))
                .isFalse();
    }

    @Test
    void aNumberMayBeOneCharacter() {
        assertThat(failure("(12 users online)").came("(< users online)").shows(CountClues.countIsOneCharacter()))
                .isTrue();
        assertThat(failure("(2 users online)").came("(2 users online)").shows(CountClues.countIsOneCharacter()))
                .isFalse();
    }

    @Test
    void linesMayComeInAnotherOrder() {
        assertThat(failure("a\nb").came("b\na").shows(CountClues.sameLinesInAnotherOrder()))
                .isTrue();
        assertThat(failure("a\nb").came("a").shows(CountClues.sameLinesInAnotherOrder()))
                .isFalse();
        assertThat(failure("a\nb\n").came("a\nb").shows(CountClues.sameLinesInAnotherOrder()))
                .isFalse();
    }

    @Test
    void onlyTheNumberOfALineMayDiffer() {
        assertThat(failure("line 1 of bob").came("line 25 of bob").shows(CountClues.sameLineWithAnotherNumber()))
                .isTrue();
        assertThat(failure("line 1 of bob").came("line 25").shows(CountClues.sameLineWithAnotherNumber()))
                .isFalse();
    }

    @Test
    void anExtraLineStandsAmongExpectedOnes() {
        Failure extra = failure("one\ntwo").came("one\n> more\ntwo");
        assertThat(extra.shows(CountClues.extraLine(">"))).isTrue();
        assertThat(extra.shows(CountClues.extraLine("["))).isFalse();
        assertThat(failure("one\ntwo").came("one\n> more").shows(CountClues.extraLine(">")))
                .isFalse();
    }

    @Test
    void aLineSentInTheSameBreathIsNear() {
        assertThat(failure("line 1 of bob").came("line 5 of bob").shows(CountClues.numberIsNear()))
                .isTrue();
        assertThat(failure("line 1 of bob").came("line 6 of bob").shows(CountClues.numberIsNear()))
                .isFalse();
    }

    @Test
    void aNumberMayComeTwice() {
        Failure twice = failure("< The user a left (3 users online)")
                .sentence("Expected alice to be told of them one by one")
                .happened("alice", "receives \"< The user a left (2 users online)\"")
                .happened("alice", "receives \"< The user b left (2 users online)\"");
        assertThat(twice.shows(CountClues.aNumberCameTwice())).isTrue();
    }

    private static Failure failure(String expected) {
        return Failure.of("stage3.server.counts").expected(expected);
    }
}
