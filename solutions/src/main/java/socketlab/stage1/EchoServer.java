package socketlab.stage1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
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

    /** Opens the listening socket on every IPv4 address of this machine and serves its clients. */
    static void run(CommandLine arguments) throws IOException {
        // 1. This constructor is three POSIX calls in one: socket, bind and listen. Without an address it binds to
        //    the wildcard: every address of the machine, IPv6 included. From here on the kernel completes
        //    connections by itself and queues them, whether or not we ever call accept.
        try (ServerSocket listening = new ServerSocket(arguments.port())) {
            serve(listening);
        }
    }

    /** Takes one client after another. */
    static void serve(ServerSocket listening) throws IOException {
        while (true) {
            Socket client = listening.accept();
            // 2. "try (client)" closes the socket whatever happens; otherwise the process would run out of file
            //    descriptors, one client at a time. The catch belongs inside the loop: what goes wrong with one
            //    client costs that client alone. A failing accept stands outside on purpose, since it means that
            //    the listening socket is of no more use, and trying again at once would only burn the processor.
            try (client) {
                answer(client);
            } catch (IOException e) {
                System.err.println(nameOf(client) + ": " + CommandLine.reason(e));
            }
        }
    }

    /** Serves one client: receives its message, prints it, sends the same bytes back. */
    static void answer(Socket client) throws IOException {
        byte[] message = readToEnd(client.getInputStream());
        print(nameOf(client), message);
        // 3. Printing comes before the reply, so that a client that went away without waiting is still seen here. A
        //    blocking write returns when the kernel has taken all the bytes, not when the client has read them; so a
        //    successful write is no proof of delivery, and its failure is news about the past.
        client.getOutputStream().write(message);
    }

    /** Reads a message to its end. */
    static byte[] readToEnd(InputStream in) throws IOException {
        // 4. TCP carries a stream of bytes and keeps no trace of who wrote how much at a time. So one read gives at
        //    least one byte and says nothing about the rest; only -1, the end of stream, says that the message is
        //    whole. "available() == 0" says merely that nothing has arrived yet. InputStream.readNBytes would do the
        //    same in one call: the loop stands here because later stages cannot wait for end of stream.
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        byte[] piece = new byte[8192];
        for (int n = in.read(piece); n != -1; n = in.read(piece)) {
            // The bound is what keeps a stranger from filling this program's memory.
            if (message.size() + n > LARGEST_MESSAGE) {
                throw new IOException("refused, the message is larger than " + LARGEST_MESSAGE + " bytes");
            }
            message.write(piece, 0, n);
        }
        return message.toByteArray();
    }

    /** The client's name. */
    static String nameOf(Socket client) {
        // 5. InetAddress.toString would put a slash in front, and getHostName would ask the DNS and wait for its
        //    answer. Unlike a channel, a Socket still knows its peer after it was closed.
        return client.getInetAddress().getHostAddress() + ":" + client.getPort();
    }

    /** Prints a message. */
    static void print(String name, byte[] message) throws IOException {
        // 6. The bytes go out as they came in. Decoded and encoded again they would pass through the charset of the
        //    terminal, which on JDK 17 turns every letter beyond ASCII into '?' where the locale is not UTF-8.
        //    One write for the whole line keeps it in one piece even if another thread prints, too.
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes((name + ": ").getBytes(UTF_8));
        line.writeBytes(message);
        line.write('\n');
        System.out.write(line.toByteArray());
        System.out.flush();
    }
}
