package socketlab.stage3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;

/**
 * One user of the chat: the connection, the half line that has come, and the bytes that wait to be sent. It is the
 * attachment of the selection key.
 *
 * <p>No method waits, and none throws because the connection broke: then the user is marked as gone, and the
 * {@link Room} removes those who are marked.
 */
final class User {
    /**
     * Makes a user of a connection.
     *
     * <p>In: the channel just accepted, and the selector of the loop.
     *
     * <p>Out: the channel is non-blocking and registered for reading, with this user attached.
     *
     * <p>Ends: at once; with an {@link IOException} when the connection is already gone.
     */
    User(SocketChannel accepted, Selector selector) throws IOException {
        // TODO 3: let newcomers in. A selector takes only channels of one kind. When is the last moment to ask for
        //         the name? Read docs/functions.md on addresses.
        throw new UnsupportedOperationException("TODO 3: let newcomers in");
    }

    /** The user's address as {@code IP:PORT}. */
    String name() {
        // TODO 3: let newcomers in. It must still be known when the connection is gone.
        throw new UnsupportedOperationException("TODO 3: let newcomers in");
    }

    /** Whether this user has left, or has to. */
    boolean isGone() {
        // TODO 4: queue and write. Whoever marks a user as gone, in flush or in read, changes what this returns.
        throw new UnsupportedOperationException("TODO 4: queue and write");
    }

    /** Whether so much waits for this user that no more should be added to it. */
    boolean isFull() {
        // TODO 4: queue and write. The protocol says from how many bytes on a user may be dropped. You may return
        //         false at first.
        throw new UnsupportedOperationException("TODO 4: queue and write");
    }

    /**
     * Reads once.
     *
     * <p>In: what has arrived from the user; and a buffer to work with, whose content does not matter.
     *
     * <p>Out: the lines that are complete now. At end of stream, at an error, and when a line has no end, the user is
     * marked as gone.
     *
     * <p>Ends: at once, also when nothing has arrived.
     */
    List<byte[]> read(ByteBuffer buffer) {
        // TODO 6: pass lines on. One read, one cutter for each user. What does each result of read mean? Read
        //         docs/select.md on bytes, not messages.
        throw new UnsupportedOperationException("TODO 6: pass lines on");
    }

    /**
     * Queues a line for this user.
     *
     * <p>In: the bytes of a line, with its line end.
     *
     * <p>Out: nothing yet; {@link #flush} writes.
     */
    void send(byte[] line) {
        // TODO 4: queue and write. Use an OutQueue.
        throw new UnsupportedOperationException("TODO 4: queue and write");
    }

    /**
     * Writes what is queued.
     *
     * <p>Out: as much of the queue as the kernel takes. A user whose connection broke, or who lets the queue fill up
     * and does not read, is marked as gone.
     *
     * <p>Ends: at once, also when the kernel takes nothing.
     */
    void flush() {
        // TODO 4: queue and write. What is to happen when the connection breaks here? Read docs/select.md on why
        //         writing is the hard half.
        throw new UnsupportedOperationException("TODO 4: queue and write");
    }

    /**
     * Tells the selector what to wait for.
     *
     * <p>In: whether to read from this user for the time being.
     *
     * <p>Out: the interest set of the key. It asks for nothing that would wake the loop for no reason.
     */
    void setInterest(boolean maySpeak) {
        // TODO 4: queue and write. Read docs/select.md on the three sets.
        throw new UnsupportedOperationException("TODO 4: queue and write");
    }

    /** Closes the connection. */
    void close() {
        // TODO 7: let users leave. An error here is no news any more.
        throw new UnsupportedOperationException("TODO 7: let users leave");
    }
}
