package socketlab.peer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import socketlab.transcript.Recording;
import socketlab.transcript.StreamEnd;
import socketlab.waiting.Deadline;

/** One connection of the lab to a plain blocking socket that knows nothing of the lab. */
final class Peers implements AutoCloseable {
    final Recording recording = new Recording();
    final Wire wire = new Wire(recording);
    private final ServerSocket listening = new ServerSocket(0);

    final Connection connection;
    final Socket plain;

    Peers() throws IOException {
        connection = wire.connect("alice", "127.0.0.1", listening.getLocalPort(), far());
        plain = listening.accept();
        plain.setSoTimeout(30_000);
    }

    void plainSends(String text) throws IOException {
        plain.getOutputStream().write(bytes(text));
    }

    String plainReads(int count) throws IOException {
        return new String(plain.getInputStream().readNBytes(count), StandardCharsets.UTF_8);
    }

    /** What the plain socket finds at the end of its stream. */
    StreamEnd plainSeesEnd() throws IOException {
        try {
            plain.getInputStream().readAllBytes();
            return StreamEnd.END_OF_STREAM;
        } catch (SocketException reset) {
            return StreamEnd.RESET;
        }
    }

    boolean ends(StreamEnd how) {
        recording.signal().until(() -> connection.received().end().isPresent(), far());
        return connection.received().end().filter(how::equals).isPresent();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Deadline far() {
        return Deadline.in(Duration.ofSeconds(30));
    }

    @Override
    public void close() throws IOException {
        recording.cleanup().close();
        plain.close();
        listening.close();
    }
}
