package socketlab.bench;

import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One user of the crowd: a connection, and how far it has got in the order of events. */
final class User {
    final SocketChannel channel;
    final int index;

    /** As the server calls it; known when it is connected. */
    String name = "";

    /** How many users were online when it had joined, or all that had before the present joining; 0 until greeted. */
    int rank;

    /** Bytes of notices got since then. */
    long noticed;

    /** What it has got of its first line. */
    final StringBuilder greeting = new StringBuilder();

    /** Whether it is one who never reads. */
    boolean isDeaf;

    /** Where it stands in the log: bytes, lines, and lines of its own, which it never gets. */
    long offset;

    long line;
    long ownLines;

    /** What it says, when it is one of those who talk. */
    @Nullable
    Speaker speaker;

    /** Bytes that could not be judged yet. */
    private ByteBuffer rest = ByteBuffer.allocate(0);

    User(int index, SocketChannel channel) {
        this.index = index;
        this.channel = channel;
    }

    /** Messages of others that it has got since the log began. */
    long delivered(EventLog log) {
        return log.messagesBefore(line) - ownLines;
    }

    boolean hasRest() {
        return rest.hasRemaining();
    }

    /** Moves the bytes that could not be judged before what comes next. */
    void giveRest(ByteBuffer to) {
        to.put(rest);
    }

    void keepRest(ByteBuffer in) {
        if (rest.capacity() < in.remaining()) {
            rest = ByteBuffer.allocate(Math.max(256, 2 * in.remaining()));
        }
        rest.clear().put(in).flip();
    }

    @Override
    public String toString() {
        return "User " + (index + 1) + " (" + name + ")";
    }
}
