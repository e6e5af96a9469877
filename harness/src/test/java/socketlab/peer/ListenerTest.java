package socketlab.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socketlab.process.ReservedPort;
import socketlab.transcript.Recording;
import socketlab.waiting.Deadline;

class ListenerTest {
    private final Recording recording = new Recording();
    private final Wire wire = new Wire(recording);
    private final ReservedPort reserved = ReservedPort.take();
    private final int port = reserved.number();
    private Listener listener;

    @BeforeEach
    void listen() {
        listener = wire.listen(port);
    }

    @AfterEach
    void close() {
        recording.cleanup().close();
        reserved.close();
    }

    @Test
    void aConnectionOfAStrangerIsAccepted() throws IOException {
        try (Socket stranger = new Socket("127.0.0.1", port)) {
            Connection connection = accept("bob");
            stranger.getOutputStream().write(Peers.bytes("hello\n"));
            assertThat(recording.signal().until(() -> connection.received().lineCount() == 1, Peers.far()))
                    .isTrue();
            assertThat(recording.trail().events())
                    .anyMatch(e -> e.who().equals("bob") && e.event().equals("receives \"hello\""));
        }
    }

    @Test
    void bothEndsMayBeTheLabs() throws IOException {
        Connection alice = wire.connect("alice", "127.0.0.1", port, Peers.far());
        Connection server = accept("server");
        alice.send(Peers.bytes("question\n"));
        server.send(Peers.bytes("answer\n"));
        assertThat(recording.signal().until(() -> server.received().lineCount() == 1, Peers.far()))
                .isTrue();
        assertThat(recording.signal().until(() -> alice.received().lineCount() == 1, Peers.far()))
                .isTrue();
        assertThat(server.received().line(0)).isEqualTo("question");
        assertThat(alice.received().line(0)).isEqualTo("answer");
    }

    @Test
    void connectionsAreAcceptedInTheirOrder() throws IOException {
        Connection first = wire.connect("first", "127.0.0.1", port, Peers.far());
        Connection second = wire.connect("second", "127.0.0.1", port, Peers.far());
        accept("one").send(Peers.bytes("1\n"));
        accept("two").send(Peers.bytes("2\n"));
        assertThat(recording.signal().until(() -> first.received().lineCount() == 1, Peers.far()))
                .isTrue();
        assertThat(recording.signal().until(() -> second.received().lineCount() == 1, Peers.far()))
                .isTrue();
        assertThat(first.received().line(0)).isEqualTo("1");
        assertThat(second.received().line(0)).isEqualTo("2");
    }

    /** Nothing is read before the other side's buffers and its own are full; afterwards everything comes. */
    @Test
    void whoeverStopsReadingHoldsTheSenderUp() throws IOException {
        Connection alice = wire.connect("alice", "127.0.0.1", port, Peers.far());
        Connection server = accept("server");
        byte[] much = new byte[30 << 20];
        Arrays.fill(much, (byte) 'x');
        server.stopReading();
        alice.send(much);
        assertThat(alice.awaitSent(Deadline.in(Duration.ofMillis(300)))).isFalse();
        assertThat(server.received().size()).isZero();
        server.resumeReading();
        assertThat(alice.awaitSent(Peers.far())).isTrue();
        assertThat(recording.signal().until(() -> server.received().size() == much.length, Peers.far()))
                .isTrue();
    }

    @Test
    void whenNobodyComesTheDeadlineEndsTheWait() throws IOException {
        Deadline soon = Deadline.in(Duration.ofMillis(50));
        assertThat(listener.accept("nobody", soon, () -> false)).isEmpty();
        assertThat(soon.passed()).isTrue();
    }

    @Test
    void whenNobodyCanComeTheWaitEndsAtOnce() throws IOException {
        Deadline far = Peers.far();
        assertThat(listener.accept("nobody", far, () -> true)).isEmpty();
        assertThat(far.passed()).isFalse();
    }

    @Test
    void afterTheCleanupNobodyListens() {
        recording.cleanup().close();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port)).isInstanceOf(ConnectException.class);
    }

    @Test
    void aPortThatIsTakenIsToldWithItsNumber() {
        assertThatThrownBy(() -> wire.listen(port))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(String.valueOf(port));
    }

    private Connection accept(String who) throws IOException {
        Optional<Connection> next = listener.accept(who, Peers.far(), () -> false);
        return next.orElseThrow();
    }
}
