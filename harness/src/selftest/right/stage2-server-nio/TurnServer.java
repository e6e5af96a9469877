import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/** Stage 2 on channels: a client, a keyboard and a screen are all the same kind of thing here. */
public final class TurnServer {
    /** One for the whole run: what it has read too much waits in it for the next client. */
    private final LineSource keyboard = new LineSource(new FileInputStream(FileDescriptor.in).getChannel());

    private final WritableByteChannel screen = new FileOutputStream(FileDescriptor.out).getChannel();

    /** How a conversation came to its end. */
    private enum End {
        HUNG_UP,
        SENT_AWAY,
        NOBODY_TYPES
    }

    private TurnServer() {}

    public static void main(String[] args) {
        if (args.length != 1 || !args[0].matches("0*[1-9][0-9]{0,4}") || Integer.parseInt(args[0]) > 65_535) {
            System.err.println("Usage: TurnServer PORT");
            System.exit(2);
        }
        try (ServerSocketChannel front = ServerSocketChannel.open()) {
            front.bind(new InetSocketAddress(Integer.parseInt(args[0])), 20);
            new TurnServer().takeClients(front);
        } catch (IOException e) {
            System.err.println("TurnServer: port " + args[0] + ": " + e.getMessage());
            System.exit(1);
        }
    }

    private void takeClients(ServerSocketChannel front) throws IOException {
        End end = End.HUNG_UP;
        while (end != End.NOBODY_TYPES) {
            SocketChannel client = front.accept();
            SocketAddress who = client.getRemoteAddress();
            try (client) {
                end = converse(client);
            } catch (IOException e) {
                System.err.println("TurnServer: lost " + who + ": " + e.getMessage());
                end = End.HUNG_UP;
            }
        }
    }

    private End converse(SocketChannel client) throws IOException {
        LineSource fromClient = new LineSource(client);
        for (String said = fromClient.next(); said != null; said = fromClient.next()) {
            write(said, screen);
            // A prompt is no line of ours, so it stays away from standard output.
            System.err.print("your turn> ");
            String typed = keyboard.next();
            if (typed == null) {
                return End.NOBODY_TYPES;
            }
            if (typed.equals("EXIT")) {
                return End.SENT_AWAY;
            }
            write(typed, client);
        }
        return End.HUNG_UP;
    }

    private static void write(String line, WritableByteChannel to) throws IOException {
        ByteBuffer bytes = UTF_8.encode(line + "\n");
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }
}
