package socketlab.stage3;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One user of the chat, who is the attachment of the selection key: the connection, the half line that has come, and
 * the bytes that wait to be sent.
 *
 * <p>None of the methods waits, and none throws because the connection broke: the user is marked as gone instead, and
 * the {@link Room} removes the marked ones when nobody is walking through its list.
 */
final class User {
    private static final int LONGEST_LINE = 256 * 1024;
    private static final int FULL = 12 * 1024 * 1024;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

    private final String name;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final LineCutter cutter = new LineCutter();
    private final OutQueue queue = new OutQueue();
    private long waitingSince;
    private boolean gone;

    /** Makes the accepted channel non-blocking and registers it. */
    User(SocketChannel accepted, Selector selector) throws IOException {
        // 3. An accepted channel is blocking, even if the listening one is not. The name is asked for now: a closed
        // channel no longer knows it. Not toString(), which writes "/127.0.0.1:45606".
        InetSocketAddress peer = (InetSocketAddress) accepted.getRemoteAddress();
        name = peer.getAddress().getHostAddress() + ":" + peer.getPort();
        channel = accepted;
        channel.configureBlocking(false);
        // Each write below is a whole batch of lines already, so nothing is won by waiting for more to send.
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** The user's address as {@code IP:PORT}. */
    String name() {
        return name;
    }

    /** Whether this user has left, or has to. */
    boolean isGone() {
        return gone;
    }

    /** Whether so much waits for this user that no more should be added to it. */
    boolean isFull() {
        return queue.size() > FULL;
    }

    /**
     * Reads once, and returns the lines that are complete now. End of stream, an error, or a line that does not end
     * marks the user as gone.
     *
     * @param buffer scratch space, overwritten
     */
    List<byte[]> read(ByteBuffer buffer) {
        // 6. One read, not all there is: whoever sends without a pause must not keep the others waiting. The selector
        // reports the rest in the next round.
        try {
            boolean endOfStream = channel.read(buffer.clear()) < 0;
            List<byte[]> lines = cutter.cut(buffer.flip());
            // End of stream stays readable: a server that ignores it goes round and round. A line without an end
            // would fill the memory.
            gone |= endOfStream || cutter.unfinished() > LONGEST_LINE;
            return lines;
        } catch (IOException e) {
            gone = true;
            return List.of();
        }
    }

    /** Queues a line for this user. */
    void send(byte[] line) {
        // 4. Only queues: the one write of this round comes when the round is over.
        if (queue.isEmpty()) {
            waitingSince = System.nanoTime();
        }
        queue.add(line);
    }

    /** Writes what the kernel takes of the queue. A user who does not read what fills it is marked as gone. */
    void flush() {
        if (gone || queue.isEmpty()) {
            return;
        }
        // 4. The queue has a bound, or the one user who does not read fills the memory. The bound alone would be
        // unfair: a reader whose machine was busy for a moment would go as well. So it takes both, a full queue and
        // two seconds in which the kernel took nothing.
        try {
            if (queue.writeTo(channel) > 0) {
                waitingSince = System.nanoTime();
            }
            gone = isFull() && System.nanoTime() - waitingSince > PATIENCE;
        } catch (IOException e) {
            gone = true;
        }
    }

    /** Sets what to wait for: bytes from this user, if they may speak, and room to write while something is queued. */
    void await(boolean maySpeak) {
        // 4. Room to write there almost always is: who always asks for OP_WRITE never sleeps.
        int speaking = maySpeak ? SelectionKey.OP_READ : 0;
        key.interestOps(queue.isEmpty() ? speaking : speaking | SelectionKey.OP_WRITE);
    }

    /** Closes the connection. */
    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // There is nothing left to lose: the user is gone either way.
        }
    }
}
