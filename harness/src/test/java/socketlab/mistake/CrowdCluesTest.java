package socketlab.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrowdCluesTest {
    @Test
    void aMixtureIsMadeOfPartsOfSeveral() {
        assertThat(failure("alto1 sings, and alto1 is done")
                        .came("alto1 sings, and alto2 sings, and alto1 is done")
                        .shows(CrowdClues.partsOfSeveralCame()))
                .isTrue();
        assertThat(failure("heard 1 of round 2 -|")
                        .came("heard 1 of round 2 -|[You] and more")
                        .shows(CrowdClues.partsOfSeveralCame()))
                .isTrue();
        assertThat(failure("alto1 sings").came("alto1 sings.").shows(CrowdClues.partsOfSeveralCame()))
                .isFalse();
        assertThat(failure("alto1 sings").came("something else").shows(CrowdClues.partsOfSeveralCame()))
                .isFalse();
    }

    @Test
    void aNameIsPrintedApartOnlyByAProgramThatPrintsNames() {
        String named = "127.0.0.1:5001: alto1 sings";
        assertThat(failure(named)
                        .came("alto1 sings")
                        .happened("server", "prints \"127.0.0.1:5002: 127.0.0.1:5001: alto2 sings\"")
                        .shows(CrowdClues.theNameWasPrintedApart()))
                .isTrue();
        assertThat(failure(named)
                        .came("alto1 sings")
                        .happened("server", "prints \"alto2 sings\"")
                        .shows(CrowdClues.theNameWasPrintedApart()))
                .isFalse();
        assertThat(failure(named)
                        .came(named + " and more")
                        .happened("server", "prints \"127.0.0.1:5002: alto2 sings\"")
                        .shows(CrowdClues.theNameWasPrintedApart()))
                .isFalse();
    }

    @Test
    void wholeTextsOnOneLineAreNoPiecesOfThem() {
        String one = "heard 1 of round 2 " + "-".repeat(240) + "|";
        String other = "[You] typed 3 of round 2 " + "-".repeat(240) + "|";
        assertThat(failure(one).came(one + other).shows(CrowdClues.severalWholeTextsCame()))
                .isTrue();
        assertThat(failure(one).came(one + other.substring(30)).shows(CrowdClues.severalWholeTextsCame()))
                .isFalse();
        assertThat(failure(one).came(one).shows(CrowdClues.severalWholeTextsCame()))
                .isFalse();
    }

    @Test
    void aTextMayBeThatOfAnother() {
        assertThat(failure("alto1 sings").came("alto2 sings").shows(CrowdClues.theTextOfAnotherCame()))
                .isTrue();
        assertThat(failure("alto1 sings").came("alto1 si").shows(CrowdClues.theTextOfAnotherCame()))
                .isFalse();
    }

    @Test
    void wordsMayComeUnderTheNameOfAnother() {
        String wanted = "[127.0.0.1:1] line 1 of sender1 -|";
        assertThat(failure(wanted).came("[127.0.0.1:1] line 4 of sender2 -|").shows(CrowdClues.theWordsOfAnotherCame()))
                .isTrue();
        assertThat(failure(wanted).came("[127.0.0.1:1] line 4 of sender1 -|").shows(CrowdClues.theWordsOfAnotherCame()))
                .isFalse();
        assertThat(failure(wanted).came("[127.0.0.1:2] line 4 of sender2 -|").shows(CrowdClues.theWordsOfAnotherCame()))
                .isFalse();
    }

    @Test
    void aLeaveMayComeBeforeTheLastWords() {
        assertThat(failure("one\ntwo\nleft").came("left\none\ntwo").shows(CrowdClues.theLeaveCameBeforeTheLastWords()))
                .isTrue();
        assertThat(failure("one\ntwo\nleft").came("left\ntwo\none").shows(CrowdClues.theLeaveCameBeforeTheLastWords()))
                .isFalse();
    }

    private static Failure failure(String expected) {
        return Failure.of("stage3.server.many-senders").expected(expected);
    }
}
