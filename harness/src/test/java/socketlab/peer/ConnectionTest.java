package socketlab.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.transcript.StreamEnd;
import socketlab.waiting.Deadline;

class ConnectionTest {
    private Peers peers;

    @BeforeEach
    void connect() throws IOException {
        peers = new Peers();
    }

    @AfterEach
    void close() throws IOException {
        peers.close();
    }

    @Test
    void whatIsSentArrivesInItsOrder() throws IOException {
        peers.connection.send(Peers.bytes("hello "));
        peers.connection.send(Peers.bytes("world\n"));
        assertThat(peers.connection.awaitSent(Peers.far())).isTrue();
        assertThat(peers.plainReads(12)).isEqualTo("hello world\n");
    }

    @Test
    void whatComesIsReceivedAsLines() throws IOException {
        peers.plainSends("one\r\ntwo\nrest");
        assertThat(peers.recording
                        .signal()
                        .until(
                                () -> !peers.connection
                                        .received()
                                        .unfinishedLine()
                                        .isEmpty(),
                                Peers.far()))
                .isTrue();
        assertThat(peers.connection.received().linesFrom(0)).containsExactly("one", "two");
    }

    @Test
    void aServerCallsItByItsLocalName() {
        assertThat(peers.connection.localName()).isEqualTo("127.0.0.1:" + peers.plain.getPort());
    }

    @Test
    void halfCloseIsAFinAfterEverythingSentAndReadingGoesOn() throws IOException {
        peers.connection.send(Peers.bytes("x".repeat(3_000_000)));
        peers.connection.halfClose();
        assertThat(peers.plain.getInputStream().readAllBytes()).hasSize(3_000_000);
        peers.plainSends("still there\n");
        peers.plain.shutdownOutput();
        assertThat(peers.ends(StreamEnd.END_OF_STREAM)).isTrue();
        assertThat(peers.connection.received().linesFrom(0)).containsExactly("still there");
    }

    @Test
    void aResetArrivesAsAReset() throws IOException {
        peers.connection.reset();
        assertThat(peers.plainSeesEnd()).isEqualTo(StreamEnd.RESET);
        assertThat(peers.connection.received().end()).contains(StreamEnd.CLOSED_BY_LAB);
    }

    @Test
    void aCloseArrivesAsAFin() throws IOException {
        peers.connection.close();
        assertThat(peers.plainSeesEnd()).isEqualTo(StreamEnd.END_OF_STREAM);
        assertThat(peers.ends(StreamEnd.CLOSED_BY_LAB)).isTrue();
    }

    @Test
    void aFinOfTheOtherSideIsTheEndOfTheStream() throws IOException {
        peers.plainSends("bye\n");
        peers.plain.close();
        assertThat(peers.ends(StreamEnd.END_OF_STREAM)).isTrue();
        assertThat(peers.connection.received().linesFrom(0)).containsExactly("bye");
    }

    @Test
    void aResetOfTheOtherSideIsAReset() throws IOException {
        peers.plain.setSoLinger(true, 0);
        peers.plain.close();
        assertThat(peers.ends(StreamEnd.RESET)).isTrue();
    }

    @Test
    void sendingToSomebodyWhoIsGoneHarmsNobody() throws IOException {
        peers.plain.setSoLinger(true, 0);
        peers.plain.close();
        assertThat(peers.ends(StreamEnd.RESET)).isTrue();
        peers.connection.send(Peers.bytes("late\n"));
        assertThat(peers.connection.awaitSent(Peers.far())).isFalse();
    }

    @Test
    void bytesThatNobodyReadsAreNotConsumed() throws IOException {
        assumeTrue(Platform.current().has(Means.KERNEL_TABLE), "needs the kernel's table");
        peers.connection.send(Peers.bytes("hello"));
        assertThat(peers.connection.awaitConsumed(Deadline.in(Duration.ofMillis(200)), () -> false))
                .isFalse();
        assertThat(peers.plainReads(5)).isEqualTo("hello");
        assertThat(peers.connection.awaitConsumed(Peers.far(), () -> false)).isTrue();
    }

    /** Four of five bytes read is not read. */
    @Test
    void bytesThatAreReadInPartAreNotConsumed() throws IOException {
        assumeTrue(Platform.current().has(Means.KERNEL_TABLE), "needs the kernel's table");
        peers.connection.send(Peers.bytes("hello"));
        assertThat(peers.plainReads(4)).isEqualTo("hell");
        assertThat(peers.connection.awaitConsumed(Deadline.in(Duration.ofMillis(200)), () -> false))
                .isFalse();
    }

    @Test
    void whatIsMoreThanTheKernelTakesIsNotSentYet() throws IOException {
        peers.connection.send(new byte[64 << 20]);
        assertThat(peers.connection.awaitSent(Deadline.in(Duration.ofMillis(200))))
                .isFalse();
        assertThat(peers.plain.getInputStream().readNBytes(64 << 20)).hasSize(64 << 20);
        assertThat(peers.connection.awaitSent(Peers.far())).isTrue();
    }
}
