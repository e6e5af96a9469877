package socketlab.stage3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** The lines that wait to be sent over one connection. */
final class OutQueue {
    private static final int BATCH = 64 * 1024;

    private byte[] bytes = {};
    private int front;
    private int end;

    /** Appends a line. */
    void add(byte[] line) {
        if (line.length > bytes.length - end) {
            byte[] roomier = new byte[2 * (size() + line.length)];
            System.arraycopy(bytes, front, roomier, 0, size());
            bytes = roomier;
            end = size();
            front = 0;
        }
        System.arraycopy(line, 0, bytes, end, line.length);
        end += line.length;
    }

    /** How many bytes wait. */
    int size() {
        return end - front;
    }

    /** Whether nothing waits. */
    boolean isEmpty() {
        return front == end;
    }

    /** Writes what the kernel takes without waiting. */
    int writeTo(WritableByteChannel channel) throws IOException {
        // 4. A write costs microseconds, however little it carries; so the lines lie in one piece, many for each write.
        //    One that takes less than it was offered says that the kernel is full, and to ask again is a busy loop.
        int sizeBefore = size();
        boolean kernelIsFull = false;
        while (!isEmpty() && !kernelIsFull) {
            ByteBuffer batch = ByteBuffer.wrap(bytes, front, Math.min(size(), BATCH));
            front += channel.write(batch);
            kernelIsFull = batch.hasRemaining();
        }
        int taken = sizeBefore - size();
        if (isEmpty()) {
            // Memory for many lines is given back; for few lines it is kept, until the next ones come.
            bytes = bytes.length > BATCH ? new byte[0] : bytes;
            front = 0;
            end = 0;
        }
        return taken;
    }
}
