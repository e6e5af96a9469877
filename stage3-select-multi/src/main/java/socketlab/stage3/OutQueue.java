package socketlab.stage3;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/**
 * The lines that wait to be sent over one connection. Lines go in at the end; at the front the kernel takes as many
 * bytes as it has room for, perhaps half a line, perhaps none.
 */
final class OutQueue {
    /**
     * Appends a line.
     *
     * <p>In: the bytes of a line, with its line end.
     *
     * <p>Out: nothing yet.
     */
    void add(byte[] line) {
        // TODO 4: queue and write. Keep the line until the kernel has taken it.
        throw new UnsupportedOperationException("TODO 4: queue and write");
    }

    /** How many bytes wait. */
    int size() {
        // TODO 4: queue and write. In bytes, not in lines.
        throw new UnsupportedOperationException("TODO 4: queue and write");
    }

    /** Whether nothing waits. */
    boolean isEmpty() {
        // TODO 4: queue and write. A line that is half sent is still there.
        throw new UnsupportedOperationException("TODO 4: queue and write");
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
        // TODO 4: queue and write. How few writes can carry the whole queue? And what does it mean when a write takes
        //         less than it was offered? Read docs/select.md on why writing is the hard half.
        throw new UnsupportedOperationException("TODO 4: queue and write");
    }
}
