import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Bytes that wait to be sent, between head and tail of an array that grows. */
final class Outbox {
    private static final int SMALL = 1024;
    private static final int PIECE = 7;
    private static final int LARGE_PIECE = 64 * 1024;

    private byte[] bytes = new byte[SMALL];
    private int head;
    private int tail;

    int size() {
        return tail - head;
    }

    void put(byte[] line) {
        if (tail + line.length > bytes.length) {
            int needed = size() + line.length;
            byte[] roomier = needed > bytes.length / 2 ? new byte[needed * 2] : bytes;
            System.arraycopy(bytes, head, roomier, 0, size());
            tail -= head;
            head = 0;
            bytes = roomier;
        }
        System.arraycopy(line, 0, bytes, tail, line.length);
        tail += line.length;
    }

    /** A few bytes at a time, which any reader must be able to put together; much of it in large pieces. */
    int writeTo(WritableByteChannel channel) throws IOException {
        int piece = size() < SMALL ? PIECE : LARGE_PIECE;
        int written = channel.write(ByteBuffer.wrap(bytes, head, Math.min(piece, size())));
        head += written;
        if (head == tail) {
            bytes = bytes.length > LARGE_PIECE ? new byte[SMALL] : bytes;
            head = 0;
            tail = 0;
        }
        return written;
    }
}
