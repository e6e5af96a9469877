package socketlab.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same symptom with other evidence has another cause, or none. */
class CauseTest {
    @Test
    void aPieceThatCameAsALineIsOneReadTakenForAMessage() {
        Failure failure = inPieces().happened("alice", "receives \"[127.0.0.1:50003] one line \"");
        assertThat(failure.cause()).isEqualTo("one-read-is-one-message");
    }

    @Test
    void aLineThatNeverCameHasNoCauseByItself() {
        assertThat(inPieces().cause()).isEmpty();
    }

    private static Failure inPieces() {
        return Failure.of("stage3.server.reassembles-segments")
                .sentence("Expected alice to receive this line after bob sends \"pieces\\n\".")
                .expected("[127.0.0.1:50003] one line in three pieces")
                .saw("nothing")
                .happened("bob", "sends \"one line \"")
                .happened("bob", "sends \"in three \"")
                .happened("bob", "sends \"pieces\\n\"");
    }

    @Test
    void linesThatCameTogetherAndLostTheirNamesAreOneReadToo() {
        Failure failure = together().happened("alice", "receives \"second\"");
        assertThat(failure.cause()).isEqualTo("one-read-is-one-message");
        assertThat(together().cause()).isEqualTo("rest-of-a-read-lost");
    }

    private static Failure together() {
        return Failure.of("stage3.server.splits-segments")
                .sentence("Expected alice to receive this line after bob sends them all.")
                .expected("[127.0.0.1:50003] second")
                .saw("nothing")
                .happened("bob", "sends \"first\\nsecond\\n\"")
                .happened("alice", "receives \"[127.0.0.1:50003] first\"");
    }

    @Test
    void aNumberThatIsOneTooLargeAfterALeaveCountsTheLeaver() {
        Failure failure = Failure.of("stage3.server.counts")
                .expected("< The user 127.0.0.1:50003 left (2 users online)")
                .came("< The user 127.0.0.1:50003 left (3 users online)");
        assertThat(failure.cause()).isEqualTo("count-before-removal");
    }

    @Test
    void aNumberThatIsFarOffHasNoCause() {
        Failure failure = Failure.of("stage3.server.counts")
                .expected("> New user 127.0.0.1:50003 entered (2 users online)")
                .came("> New user 127.0.0.1:50003 entered (7 users online)");
        assertThat(failure.cause()).isEmpty();
    }

    @Test
    void aSpinningLoopHasTheCauseThatItsCodeShows() {
        assertThat(spinning().cause()).isEqualTo("busy-loop");
        assertThat(spinning().uses("java/nio/channels/Selector.selectedKeys").cause())
                .isEqualTo("selected-keys-not-removed");
        assertThat(spinning().uses("java/nio/channels/Selector.selectNow").cause())
                .isEqualTo("asks-instead-of-waiting");
        assertThat(spinning()
                        .uses("java/nio/channels/Selector.select", "java/nio/channels/SelectionKey.interestOps")
                        .cause())
                .isEqualTo("op-write-left-on");
    }

    private static Failure spinning() {
        return Failure.of("stage3.server.idle-cpu")
                .happened("carol", "leaves (FIN)")
                .happened("carol", "receives the end of the stream")
                .sentence("Expected the server to use no processor time while nobody talks after carol leaves (FIN).")
                .saw("it used 900 ms of processor time in 1000 ms");
    }

    @Test
    void aServerThatEndedIsJudgedByHowItEnded() {
        assertThat(gone().complained("java.net.SocketException: Connection reset")
                        .endedWith(1)
                        .cause())
                .isEqualTo("one-user-ends-the-server");
        assertThat(gone().complained("java.lang.OutOfMemoryError: Java heap space")
                        .endedWith(1)
                        .cause())
                .isEqualTo("memory-without-bound");
        assertThat(gone().endedWith(137).cause()).isEmpty();
        assertThat(gone().cause()).isEmpty();
    }

    private static Failure gone() {
        return Failure.of("stage1.server.survives-reset")
                .sentence("Expected the server to accept the connection of bob after bob connects to 127.0.0.1.")
                .saw("Connection refused")
                .happened("alice", "resets the connection (RST)");
    }

    @Test
    void onlyAnotherUserWhoGotTheLineTellsOfASharedBuffer() {
        assertThat(relayed().cause()).isEqualTo("told-only-on-the-screen");
        Failure toOne = relayed().happened("carol", "receives \"[127.0.0.1:50003] hello\"");
        assertThat(toOne.uses("java/nio/ByteBuffer").cause()).isEqualTo("first-recipient-only");
    }

    @Test
    void aLineThatOnlyItsSpeakerGotHasNoCause() {
        Failure toTheSpeaker =
                relayed().happened("bob", "sends \"hello\\n\"").happened("bob", "receives \"[127.0.0.1:50003] hello\"");
        assertThat(toTheSpeaker.uses("java/nio/ByteBuffer").cause()).isEmpty();
    }

    private static Failure relayed() {
        return Failure.of("stage3.server.relays")
                .sentence("Expected alice to receive this line after bob sends \"hello\\n\".")
                .expected("[127.0.0.1:50003] hello")
                .saw("nothing")
                .happened("server", "prints \"[127.0.0.1:50003] hello\"");
    }

    @Test
    void nothingThatComesIsABufferNotFlippedOnlyWhenTheCodeShowsIt() {
        Failure silent = Failure.of("stage3.server.relays")
                .sentence("Expected alice to receive this line after bob sends \"hello\\n\".")
                .expected("[127.0.0.1:50003] hello")
                .saw("nothing")
                .threadIn("\tat java.base/sun.nio.ch.SelectorImpl.select(SelectorImpl.java:161)\n");
        assertThat(silent.cause()).isEmpty();
        assertThat(silent.uses("java/nio/channels/SocketChannel.read").cause()).isEqualTo("flip-forgotten");
        assertThat(silent.uses("java/nio/channels/SocketChannel.read", "java/nio/ByteBuffer.flip")
                        .cause())
                .isEmpty();
    }
}
