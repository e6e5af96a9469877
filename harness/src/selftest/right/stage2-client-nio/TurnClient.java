package turns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** Stage 2: asks one question after another. */
public final class TurnClient {
    private static final ByteBuffer LINE_END =
            ByteBuffer.wrap(new byte[] {'\n'}).asReadOnlyBuffer();

    private final PrintWriter screen = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    private final TextLines keyboard = new TextLines(Channels.newChannel(System.in));
    private final SocketChannel server;
    private int turns;

    private TurnClient(SocketChannel server) {
        this.server = server;
    }

    public static void main(String[] args) {
        int port = args.length == 2 ? port(args[1]) : -1;
        if (port == -1) {
            System.err.println("Usage: TurnClient HOST PORT");
            System.exit(2);
        }
        String place = args[0] + ", port " + port;
        try (SocketChannel server = connect(args[0], port)) {
            new TurnClient(server).talk();
        } catch (UnknownHostException e) {
            stop("there is no host " + place);
        } catch (IOException e) {
            stop("trouble with " + place + ": " + e.getMessage());
        }
    }

    private static int port(String word) {
        try {
            int port = Integer.parseInt(word);
            return port >= 1 && port <= 65_535 ? port : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A channel reports an unknown host by an unchecked exception, so the name is looked up before. */
    private static SocketChannel connect(String host, int port) throws IOException {
        return SocketChannel.open(new InetSocketAddress(InetAddress.getByName(host), port));
    }

    private static void stop(String why) {
        System.err.println("TurnClient: " + why);
        System.exit(1);
    }

    private void talk() throws IOException {
        TextLines answers = new TextLines(server);
        show("(you begin)");
        for (String question = keyboard.next(); isToBeSent(question); question = keyboard.next()) {
            send(question);
            String answer = answers.next();
            if (answer == null) {
                show("(they hung up)");
                break;
            }
            turns++;
            show(answer);
            show("(it is your turn)");
        }
        show("(that was a talk of " + turns + " turns)");
    }

    private static boolean isToBeSent(String question) {
        return question != null && !question.equals("EXIT");
    }

    /** In two parts: where one write ends is not to be seen at the other end. */
    private void send(String question) throws IOException {
        write(ByteBuffer.wrap(question.getBytes(UTF_8)));
        write(LINE_END.duplicate());
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            server.write(bytes);
        }
    }

    private void show(String line) {
        screen.print(line + "\n");
        screen.flush();
    }
}
