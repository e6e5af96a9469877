package socketlab.stage1;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Receives one message from each client, prints it, and sends the same bytes back: one client after another, for ever.
 */
public final class EchoServer {
    /** The largest message this server accepts, in bytes: 1 MiB. */
    static final int LARGEST_MESSAGE = 1024 * 1024;

    private EchoServer() {}

    public static void main(String[] args) {
        CommandLine.run("EchoServer PORT", args, EchoServer::run);
    }

    /**
     * Opens the listening socket on every IPv4 address of this machine and serves its clients.
     *
     * <p>In: the arguments; {@code arguments.port()} is the port, already checked.
     *
     * <p>Out: nothing of its own.
     *
     * <p>Ends: with the {@link IOException} of a port that cannot be had; otherwise never.
     */
    static void run(CommandLine arguments) throws IOException {
        // TODO 1: listen on the port. Open a listening socket on the port and hand it to serve. Let its IOException
        //         pass: CommandLine makes the diagnostic of it. Read docs/functions.md on socket, bind and listen.
        throw new UnsupportedOperationException("TODO 1: listen on the port");
    }

    /**
     * Takes one client after another.
     *
     * <p>In: the listening socket.
     *
     * <p>Out: for a client that breaks off or sends too much, one line on standard error, and the next client's turn.
     *
     * <p>Ends: never, unless the listening socket itself fails. No client can end it.
     */
    static void serve(ServerSocket listening) throws IOException {
        // TODO 2: accept one client after another. Each client goes to answer, and its socket is closed afterwards,
        //         whatever happened. Which exceptions may end the server, and which only cost one client? Read
        //         docs/functions.md on accept and close.
        throw new UnsupportedOperationException("TODO 2: accept one client after another");
    }

    /**
     * Serves one client: receives its message, prints it, sends the same bytes back.
     *
     * <p>In: the client's bytes up to its end of stream. They are bytes, not text: nothing here decodes them.
     *
     * <p>Out: the line {@code IP:PORT: MESSAGE} on the screen, then the message to the client.
     *
     * <p>Ends: when everything is sent; the caller closes the socket.
     */
    static void answer(Socket client) throws IOException {
        // TODO 3: serve one client. Use readToEnd, nameOf and print, then reply. The caller closes the socket.
        throw new UnsupportedOperationException("TODO 3: serve one client");
    }

    /**
     * Reads a message to its end.
     *
     * <p>In: a stream that hands over the message in any number of pieces, cut anywhere.
     *
     * <p>Out: all its bytes together; an array of length 0 for a client that sent none.
     *
     * <p>Ends: at end of stream, or with an {@link IOException} once there are more than {@link #LARGEST_MESSAGE}
     * bytes, or when the connection breaks.
     */
    static byte[] readToEnd(InputStream in) throws IOException {
        // TODO 4: read a message to its end. How do you know that a message is whole? Read docs/functions.md on read
        //         and write.
        throw new UnsupportedOperationException("TODO 4: read a message to its end");
    }

    /**
     * The client's name.
     *
     * <p>In: the client's socket, open or already closed.
     *
     * <p>Out: {@code IP:PORT} of the client as this side sees it, an IPv4 address as {@code 127.0.0.1:45606}.
     *
     * <p>Ends: at once, without asking the network.
     */
    static String nameOf(Socket client) {
        // TODO 5: name the client. Read docs/functions.md on addresses.
        throw new UnsupportedOperationException("TODO 5: name the client");
    }

    /**
     * Prints a message.
     *
     * <p>In: the client's name and its message.
     *
     * <p>Out: {@code IP:PORT: MESSAGE} and one line end on standard output, at once. The empty message leaves the space
     * after the colon.
     *
     * <p>Ends: at once.
     */
    static void print(String name, byte[] message) throws IOException {
        // TODO 6: print the message. The message is bytes and need not be valid text.
        throw new UnsupportedOperationException("TODO 6: print the message");
    }
}
