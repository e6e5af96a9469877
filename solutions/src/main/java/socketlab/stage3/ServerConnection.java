package socketlab.stage3;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;

/**
 * The client's connection to the server: the half line that has come, and the lines that wait to be sent. Once it is
 * connected, no method waits.
 */
final class ServerConnection {
    private static final int FULL = 1024 * 1024;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final LineCutter cutter = new LineCutter();
    private final OutQueue queue = new OutQueue();
    private boolean halfClosed;
    private boolean ended;

    private ServerConnection(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.key = channel.register(selector, SelectionKey.OP_READ);
    }

    /** Connects. */
    static ServerConnection open(InetSocketAddress server, Selector selector) throws IOException {
        // 9. To connect may wait, because nothing else can happen before. Otherwise the channel would be non-blocking
        //    from the beginning, and OP_CONNECT would tell when to call finishConnect.
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return new ServerConnection(channel, selector);
    }

    /** Reads once. */
    List<byte[]> read(ByteBuffer buffer) throws IOException {
        // 9. The same two steps as in the server: bytes first, then lines. What arrives need not end where a line does.
        try {
            ended = channel.read(buffer.clear()) < 0;
        } catch (IOException e) {
            // Once this user has left, and everything is sent, it does not matter how the server closes.
            if (!halfClosed) {
                throw e;
            }
            ended = true;
        }
        return cutter.cut(buffer.flip());
    }

    /** Whether the server has closed the connection. */
    boolean hasEnded() {
        return ended;
    }

    /** Queues a line, which has its line end. */
    void send(byte[] line) {
        queue.add(line);
    }

    /** Whether lines wait to be sent. */
    boolean hasUnsent() {
        return !queue.isEmpty();
    }

    /** Whether so much waits that no more should be added to it. */
    boolean isFull() {
        return queue.size() > FULL;
    }

    /** Writes what is queued, and tells the selector what to wait for. */
    boolean flush() throws IOException {
        // 10. The server need not read at once. What it does not take waits here, and the client goes on printing.
        boolean progress = queue.writeTo(channel) > 0;
        key.interestOps(hasUnsent() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        return progress;
    }

    /** Tells the server that this user sends no more, and goes on reading. */
    void halfClose() throws IOException {
        // 10. To close with bytes unread would send a reset instead of an end of stream, and a reset may cost the
        //     server the last lines of this user. After a half-close both sides can read to the end.
        halfClosed = true;
        channel.shutdownOutput();
    }

    /** Closes the connection. */
    void close() throws IOException {
        channel.close();
    }
}
