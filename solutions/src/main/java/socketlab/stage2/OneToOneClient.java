package socketlab.stage2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;

/** Talks with the server in turns: a line from this keyboard first, then the server's line. */
public final class OneToOneClient {
    /** The keyboard line that ends the conversation and is not sent. */
    private static final byte[] EXIT = "EXIT".getBytes(UTF_8);

    private final LineReader keyboard = new LineReader(System.in);
    private final LineWriter screen = new LineWriter(System.out);

    private OneToOneClient() {}

    public static void main(String[] args) {
        CommandLine.run("OneToOneClient HOST PORT", args, arguments -> new OneToOneClient().run(arguments));
    }

    /** Connects to the server and talks with it. */
    void run(CommandLine arguments) throws IOException {
        // 7. Leaving the block closes the socket. In lock-step there is nothing left to read at that moment, so the
        //    server sees an orderly end of stream; closing with unread bytes would send a reset instead.
        //    The IOException is let through: a client without its connection has nothing to go on with.
        try (Socket server = new Socket(arguments.host(), arguments.port())) {
            talk(server);
        }
    }

    /** Talks with the server: reads a keyboard line, sends it, reads the server's line, prints it, again. */
    void talk(Socket server) throws IOException {
        LineReader fromServer = new LineReader(server.getInputStream());
        LineWriter toServer = new LineWriter(server.getOutputStream());
        // 8. The same turns as the server's, begun at the other end: if both sides began by reading, both would wait
        //    for ever. Lines typed early stay in the keyboard's buffer until their turn; none is lost.
        for (byte[] line = keyboard.readLine(); line != null && !isExit(line); line = keyboard.readLine()) {
            toServer.writeLine(line);
            byte[] answer = fromServer.readLine();
            if (answer == null) {
                return;
            }
            screen.writeLine(answer);
        }
    }

    /** Whether this is the line that ends the conversation: exactly {@code EXIT}, without a space, in capitals. */
    private static boolean isExit(byte[] line) {
        return Arrays.equals(line, EXIT);
    }
}
