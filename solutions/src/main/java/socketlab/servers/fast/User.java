package socketlab.servers.fast;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * A user is a place in the stream of all that happens, and mostly nothing else: no queue, no buffer. No method waits, and
 * none throws because the connection broke; then the user is marked as gone, and the {@link Room} removes them.
 */
final class User {
    private static final int LONGEST_LINE = 128 * 1024;
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final byte[] NOTHING = {};

    // One thread serves all users, so one buffer does for all.
    private static final ByteBuffer IN = ByteBuffer.allocate(16 * 1024);

    private final String name;
    private final byte[] prefix;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Backlog backlog = new Backlog();
    private byte[] halfLine = NOTHING;
    private int halfLength;
    private long place;
    private long ownFrom;
    private long ownTo;
    private long waitingSince;
    private boolean gone;

    User(SocketChannel accepted, Selector selector) throws IOException {
        InetSocketAddress peer = (InetSocketAddress) accepted.getRemoteAddress();
        name = peer.getAddress().getHostAddress() + ":" + peer.getPort();
        prefix = ("[" + name + "] ").getBytes(UTF_8);
        channel = accepted;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    String name() {
        return name;
    }

    boolean isGone() {
        return gone;
    }

    /** How many bytes wait for this user. */
    int waiting() {
        return backlog.size();
    }

    /** The stream begins here for this user; before it comes the greeting, which nobody else gets. */
    void enter(byte[] greeting, long here) {
        backlog.add(ByteBuffer.wrap(greeting));
        waitingSince = System.nanoTime();
        place = here;
    }

    /**
     * Reads once, and says the complete lines. Because a user is read once in a round, their lines lie side by side in
     * it: to leave out one part is enough.
     */
    void read(Round round) {
        ownFrom = round.end();
        try {
            int count = channel.read(IN.clear());
            cut(IN.array(), Math.max(count, 0), round);
            gone |= count < 0 || halfLength > LONGEST_LINE;
        } catch (IOException e) {
            gone = true;
        }
        ownTo = round.end();
    }

    private void cut(byte[] bytes, int count, Round round) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                finishLine(bytes, from, i, round);
                from = i + 1;
            }
        }
        keep(bytes, from, count);
    }

    private void finishLine(byte[] bytes, int from, int to, Round round) {
        if (halfLength == 0) {
            say(bytes, from, to, round);
        } else {
            keep(bytes, from, to);
            say(halfLine, 0, halfLength, round);
            halfLine = NOTHING;
            halfLength = 0;
        }
    }

    private void say(byte[] bytes, int from, int to, Round round) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        if (end > from) {
            round.add(prefix, bytes, from, end);
        }
    }

    private void keep(byte[] bytes, int from, int to) {
        int length = halfLength + to - from;
        if (length > halfLine.length) {
            halfLine = Arrays.copyOf(halfLine, Math.max(length, 2 * halfLine.length));
        }
        System.arraycopy(bytes, from, halfLine, halfLength, to - from);
        halfLength = length;
    }

    /**
     * Writes what has happened since this user's place, but for their own lines. Who is behind gets it after their
     * backlog; who has more than {@code most} bytes there and takes nothing for a while is marked as gone.
     */
    void catchUp(Round round, int most) {
        if (gone || place == round.end() && backlog.size() == 0) {
            return;
        }
        try {
            ByteBuffer[] news = round.since(place, ownFrom, ownTo);
            place = round.end();
            if (backlog.size() == 0) {
                writeFirst(news);
            } else {
                writeBehindBacklog(news, most);
            }
        } catch (IOException e) {
            gone = true;
        }
    }

    private void writeFirst(ByteBuffer[] news) throws IOException {
        // The vector costs more than a single write, and only who has spoken needs it.
        if (!news[1].hasRemaining()) {
            channel.write(news[0]);
        } else if (!news[0].hasRemaining()) {
            channel.write(news[1]);
        } else {
            channel.write(news);
        }
        if (news[0].hasRemaining() || news[1].hasRemaining()) {
            queue(news);
            waitingSince = System.nanoTime();
            wantToWrite(true);
        }
    }

    private void writeBehindBacklog(ByteBuffer[] news, int most) throws IOException {
        queue(news);
        if (backlog.writeTo(channel) > 0) {
            waitingSince = System.nanoTime();
        }
        gone = backlog.size() > most && System.nanoTime() - waitingSince > PATIENCE;
        wantToWrite(backlog.size() > 0);
    }

    private void queue(ByteBuffer[] news) {
        backlog.add(news[0]);
        backlog.add(news[1]);
    }

    private void wantToWrite(boolean wanted) {
        int others = key.interestOps() & ~SelectionKey.OP_WRITE;
        key.interestOps(wanted ? others | SelectionKey.OP_WRITE : others);
    }

    void setMaySpeak(boolean maySpeak) {
        int others = key.interestOps() & ~SelectionKey.OP_READ;
        key.interestOps(maySpeak ? others | SelectionKey.OP_READ : others);
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // There is nothing left to lose: the user is gone either way.
        }
    }
}
