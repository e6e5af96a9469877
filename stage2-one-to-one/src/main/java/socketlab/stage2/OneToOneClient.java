package socketlab.stage2;

import java.io.IOException;
import java.net.Socket;

/** Talks with the server in turns: a line from this keyboard first, then the server's line. */
public final class OneToOneClient {
    private final LineReader keyboard = new LineReader(System.in);
    private final LineWriter screen = new LineWriter(System.out);

    private OneToOneClient() {}

    public static void main(String[] args) {
        CommandLine.run("OneToOneClient HOST PORT", args, arguments -> new OneToOneClient().run(arguments));
    }

    /**
     * Connects to the server and talks with it.
     *
     * <p>In: the arguments; {@code arguments.host()} and {@code arguments.port()}.
     *
     * <p>Out: nothing of its own.
     *
     * <p>Ends: when the conversation has ended; with an {@link IOException} when there is no connection, or when it
     * breaks.
     */
    void run(CommandLine arguments) throws IOException {
        // TODO 7: connect to the server. As in stage 1; then hand the socket to talk.
        throw new UnsupportedOperationException("TODO 7: connect to the server");
    }

    /**
     * Talks with the server: reads a keyboard line, sends it, reads the server's line, prints it, again.
     *
     * <p>In: lines from the keyboard and from the server, in turns. An empty line is a line like any other.
     *
     * <p>Out: the keyboard's lines to the server, the server's lines on the screen.
     *
     * <p>Ends: at the keyboard line {@code EXIT}, at the end of the keyboard, or at the server's end of stream; with an
     * {@link IOException} when the connection breaks. The caller closes the socket.
     */
    void talk(Socket server) throws IOException {
        // TODO 8: take turns with the server. Use one LineReader and one LineWriter for this connection, and the
        //         fields for keyboard and screen.
        throw new UnsupportedOperationException("TODO 8: take turns with the server");
    }
}
