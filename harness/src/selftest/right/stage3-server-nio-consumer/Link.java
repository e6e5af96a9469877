import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection between its two buffers. The one for what comes in has a fixed size: it bounds the length of a line. */
final class Link {
    private static final int LONGEST_LINE = 65_536 + 2;
    private static final int OVERFLOWING = 16 << 20;
    private static final long STUCK_NANOS = 3_000_000_000L;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final String name;
    private final ByteBuffer inbox = ByteBuffer.allocate(LONGEST_LINE);
    private final Outbox outbox = new Outbox();
    private int searched;
    private long lastWrite;

    Link(SocketChannel channel, Selector selector) throws IOException {
        InetSocketAddress peer = (InetSocketAddress) channel.getRemoteAddress();
        this.name = peer.getAddress().getHostAddress() + ":" + peer.getPort();
        this.channel = channel;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.setOption(StandardSocketOptions.SO_SNDBUF, 64 * 1024);
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    String name() {
        return name;
    }

    /** Says whether there may be more to come. */
    boolean read() throws IOException {
        return channel.read(inbox) >= 0;
    }

    /** Takes a line out of the inbox and moves the rest to its beginning; null when no line is complete. */
    byte[] nextLine() {
        int end = searched;
        while (end < inbox.position() && inbox.get(end) != '\n') {
            end++;
        }
        searched = end;
        if (end == inbox.position()) {
            return null;
        }
        byte[] text = new byte[end > 0 && inbox.get(end - 1) == '\r' ? end - 1 : end];
        inbox.flip().get(text);
        inbox.position(end + 1).compact();
        searched = 0;
        return text;
    }

    boolean hasLineWithoutEnd() {
        return !inbox.hasRemaining();
    }

    /** The bytes of the text as they came, whether they are UTF-8 or not. */
    byte[] messageOf(byte[] text) {
        ByteArrayOutputStream message = new ByteArrayOutputStream(text.length + 32);
        message.writeBytes(("[" + name + "] ").getBytes(UTF_8));
        message.writeBytes(text);
        message.write('\n');
        return message.toByteArray();
    }

    void put(byte[] line) {
        if (outbox.size() == 0) {
            lastWrite = System.nanoTime();
            key.interestOpsOr(SelectionKey.OP_WRITE);
        }
        outbox.put(line);
    }

    void write() throws IOException {
        if (outbox.writeTo(channel) > 0) {
            lastWrite = System.nanoTime();
        }
        if (outbox.size() == 0) {
            key.interestOpsAnd(~SelectionKey.OP_WRITE);
        }
    }

    void setHeard(boolean heard) {
        key.interestOps(heard ? key.interestOps() | SelectionKey.OP_READ : key.interestOps() & ~SelectionKey.OP_READ);
    }

    boolean isOverflowing() {
        return outbox.size() > OVERFLOWING;
    }

    boolean isStuck() {
        return isOverflowing() && System.nanoTime() - lastWrite > STUCK_NANOS;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.err.println(name + ": " + e);
        }
    }
}
