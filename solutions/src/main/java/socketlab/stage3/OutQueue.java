package socketlab.stage3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The lines that wait to be sent over one connection. Lines go in at the end; at the front the kernel takes as many
 * bytes as it has room for, perhaps half a line, perhaps none.
 */
final class OutQueue {
    // One thread serves all queues, so one buffer does for all. A direct one, since Java copies any other once more.
    private static final ByteBuffer BATCH = ByteBuffer.allocateDirect(64 * 1024);

    private final Queue<byte[]> lines = new ArrayDeque<>();
    private int takenOfFirst;
    private int size;
    private boolean wasFull;

    /**
     * Appends a line.
     *
     * <p>In: the bytes of a line, which nobody changes any more.
     *
     * <p>Out: nothing yet.
     */
    void add(byte[] line) {
        // 4. All the queues share the one array of a line, so a line for many users costs little more memory than a
        //    line for one. What they cannot share is the position in it, so that is kept here, in the queue.
        lines.add(line);
        size += line.length;
    }

    /** How many bytes wait. */
    int size() {
        return size;
    }

    /** Whether nothing waits. */
    boolean isEmpty() {
        return size == 0;
    }

    /**
     * Writes what the kernel takes without waiting.
     *
     * <p>In: the non-blocking channel of the connection.
     *
     * <p>Out: the bytes at the front, many lines in one write; returned is how many of them the kernel took. The rest
     * stays at the front of the queue.
     *
     * <p>Ends: at once, also when the kernel takes nothing; with the {@link IOException} of a broken connection.
     */
    int writeTo(WritableByteChannel channel) throws IOException {
        // 4. Every write costs some microseconds, however little it carries: one write for each line would make the
        //    server ten times slower. A write that took less than it was offered says that the kernel is full. To
        //    ask again at once is a loop that burns the processor and holds up everybody else; OP_WRITE will tell.
        int sizeBefore = size;
        boolean kernelIsFull = false;
        while (!isEmpty() && !kernelIsFull) {
            fillBatch();
            removeFirst(channel.write(BATCH));
            kernelIsFull = BATCH.hasRemaining();
            wasFull = kernelIsFull;
        }
        return sizeBefore - size;
    }

    /** Copies the bytes at the front: the batch then ends before, in or behind a line, as its size will have it. */
    private void fillBatch() {
        BATCH.clear();
        // 4. Where the kernel was full the last time, one line will do to ask again. A whole batch, copied in vain in
        //    each round for a user who does not read, would cost everybody else a tenth of their rate.
        if (wasFull) {
            BATCH.limit(Math.min(BATCH.capacity(), lines.element().length - takenOfFirst));
        }
        int from = takenOfFirst;
        for (byte[] line : lines) {
            int count = Math.min(line.length - from, BATCH.remaining());
            BATCH.put(line, from, count);
            if (!BATCH.hasRemaining()) {
                break;
            }
            from = 0;
        }
        BATCH.flip();
    }

    private void removeFirst(int count) {
        size -= count;
        takenOfFirst += count;
        while (!lines.isEmpty() && takenOfFirst >= lines.element().length) {
            takenOfFirst -= lines.remove().length;
        }
    }
}
