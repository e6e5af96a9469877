package socketlab.stage1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** Sends one message to the server, prints the reply, and ends. */
public final class EchoClient {
    private EchoClient() {}

    public static void main(String[] args) {
        CommandLine.run("EchoClient HOST PORT MESSAGE", args, EchoClient::run);
    }

    /** Connects to the server and exchanges one message for one reply. */
    static void run(CommandLine arguments) throws IOException {
        // 7. This constructor looks the host up, creates the socket and connects it. It returns as soon as the server's
        //    kernel has queued the connection: that is no sign yet that the server has accepted it.
        try (Socket server = new Socket(arguments.host(), arguments.port())) {
            send(server, arguments.message().getBytes(UTF_8));
            printReply(server.getInputStream());
        }
    }

    /** Sends the message and says that it is whole. */
    static void send(Socket server, byte[] message) throws IOException {
        // 8. No length and no line end marks the end of the message, so the half-close has to: the server sees end of
        //    stream, while the other direction stays open for the reply. Closing the socket here would lose the reply.
        //    Sending everything before reading anything is safe because the server answers only after the end; with
        //    a server that answers while it is being asked, both could wait in a write for the other one to read.
        server.getOutputStream().write(message);
        server.shutdownOutput();
    }

    /** Prints the reply. */
    static void printReply(InputStream in) throws IOException {
        // 9. Each piece is printed as it comes and not kept, so a reply of any size fits. Not decoding it means, too,
        //    that a character cut in two by the network is whole again on the screen.
        byte[] piece = new byte[8192];
        for (int n = in.read(piece); n != -1; n = in.read(piece)) {
            System.out.write(piece, 0, n);
        }
        System.out.write('\n');
        System.out.flush();
    }
}
