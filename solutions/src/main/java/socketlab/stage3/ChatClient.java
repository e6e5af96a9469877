package socketlab.stage3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * {@code ChatClient HOST PORT}: one user's side of the chat, which hears the server and the keyboard at the same time.
 *
 * <p>In come lines from the server and from the keyboard. Out go the lines of the server to standard output, and the
 * lines of the keyboard to the server and, as {@code [You] text}, to standard output. A blank keyboard line, the end of
 * the keyboard or the server's orderly close ends it with {@code < You have been disconnected.} and status 0; a network
 * error ends it with a diagnostic and status 1; and Ctrl+C ends it, too.
 */
public final class ChatClient implements AutoCloseable {
    private static final int FULL = 1024 * 1024;
    private static final long SENDING_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long FAREWELL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Selector selector = Selector.open();
    private final SocketChannel connection;
    private final Pipe.SourceChannel keyboard = Keyboard.open();
    private final SelectionKey connectionKey;
    private final SelectionKey keyboardKey;
    private final CtrlC ctrlC = CtrlC.wakes(selector);
    private final Terminal terminal = new Terminal();

    private final LineCutter heard = new LineCutter();
    private final LineCutter typed = new LineCutter();
    private final OutQueue unsent = new OutQueue();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private boolean leaving;
    private boolean halfClosed;
    private boolean over;
    private long deadline;

    private ChatClient(SocketChannel connection) throws IOException {
        this.connection = connection;
        connectionKey = connection.register(selector, SelectionKey.OP_READ);
        keyboardKey = keyboard.register(selector, SelectionKey.OP_READ);
    }

    public static void main(String[] args) {
        CommandLine.run("ChatClient HOST PORT", args, arguments -> {
            try (ChatClient client = connect(arguments)) {
                client.run();
            }
        });
    }

    /** Connects to HOST and PORT. An error is the caller's. */
    static ChatClient connect(CommandLine arguments) throws IOException {
        // 9. Nothing else can happen before the connection stands, so this may wait; only then it becomes non-blocking.
        SocketChannel connection = SocketChannel.open(new InetSocketAddress(arguments.host(), arguments.port()));
        connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        connection.configureBlocking(false);
        return new ChatClient(connection);
    }

    /** Goes round until this user or the server ends it, or Ctrl+C. */
    void run() throws IOException {
        while (!over && !ctrlC.isPressed()) {
            round();
        }
        if (!ctrlC.isPressed()) {
            terminal.print("< You have been disconnected.");
        }
    }

    /** Closes the connection. */
    @Override
    public void close() throws IOException {
        connection.close();
        selector.close();
        ctrlC.done();
    }

    /** One round: waits for the connection or the keyboard, then looks at both. */
    private void round() throws IOException {
        // 9. Neither read below waits, so there is no need to ask which one was ready. To hear before sending matters:
        // if the server has closed, that is an orderly end, but to write to it would be an error.
        selector.select(key -> {}, timeoutMillis());
        hear();
        type();
        send();
        over |= leaving && System.nanoTime() - deadline >= 0;
        connectionKey.interestOps(SelectionKey.OP_READ | (unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE));
        keyboardKey.interestOps(mayType() ? SelectionKey.OP_READ : 0);
    }

    /** Prints the lines that have come from the server. */
    private void hear() throws IOException {
        over |= connection.read(buffer.clear()) < 0;
        for (byte[] line : heard.cut(buffer.flip())) {
            terminal.print(line);
        }
    }

    /** Queues the lines that have been typed, and shows each of them. */
    private void type() throws IOException {
        if (!mayType()) {
            return;
        }
        boolean ended = keyboard.read(buffer.clear()) < 0;
        // 10. A pasted text is many lines in one read.
        for (byte[] line : typed.cut(buffer.flip())) {
            if (line.length == 0) {
                leave();
                return;
            }
            unsent.add(join("", line, "\n"));
            terminal.replaceTyped(line, join("[You] ", line, ""));
        }
        if (ended) {
            leave();
        }
    }

    /** Sends what the kernel takes; behind the last line follows the end of the stream. */
    private void send() throws IOException {
        // 10. Whether the server reads is its affair: this program goes on printing meanwhile. But it stops listening
        // to the keyboard when too much is queued, so a file on standard input does not end up in memory.
        if (unsent.writeTo(connection) > 0 && leaving) {
            deadline = System.nanoTime() + SENDING_NANOS;
        }
        if (leaving && unsent.isEmpty() && !halfClosed) {
            halfClosed = true;
            deadline = System.nanoTime() + FAREWELL_NANOS;
            connection.shutdownOutput();
        }
    }

    /** Begins the end: no more is typed, what was typed is still sent. */
    private void leave() {
        // 11. To close at once would lose the lines still queued. And to close with bytes unread sends a reset instead
        // of an end of stream, which may cost the server our last lines: so we go on reading until the server has
        // closed its side. Not for ever, since it need not do that.
        leaving = true;
        deadline = System.nanoTime() + SENDING_NANOS;
    }

    private boolean mayType() {
        return !leaving && unsent.size() < FULL;
    }

    private long timeoutMillis() {
        if (!leaving) {
            return 0; // as long as it takes
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
    }

    private static byte[] join(String prefix, byte[] line, String suffix) {
        byte[] before = prefix.getBytes(UTF_8);
        byte[] after = suffix.getBytes(UTF_8);
        return ByteBuffer.allocate(before.length + line.length + after.length)
                .put(before)
                .put(line)
                .put(after)
                .array();
    }
}
