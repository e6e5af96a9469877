package socketlab.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PieceCluesTest {
    @Test
    void aPieceIsWhatWasSentWithoutALineEnd() {
        Failure failure = client("one reply in pieces").happened("the lab's server", "sends \"one re\"");
        assertThat(failure.shows(PieceClues.aPieceCameAsALine())).isFalse();
        failure.happened("client", "prints \"one re\"");
        assertThat(failure.shows(PieceClues.aPieceCameAsALine())).isTrue();
    }

    @Test
    void aWholeLineIsNoPiece() {
        Failure failure = client("one two")
                .happened("the lab's server", "sends \"one\\n\"")
                .happened("client", "prints \"one\"");
        assertThat(failure.shows(PieceClues.aPieceCameAsALine())).isFalse();
    }

    @Test
    void whatCameMayEndAfterThePiece() {
        Failure failure = client("one message, three pieces").happened("alice", "sends \"one message\"");
        assertThat(failure.came("one message").shows(PieceClues.cutAfterAPiece()))
                .isTrue();
        assertThat(failure.came("one mess").shows(PieceClues.cutAfterAPiece())).isFalse();
    }

    @Test
    void aLineThatCameTogetherWithAnotherIsMissedOnlyWhenTheOtherWasHandled() {
        Failure failure = client("second").happened("the lab's server", "sends \"first\\nsecond\\nthird\\n\"");
        assertThat(failure.shows(PieceClues.cameTogetherWithAnEarlierLine())).isFalse();
        failure.happened("client", "prints \"first\"");
        assertThat(failure.shows(PieceClues.cameTogetherWithAnEarlierLine())).isTrue();
        assertThat(client("first")
                        .happened("the lab's server", "sends \"first\\nsecond\\n\"")
                        .happened("client", "prints \"first\"")
                        .shows(PieceClues.cameTogetherWithAnEarlierLine()))
                .isFalse();
    }

    @Test
    void aCarriageReturnThatWasGivenMayComeBack() {
        Failure failure = client("typed").happened("client's keyboard", "types \"typed\\r\\n\"");
        assertThat(failure.shows(PieceClues.carriageReturnCameBack())).isFalse();
        failure.happened("the lab's server", "receives \"typed\\r\"");
        assertThat(failure.shows(PieceClues.carriageReturnCameBack())).isTrue();
    }

    @Test
    void halfALineOfSomebodyElseMayStandBeforeTheText() {
        Failure failure = Failure.of("stage3.server.half-a-line")
                .expected("[127.0.0.1:50003] hello")
                .came("[127.0.0.1:50003] I was about to shello");
        assertThat(failure.shows(PieceClues.mixedWithHalfALine())).isFalse();
        failure.happened("carol", "sends \"I was about to s\"");
        assertThat(failure.shows(PieceClues.mixedWithHalfALine())).isTrue();
    }

    @Test
    void halfALineMayHaveComeByteByByte() {
        Failure failure = Failure.of("stage3.server.one-byte-at-a-time")
                .expected("[127.0.0.1:50003] carol")
                .came("[127.0.0.1:50003] bobcarol")
                .happened("bob", "sends \"bob\" one byte at a time");
        assertThat(failure.shows(PieceClues.mixedWithHalfALine())).isTrue();
    }

    private static Failure client(String expected) {
        return Failure.of("stage2.client.joins-pieces")
                .sentence("Expected the client to print this line after the lab's server sends something.")
                .expected(expected)
                .saw("nothing");
    }
}
