package socketlab.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrailCluesTest {
    private static final String LINE = "[127.0.0.1:50003] hello";

    @Test
    void theListenerIsTheOneOfTheSentence() {
        assertThat(listenerOf("Expected alice to receive this line after x.")).isEqualTo("alice");
        assertThat(listenerOf("Expected the server to print this line after x."))
                .isEqualTo("server");
        assertThat(listenerOf("Expected the lab's server to receive this line after x."))
                .isEqualTo("the lab's server");
        assertThat(listenerOf("Expected the connection of bob to be closed after x."))
                .isEqualTo("bob");
        assertThat(listenerOf("Expected alice not to receive the line after x."))
                .isEqualTo("alice");
    }

    private static String listenerOf(String sentence) {
        return Failure.of("stage3.server.relays").sentence(sentence).evidence().listener();
    }

    @Test
    void whoGotTheLineIsCounted() {
        Failure failure = relayed().happened("bob", "receives \"" + LINE + "\"");
        assertThat(failure.shows(TrailClues.receivedBy(1))).isTrue();
        assertThat(failure.shows(TrailClues.theScreenShowsIt())).isFalse();
        assertThat(failure.shows(TrailClues.nobodyHasIt())).isFalse();
        failure.happened("server", "prints \"" + LINE + "\"");
        assertThat(failure.shows(TrailClues.receivedBy(1))).isTrue();
        assertThat(failure.shows(TrailClues.theScreenShowsIt())).isTrue();
    }

    @Test
    void orderMatters() {
        Failure failure = relayed().happened("server", "prints \"\"").happened("alice", "leaves (FIN)");
        assertThat(failure.shows(TrailClues.programWroteAfter("", "leaves (FIN)")))
                .isFalse();
        failure.happened("server", "prints \"\"");
        assertThat(failure.shows(TrailClues.programWroteAfter("", "leaves (FIN)")))
                .isTrue();
    }

    @Test
    void theLeaverMayHaveSeenTheEnd() {
        Failure failure = relayed().happened("carol", "leaves (FIN)");
        assertThat(failure.shows(TrailClues.theLeaverSawTheEnd())).isFalse();
        failure.happened("carol", "receives the end of the stream");
        assertThat(failure.shows(TrailClues.theLeaverSawTheEnd())).isTrue();
    }

    @Test
    void oneHalfOfAConnectionMayBeHeardOn() {
        Failure failure =
                relayed().happened("alice", "receives the end of the stream").happened("alice", "sends \"second\\n\"");
        assertThat(failure.shows(TrailClues.heardAfterItsEnd())).isFalse();
        failure.happened("server", "prints \"second\"");
        assertThat(failure.shows(TrailClues.heardAfterItsEnd())).isTrue();
    }

    @Test
    void whoCannotWriteThoughNobodyLeftHasClosedItsOwnHalf() {
        Failure failure = relayed().complained("127.0.0.1:4711: Broken pipe");
        assertThat(failure.shows(TrailClues.brokeItsOwnPipe())).isTrue();
        failure.happened("alice", "resets the connection (RST)");
        assertThat(failure.shows(TrailClues.brokeItsOwnPipe())).isFalse();
        assertThat(relayed().complained("Socket closed").shows(TrailClues.brokeItsOwnPipe()))
                .isFalse();
    }

    @Test
    void aGapTellsLostLinesFromAStop() {
        Failure failure = relayed().sentence("Expected carol to receive 8192 messages after x.");
        for (int i : new int[] {0, 1, 2}) {
            failure.happened("carol", "receives \"[127.0.0.1:5] 00000" + i + " abcdefg\"");
        }
        assertThat(failure.shows(TrailClues.noGapSoFar())).isTrue();
        failure.happened("carol", "receives \"[127.0.0.1:5] 000009 abcdefg\"");
        assertThat(failure.shows(TrailClues.noGapSoFar())).isFalse();
    }

    private static Failure relayed() {
        return Failure.of("stage3.server.relays")
                .sentence("Expected alice to receive this line after bob says it.")
                .expected(LINE)
                .saw("nothing");
    }
}
