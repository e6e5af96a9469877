package socketlab.stage1;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Sends one message to the server, prints the reply, and ends. */
public final class EchoClient {
    private EchoClient() {}

    public static void main(String[] args) {
        CommandLine.run("EchoClient HOST PORT MESSAGE", args, EchoClient::run);
    }

    /**
     * Connects to the server and exchanges one message for one reply.
     *
     * <p>In: the arguments; {@code arguments.host()}, {@code arguments.port()} and {@code arguments.message()}.
     *
     * <p>Out: the message in UTF-8 to the server, the reply to the screen.
     *
     * <p>Ends: when the reply is printed; with an {@link IOException} when there is no connection, or when it breaks.
     */
    static void run(CommandLine arguments) throws IOException {
        // TODO 7: connect to the server. Connect, use send and printReply, and close the socket whatever happens.
        //         Let an IOException pass: CommandLine makes the diagnostic of it. Read docs/functions.md on connect.
        throw new UnsupportedOperationException("TODO 7: connect to the server");
    }

    /**
     * Sends the message and says that it is whole.
     *
     * <p>In: the message, perhaps empty.
     *
     * <p>Out: its bytes, no more and no less, then the half-close.
     *
     * <p>Ends: when everything is handed to the kernel.
     */
    static void send(Socket server, byte[] message) throws IOException {
        // TODO 8: send the message and half-close. Read docs/functions.md on close: there is a way to end one
        //         direction only.
        throw new UnsupportedOperationException("TODO 8: send the message and half-close");
    }

    /**
     * Prints the reply.
     *
     * <p>In: the server's bytes, in any number of pieces, up to its end of stream.
     *
     * <p>Out: the same bytes and one line end on standard output.
     *
     * <p>Ends: at end of stream.
     */
    static void printReply(InputStream in) throws IOException {
        // TODO 9: print the reply. A reply can be far larger than the message, and a character can arrive in two
        //         pieces.
        throw new UnsupportedOperationException("TODO 9: print the reply");
    }
}
