package socketlab.stage3;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;

/** One user of the chat: the connection, the half line that has come, and the bytes that wait to be sent. */
final class User {
    private static final int LONGEST_LINE = 128 * 1024;
    private static final int FULL = 2 * 1024 * 1024;
    private static final long PATIENCE_NANOS = 500_000_000;

    private final String name;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final LineCutter cutter = new LineCutter();
    private final OutQueue queue = new OutQueue();
    private long waitingSince;
    private boolean gone;

    User(SocketChannel accepted, Selector selector) throws IOException {
        // 3. The name is asked for now: a closed channel no longer knows its peer. An accepted channel is blocking,
        //    even if the listening one is not. And the kernel need not wait for more to send: a write is a batch here.
        InetSocketAddress peer = (InetSocketAddress) accepted.getRemoteAddress();
        name = peer.getAddress().getHostAddress() + ":" + peer.getPort();
        channel = accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, this);
    }

    String name() {
        return name;
    }

    boolean isGone() {
        return gone;
    }

    boolean isFull() {
        return queue.size() > FULL;
    }

    List<byte[]> read(ByteBuffer buffer) {
        // 6. One read, not all there is: who sends without a pause must not keep the others waiting. End of stream
        //    stays readable, so a loop that ignores it never sleeps again. A line without an end would fill the memory.
        try {
            boolean endOfStream = channel.read(buffer.clear()) < 0;
            List<byte[]> lines = cutter.cut(buffer.flip());
            gone |= endOfStream || cutter.unfinished() > LONGEST_LINE;
            return lines;
        } catch (IOException e) {
            gone = true;
            return List.of();
        }
    }

    void send(byte[] line) {
        // 4. Writing here would take a write for each line and user, and could find out that a user is gone in the
        //    middle of passing on a line to the others.
        waitingSince = queue.isEmpty() ? System.nanoTime() : waitingSince;
        queue.add(line);
    }

    void flush() {
        // 4. Queues without a bound would fill the memory; but to drop everyone whose queue is full would hit a user
        //    who was busy for a moment. So it takes both, a full queue and half a second without any progress.
        try {
            waitingSince = queue.writeTo(channel) > 0 ? System.nanoTime() : waitingSince;
            gone |= isFull() && System.nanoTime() - waitingSince > PATIENCE_NANOS;
        } catch (IOException e) {
            gone = true;
        }
    }

    void setInterest(boolean maySpeak) {
        // 4. There almost always is room to write: a loop that always asks for it never sleeps.
        int speaking = maySpeak ? SelectionKey.OP_READ : 0;
        key.interestOps(queue.isEmpty() ? speaking : speaking | SelectionKey.OP_WRITE);
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // 7. There is nothing left to lose: the user is gone either way.
        }
    }
}
