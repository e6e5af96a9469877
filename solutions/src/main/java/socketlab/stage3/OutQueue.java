package socketlab.stage3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * The bytes that wait to be sent over one connection: whole lines go in at the end, and at the front the kernel takes
 * as many bytes as it has room for, perhaps half a line, perhaps none.
 */
final class OutQueue {
    private static final int SMALL = 1024;
    private static final int PIECE = 256 * 1024;

    // What waits is one run: bytes[start] to bytes[end - 1].
    private byte[] bytes = new byte[SMALL];
    private int start;
    private int end;

    /** Appends a line. Nothing is sent yet. */
    void add(byte[] line) {
        // 4. Lines are copied into one run, so that one write carries many: each write costs microseconds, however
        // little it carries. A list of shared buffers would save the copy and cost an object for each line and user.
        if (end + line.length > bytes.length) {
            makeRoomFor(line.length);
        }
        System.arraycopy(line, 0, bytes, end, line.length);
        end += line.length;
    }

    /** How many bytes wait. */
    int size() {
        return end - start;
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /**
     * Writes what the kernel takes without waiting, and keeps the rest. The channel is non-blocking.
     *
     * @return how many bytes the kernel took
     */
    int writeTo(WritableByteChannel channel) throws IOException {
        // 4. A short write means that the kernel is full: asking again at once is a loop that burns a core and holds
        // up everybody else. OP_WRITE will tell when there is room.
        int before = size();
        int piece;
        int taken;
        do {
            // In pieces, because Java copies all that is offered to memory of its own before the kernel sees it.
            piece = Math.min(size(), PIECE);
            taken = channel.write(ByteBuffer.wrap(bytes, start, piece));
            start += taken;
        } while (taken == piece && !isEmpty());
        int written = before - size();
        if (isEmpty()) {
            startOver();
        }
        return written;
    }

    private void startOver() {
        start = 0;
        end = 0;
        if (bytes.length > PIECE) {
            bytes = new byte[SMALL];
        }
    }

    private void makeRoomFor(int more) {
        int size = size();
        // To double is to copy each byte only a few times; and to move the run to the front is enough while at least
        // half of the array is free.
        boolean crowded = size + more > bytes.length / 2;
        byte[] roomy = crowded ? new byte[Math.max(2 * bytes.length, size + more)] : bytes;
        System.arraycopy(bytes, start, roomy, 0, size);
        bytes = roomy;
        start = 0;
        end = size;
    }
}
