package socketlab.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import socketlab.transcript.Recording;

/**
 * A port of the loopback address that answers no connection request. Its queue of connections is full and nobody accepts
 * any, so the kernel drops further requests, as a firewall or a machine that is switched off would.
 */
public final class SilentPort {
    private static final int BACKLOG = 1;

    /** Linux queues one more than the backlog; what is more than that only waits itself. */
    private static final int CALLERS = BACKLOG + 3;

    private SilentPort() {}

    /** Opens it, and registers its close with the recording. */
    public static void open(int port, Recording recording) {
        InetSocketAddress address = new InetSocketAddress("127.0.0.1", port);
        try {
            ServerSocketChannel listening = ServerSocketChannel.open();
            recording.cleanup().register(listening);
            listening.bind(address, BACKLOG);
            for (int i = 0; i < CALLERS; i++) {
                SocketChannel caller = SocketChannel.open();
                recording.cleanup().register(caller);
                caller.configureBlocking(false);
                caller.connect(address);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open a port that does not answer", e);
        }
    }
}
