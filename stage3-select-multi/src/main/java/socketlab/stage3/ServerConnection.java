package socketlab.stage3;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.List;

/**
 * The client's connection to the server: the half line that has come, and the lines that wait to be sent. Once it is
 * connected, no method waits.
 */
final class ServerConnection {
    private ServerConnection() {}

    /**
     * Connects.
     *
     * <p>In: where the server listens, and the selector of the loop.
     *
     * <p>Out: the connection, non-blocking and registered for reading.
     *
     * <p>Ends: when the connection stands; with an {@link IOException} when there is none to be had.
     */
    static ServerConnection open(InetSocketAddress server, Selector selector) throws IOException {
        // TODO 9: connect and print what comes. Connect first, then let the selector have the channel. Read
        //         docs/functions.md on connect.
        throw new UnsupportedOperationException("TODO 9: connect and print what comes");
    }

    /**
     * Reads once.
     *
     * <p>In: what has arrived from the server; and a buffer to work with, whose content does not matter.
     *
     * <p>Out: the lines that are complete now. From end of stream on, {@link #hasEnded} is true.
     *
     * <p>Ends: at once, also when nothing has arrived; with an {@link IOException} at a network error.
     */
    List<byte[]> read(ByteBuffer buffer) throws IOException {
        // TODO 9: connect and print what comes. The same as in the server: bytes, then lines.
        throw new UnsupportedOperationException("TODO 9: connect and print what comes");
    }

    /** Whether the server has closed the connection. */
    boolean hasEnded() {
        // TODO 9: connect and print what comes. What does read return at the end of the stream?
        throw new UnsupportedOperationException("TODO 9: connect and print what comes");
    }

    /** Queues a line, which has its line end. */
    void send(byte[] line) {
        // TODO 10: send what is typed. Use an OutQueue.
        throw new UnsupportedOperationException("TODO 10: send what is typed");
    }

    /** Whether lines wait to be sent. */
    boolean hasUnsent() {
        // TODO 10: send what is typed. The OutQueue knows.
        throw new UnsupportedOperationException("TODO 10: send what is typed");
    }

    /** Whether so much waits that no more should be added to it. */
    boolean isFull() {
        // TODO 10: send what is typed. You may return false at first.
        throw new UnsupportedOperationException("TODO 10: send what is typed");
    }

    /**
     * Writes what is queued, and tells the selector what to wait for.
     *
     * <p>Out: as much of the queue as the kernel takes; returned is whether that was anything at all.
     *
     * <p>Ends: at once, also when the kernel takes nothing; with an {@link IOException} at a network error.
     */
    boolean flush() throws IOException {
        // TODO 10: send what is typed. When does the selector have to wait for room to write? Read docs/select.md on
        //          the three sets.
        throw new UnsupportedOperationException("TODO 10: send what is typed");
    }

    /** Tells the server that this user sends no more, and goes on reading. */
    void halfClose() throws IOException {
        // TODO 10: send what is typed. Read docs/functions.md on close.
        throw new UnsupportedOperationException("TODO 10: send what is typed");
    }

    /** Closes the connection. */
    void close() throws IOException {
        // TODO 9: connect and print what comes. Read docs/functions.md on close.
        throw new UnsupportedOperationException("TODO 9: connect and print what comes");
    }
}
