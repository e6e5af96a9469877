package socketlab.stage2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/** Talks with one client at a time, in turns: the client's line first, then one from this keyboard. */
public final class OneToOneServer {
    /** The keyboard line that ends the conversation and is not sent. */
    private static final byte[] EXIT = "EXIT".getBytes(UTF_8);

    private final LineReader keyboard = new LineReader(System.in);
    private final LineWriter screen = new LineWriter(System.out);

    private OneToOneServer() {}

    public static void main(String[] args) {
        CommandLine.run("OneToOneServer PORT", args, arguments -> new OneToOneServer().run(arguments));
    }

    /** Opens the listening socket on every IPv4 address of this machine and serves its clients. */
    void run(CommandLine arguments) throws IOException {
        // 1. While we talk with one client, the kernel goes on completing connections and queues them (50 by default).
        //    So a second client is connected, unserved, and not refused.
        try (ServerSocket listening = new ServerSocket(arguments.port())) {
            serve(listening);
        }
    }

    /** Takes one client after another. */
    void serve(ServerSocket listening) throws IOException {
        // 2. The keyboard outlives every client, so its end is remembered across them. It is found out only by reading
        //    it, which a broken connection prevents: then the next client's turn will tell.
        boolean keyboardOpen = true;
        while (keyboardOpen) {
            Socket client = listening.accept();
            try (client) {
                keyboardOpen = talk(client);
            } catch (IOException e) {
                System.err.println(nameOf(client) + ": " + CommandLine.reason(e));
            }
        }
    }

    /** Talks with one client: reads its line, prints it, reads a keyboard line, sends it, again. */
    boolean talk(Socket client) throws IOException {
        LineReader fromClient = new LineReader(client.getInputStream());
        LineWriter toClient = new LineWriter(client.getOutputStream());
        // 3. Lock-step: exactly one of the two sides may write at any time, so each side blocks in one read and needs
        //    neither thread nor selector. The price is that we are deaf outside our turn. While we wait at the
        //    keyboard, the client may leave unnoticed; the line then typed is lost. Stage 3 lifts this.
        for (byte[] line = fromClient.readLine(); line != null; line = fromClient.readLine()) {
            screen.writeLine(line);
            byte[] answer = keyboard.readLine();
            if (answer == null) {
                return false;
            }
            if (Arrays.equals(answer, EXIT)) {
                return true;
            }
            toClient.writeLine(answer);
        }
        return true;
    }

    private static String nameOf(Socket client) {
        return client.getInetAddress().getHostAddress() + ":" + client.getPort();
    }
}
