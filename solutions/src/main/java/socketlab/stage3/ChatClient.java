package socketlab.stage3;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** One user's side of the chat: listens to the server and to the keyboard at the same time, on one thread. */
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

    /**
     * Connects.
     *
     * <p>In: the arguments; {@code arguments.host()} and {@code arguments.port()} are where the server listens.
     *
     * <p>Out: the client, connected.
     *
     * <p>Ends: when the connection stands; with an {@link IOException} when there is none to be had.
     */
    static ChatClient connect(CommandLine arguments) throws IOException {
        // 9. This may wait, because nothing else can happen yet; otherwise OP_CONNECT would tell when to finishConnect.
        SocketChannel connection = SocketChannel.open(new InetSocketAddress(arguments.host(), arguments.port()));
        connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        connection.configureBlocking(false);
        return new ChatClient(connection);
    }

    /**
     * Lets the user chat.
     *
     * <p>In: lines from the server and from the keyboard.
     *
     * <p>Out: each line from the server as it is, at once. Each line from the keyboard to the server, and to the
     * screen as {@code [You] text}.
     *
     * <p>Ends: with the line {@code < You have been disconnected.} after a blank line from the keyboard, the end of the
     * keyboard, or the server's orderly close; on Ctrl+C without it; with an {@link IOException} at a network error.
     */
    void run() throws IOException {
        while (!over && !ctrlC.isPressed()) {
            round();
        }
        if (!ctrlC.isPressed()) {
            terminal.print("< You have been disconnected.");
        }
    }

    /**
     * Closes the connection.
     *
     * <p>Out: Ctrl+C is told that all is done.
     */
    @Override
    public void close() throws IOException {
        connection.close();
        selector.close();
        ctrlC.done();
    }

    /**
     * Goes round once: waits until the connection or the keyboard is ready, then hears, types and sends.
     *
     * <p>Ends: when all that is ready is handled.
     */
    void round() throws IOException {
        // 9. None of the three waits, so there is no need to ask which one was ready. That hearing comes first matters:
        //    a server that has closed is an orderly end, but to write to it would be a network error.
        selector.select(key -> {}, timeoutMillis());
        hear();
        if (over) {
            return;
        }
        type();
        send();
        over = leaving && System.nanoTime() - deadline >= 0;
        connectionKey.interestOps(SelectionKey.OP_READ | (unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE));
        keyboardKey.interestOps(mayType() ? SelectionKey.OP_READ : 0);
    }

    /**
     * Hears the server.
     *
     * <p>In: what has arrived from the server.
     *
     * <p>Out: each line that is complete now, printed.
     *
     * <p>Ends: at once; at end of stream the chat is over.
     */
    void hear() throws IOException {
        // 9. The same two steps as in the server: bytes first, then lines. What arrives need not end where a line does.
        over = readsEndOfStream();
        for (byte[] line : heard.cut(buffer.flip())) {
            terminal.print(line);
        }
    }

    private boolean readsEndOfStream() throws IOException {
        try {
            return connection.read(buffer.clear()) < 0;
        } catch (IOException e) {
            if (halfClosed) {
                return true; // This user has left, and everything is sent: how the server closes is its affair.
            }
            throw e;
        }
    }

    /**
     * Listens to the keyboard.
     *
     * <p>In: what has been typed.
     *
     * <p>Out: each line, queued for the server and shown as {@code [You] text}.
     *
     * <p>Ends: at once; a blank line or the end of the keyboard begins the end of the chat.
     */
    void type() throws IOException {
        if (!mayType()) {
            return;
        }
        boolean ended = keyboard.read(buffer.clear()) < 0;
        // 10. The keyboard is a stream, too: a pasted text is many lines in one read.
        for (byte[] line : typed.cut(buffer.flip())) {
            if (line.length == 0) {
                leave();
                return;
            }
            unsent.add(Notices.typed(line));
            terminal.replaceTyped(line, Notices.own(line));
        }
        if (ended) {
            leave();
        }
    }

    /**
     * Sends what is queued.
     *
     * <p>Out: as much as the kernel takes; after the last line of a user who leaves, the end of the stream.
     *
     * <p>Ends: at once, also when the kernel takes nothing.
     */
    void send() throws IOException {
        // 10. The server need not read at once; what it does not take waits in the queue, and the client goes on
        //     printing. When the queue is full it stops listening to the keyboard, which may be a large file.
        if (unsent.writeTo(connection) > 0 && leaving) {
            deadline = System.nanoTime() + SENDING_NANOS;
        }
        if (leaving && unsent.isEmpty() && !halfClosed) {
            halfClosed = true;
            deadline = System.nanoTime() + FAREWELL_NANOS;
            connection.shutdownOutput();
        }
    }

    /**
     * Begins the end of the chat.
     *
     * <p>Out: from now on nothing is typed. What was typed is still sent, if the server takes it in good time.
     */
    void leave() {
        // 10. To close now would lose the lines still queued. And to close with bytes unread sends a reset instead of
        //     an end of stream, which may cost the server our last lines. So first comes a half-close, and the client
        //     goes on reading until the server has closed its side, but not for ever.
        leaving = true;
        deadline = System.nanoTime() + SENDING_NANOS;
    }

    private boolean mayType() {
        return !leaving && unsent.size() < FULL;
    }

    private long timeoutMillis() {
        // For select 0 means: as long as it takes.
        return leaving ? Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())) : 0;
    }
}
