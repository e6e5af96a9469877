package socketlab.stage2;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** Talks with one client at a time, in turns: the client's line first, then one from this keyboard. */
public final class OneToOneServer {
    private final LineReader keyboard = new LineReader(System.in);
    private final LineWriter screen = new LineWriter(System.out);

    private OneToOneServer() {}

    public static void main(String[] args) {
        CommandLine.run("OneToOneServer PORT", args, arguments -> new OneToOneServer().run(arguments));
    }

    /**
     * Opens the listening socket on every IPv4 address of this machine and serves its clients.
     *
     * <p>In: the arguments; {@code arguments.port()} is the port, already checked.
     *
     * <p>Out: nothing of its own.
     *
     * <p>Ends: when the keyboard has ended; with the {@link IOException} of a port that cannot be had.
     */
    void run(CommandLine arguments) throws IOException {
        // TODO 1: listen on the port. As in stage 1; then hand the listening socket to serve.
        throw new UnsupportedOperationException("TODO 1: listen on the port");
    }

    /**
     * Takes one client after another.
     *
     * <p>In: the listening socket.
     *
     * <p>Out: for a connection that breaks, one line on standard error, and the next client's turn.
     *
     * <p>Ends: when the keyboard has ended. No client can end it.
     */
    void serve(ServerSocket listening) throws IOException {
        // TODO 2: take one client after another until the keyboard has ended. Each client goes to talk, and its
        //         socket is closed afterwards, whatever happened.
        throw new UnsupportedOperationException("TODO 2: take one client after another until the keyboard has ended");
    }

    /**
     * Talks with one client: reads its line, prints it, reads a keyboard line, sends it, again.
     *
     * <p>In: lines from the client and from the keyboard, in turns. An empty line is a line like any other.
     *
     * <p>Out: the client's lines on the screen, the keyboard's lines to the client. The return value tells whether the
     * keyboard is still open.
     *
     * <p>Ends: at the client's end of stream, at the keyboard line {@code EXIT}, or at the end of the keyboard; with an
     * {@link IOException} when the connection breaks. The caller closes the socket.
     */
    boolean talk(Socket client) throws IOException {
        // TODO 3: take turns with the client. Use one LineReader and one LineWriter for this connection, and the
        //         fields for keyboard and screen.
        throw new UnsupportedOperationException("TODO 3: take turns with the client");
    }
}
