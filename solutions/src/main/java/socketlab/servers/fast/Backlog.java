package socketlab.servers.fast;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** What the kernel did not take for one user: a copy, because the next round is written over the last one. */
final class Backlog {
    private static final int CHUNK = 64 * 1024;

    /** Each one from its position to its limit; behind the limit of the last one there may be room for more. */
    private final Deque<ByteBuffer> chunks = new ArrayDeque<>();

    private int size;

    int size() {
        return size;
    }

    void add(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            ByteBuffer chunk = withRoom(bytes.remaining());
            int end = chunk.limit();
            int count = Math.min(bytes.remaining(), chunk.capacity() - end);
            chunk.limit(end + count).put(end, bytes, bytes.position(), count);
            bytes.position(bytes.position() + count);
            size += count;
        }
    }

    /** Returns how much the kernel took; it took less than all when it is full. */
    int writeTo(WritableByteChannel channel) throws IOException {
        int before = size;
        while (!chunks.isEmpty()) {
            ByteBuffer first = chunks.element();
            size -= channel.write(first);
            if (first.hasRemaining()) {
                break;
            }
            chunks.remove();
        }
        return before - size;
    }

    private ByteBuffer withRoom(int wanted) {
        ByteBuffer last = chunks.peekLast();
        if (last == null || last.limit() == last.capacity()) {
            // The first one is just large enough: mostly it is a greeting, and written at once.
            last = ByteBuffer.allocate(last == null ? wanted : Math.max(wanted, CHUNK))
                    .limit(0);
            chunks.add(last);
        }
        return last;
    }
}
