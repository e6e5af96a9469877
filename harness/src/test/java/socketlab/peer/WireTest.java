package socketlab.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import socketlab.process.ReservedPort;
import socketlab.transcript.Recording;
import socketlab.transcript.StreamEnd;

class WireTest {
    private final Recording recording = new Recording();
    private final Wire wire = new Wire(recording);

    @AfterEach
    void close() {
        recording.cleanup().close();
    }

    @Test
    void whereNobodyListensThereIsNoConnection() {
        try (ReservedPort port = ReservedPort.take()) {
            assertThatThrownBy(() -> wire.connect("alice", "127.0.0.1", port.number(), Peers.far()))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void tasksRunInTheirOrderOnOneThreadOfItsOwn() throws InterruptedException {
        List<String> ran = new ArrayList<>();
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        wire.execute(() -> ran.add("first"));
        wire.execute(() -> ran.add("second"));
        wire.execute(() -> {
            thread.set(Thread.currentThread());
            done.countDown();
        });
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).containsExactly("first", "second");
        assertThat(thread.get()).isNotSameAs(Thread.currentThread()).matches(Thread::isDaemon);
    }

    @Test
    void manyUsersAreDrainedAtTheSameTime() throws IOException {
        List<Connection> users = new ArrayList<>();
        List<Socket> plain = new ArrayList<>();
        try (ServerSocket listening = new ServerSocket(0)) {
            for (int i = 0; i < 40; i++) {
                users.add(wire.connect("user" + i, "127.0.0.1", listening.getLocalPort(), Peers.far()));
                plain.add(listening.accept());
            }
            // One after the other, blocking: a user who is not drained would hold up all that follow.
            byte[] much = new byte[200_000];
            for (Socket socket : plain) {
                socket.getOutputStream().write(much);
            }
            for (Connection user : users) {
                assertThat(recording.signal().until(() -> user.received().size() == much.length, Peers.far()))
                        .isTrue();
            }
        } finally {
            for (Socket socket : plain) {
                socket.close();
            }
        }
    }

    @Test
    void theCleanupClosesEveryConnectionAndTheThread() throws IOException, InterruptedException {
        try (Peers peers = new Peers()) {
            AtomicReference<Thread> thread = new AtomicReference<>();
            CountDownLatch done = new CountDownLatch(1);
            peers.wire.execute(() -> {
                thread.set(Thread.currentThread());
                done.countDown();
            });
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            peers.recording.cleanup().close();
            assertThat(peers.plainSeesEnd()).isEqualTo(StreamEnd.END_OF_STREAM);
            thread.get().join(30_000);
            assertThat(thread.get().isAlive()).isFalse();
        }
    }

    @Test
    void whatIsAskedOfAClosedWireHarmsNobody() throws IOException {
        try (Peers peers = new Peers()) {
            peers.recording.cleanup().close();
            peers.connection.send(Peers.bytes("late\n"));
            peers.connection.halfClose();
            peers.connection.close();
            assertThat(peers.plainSeesEnd()).isEqualTo(StreamEnd.END_OF_STREAM);
        }
    }
}
