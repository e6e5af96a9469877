package socketlab.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import socketlab.process.ReservedPort;
import socketlab.transcript.Recording;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/** A client that connects at the worst moment holds nothing up. */
class CleanupWhileConnectingTest {

    /** A client that connects again when its connection is closed must not hang the lab. */
    @Test
    void aConnectionThatArrivesDuringTheCleanupHoldsNothingUp() throws IOException, InterruptedException {
        Recording recording = new Recording();
        ReservedPort port = ReservedPort.take();
        new Wire(recording).listen(port.number());
        try (Socket late = new Socket()) {
            recording.cleanup().register(() -> {
                late.connect(new InetSocketAddress("127.0.0.1", port.number()));
                Wait.until(() -> wireIs(Thread.State.BLOCKED), Deadline.in(Duration.ofMillis(500)));
            });
            Thread closing = new Thread(recording.cleanup()::close, "closing");
            closing.setDaemon(true);
            closing.start();
            closing.join(10_000);
            assertThat(closing.isAlive()).isFalse();
        }
    }

    private static boolean wireIs(Thread.State state) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(t -> t.getName().equals("lab-wire") && t.getState() == state);
    }
}
