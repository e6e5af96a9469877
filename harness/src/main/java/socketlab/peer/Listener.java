package socketlab.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import socketlab.transcript.Recording;
import socketlab.waiting.Deadline;

/** The lab as a server: a listening socket that a client under test connects to. */
public final class Listener implements Runnable {
    private final Wire wire;
    private final Recording recording;
    private final ServerSocketChannel channel;
    private final Queue<SocketChannel> accepted = new ArrayDeque<>();

    Listener(Wire wire, Recording recording, int port) throws IOException {
        this.wire = wire;
        this.recording = recording;
        this.channel = ServerSocketChannel.open(StandardProtocolFamily.INET);
        recording.cleanup().register(channel);
        channel.bind(new InetSocketAddress("127.0.0.1", port));
        channel.configureBlocking(false);
        wire.execute(() -> wire.register(channel, SelectionKey.OP_ACCEPT, this));
    }

    /**
     * The next connection, which is {@code who} in the trail; empty when none came before the deadline, or before
     * {@code hopeless} said that none will come.
     */
    public Optional<Connection> accept(String who, Deadline deadline, BooleanSupplier hopeless) throws IOException {
        recording.signal().until(() -> waiting() > 0 || hopeless.getAsBoolean(), deadline);
        SocketChannel next;
        synchronized (this) {
            next = accepted.poll();
        }
        return next == null ? Optional.empty() : Optional.of(wire.adopt(who, next));
    }

    private synchronized int waiting() {
        return accepted.size();
    }

    /** The wire's thread found a connection to accept. */
    @Override
    public void run() {
        try {
            SocketChannel client = channel.accept();
            if (client == null) {
                return;
            }
            recording.cleanup().register(client);
            synchronized (this) {
                accepted.add(client);
            }
        } catch (IOException closed) {
            return;
        }
        recording.signal().raise();
    }
}
