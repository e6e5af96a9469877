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
 * <p>No method waits, and none throws because the connection broke: then the user is marked as gone, and the
 * {@link Room} removes those who are marked.
 */
final class User {
    private static final int LONGEST_LINE = 128 * 1024;
    private static final int FULL = 16 * 1024 * 1024;
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);

    private final String name;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final LineCutter cutter = new LineCutter();
    private final OutQueue queue = new OutQueue();
    private long waitingSince;
    private boolean gone;

    /**
     * Makes a user of a connection.
     *
     * <p>In: the channel just accepted, and the selector of the loop.
     *
     * <p>Out: the channel is non-blocking and registered for reading, with this user attached.
     *
     * <p>Ends: at once; with an {@link IOException} when the connection is already gone.
     */
    User(SocketChannel accepted, Selector selector) throws IOException {
        // 3. The name is asked for now, because a closed channel no longer knows its peer. And an accepted channel is
        //    blocking, even if the listening one is not.
        InetSocketAddress peer = (InetSocketAddress) accepted.getRemoteAddress();
        name = peer.getAddress().getHostAddress() + ":" + peer.getPort();
        channel = accepted;
        channel.configureBlocking(false);
        // Each write is a batch of lines already; for the kernel to wait until there is more would win nothing.
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
     * Reads once.
     *
     * <p>In: what has arrived from the user; and a buffer to work with, whose content does not matter.
     *
     * <p>Out: the lines that are complete now. At end of stream, at an error, and when a line has no end, the user is
     * marked as gone.
     *
     * <p>Ends: at once, also when nothing has arrived.
     */
    List<byte[]> read(ByteBuffer buffer) {
        // 6. One read, not as many as there are: who sends without a pause must not keep the others waiting. The rest
        //    is there in the next round.
        try {
            boolean endOfStream = channel.read(buffer.clear()) < 0;
            List<byte[]> lines = cutter.cut(buffer.flip());
            // End of stream stays readable: a loop that ignores it never sleeps again. And a line without an end would
            // fill the memory, so it costs its sender the connection.
            gone |= endOfStream || cutter.unfinished() > LONGEST_LINE;
            return lines;
        } catch (IOException e) {
            gone = true;
            return List.of();
        }
    }

    /**
     * Queues a line for this user.
     *
     * <p>In: the bytes of a line, with its line end.
     *
     * <p>Out: nothing yet; {@link #flush} writes.
     */
    void send(byte[] line) {
        // 4. To write here would cost a write for each line and user. And it could find out that a user is gone, in the
        //    middle of passing on a line to the others.
        if (queue.isEmpty()) {
            waitingSince = System.nanoTime();
        }
        queue.add(line);
    }

    /**
     * Writes what is queued.
     *
     * <p>Out: as much of the queue as the kernel takes. A user whose connection broke, or who lets the queue fill up
     * and does not read, is marked as gone.
     *
     * <p>Ends: at once, also when the kernel takes nothing.
     */
    void flush() {
        if (gone || queue.isEmpty()) {
            return;
        }
        // 4. Without a bound, one user who does not read would fill the memory. To drop everyone with a full queue is
        //    the rejected alternative: that hits a user, too, who reads but was busy for a moment. So it takes both, a
        //    full queue and half a second in which the kernel took nothing. Until then Room lets nobody speak.
        try {
            if (queue.writeTo(channel) > 0) {
                waitingSince = System.nanoTime();
            }
            gone = isFull() && System.nanoTime() - waitingSince > PATIENCE;
        } catch (IOException e) {
            gone = true;
        }
    }

    /**
     * Tells the selector what to wait for.
     *
     * <p>In: whether to read from this user for the time being.
     *
     * <p>Out: the interest set of the key. It asks for nothing that would wake the loop for no reason.
     */
    void setInterest(boolean maySpeak) {
        // 4. There almost always is room to write: a loop that always asks for it never sleeps.
        int speaking = maySpeak ? SelectionKey.OP_READ : 0;
        key.interestOps(queue.isEmpty() ? speaking : speaking | SelectionKey.OP_WRITE);
    }

    /** Closes the connection. */
    void close() {
        // 7. The descriptor itself goes back to the system at the next select, since the channel is registered. The
        //    peer hears of it now.
        try {
            channel.close();
        } catch (IOException e) {
            // There is nothing left to lose: the user is gone either way.
        }
    }
}
