package socketlab.stage3;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;

/** One user's side of the chat: listens to the server and to the keyboard at the same time, on one thread. */
public final class ChatClient implements AutoCloseable {
    private static final long SENDING_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long GOODBYE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Selector selector;
    private final ServerConnection server;
    private final Pipe.SourceChannel keyboard;
    private final SelectionKey keyboardKey;
    private final CtrlC ctrlC;
    private final Terminal terminal = new Terminal();
    private final LineCutter typed = new LineCutter();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private Phase phase = Phase.CHATTING;
    private long deadline;

    /** A user who leaves is first sending what is queued, then waiting for the server to close its side, too. */
    private enum Phase {
        CHATTING,
        SENDING_THE_REST,
        SAYING_GOODBYE,
        OVER
    }

    private ChatClient(Selector selector, ServerConnection server) throws IOException {
        this.selector = selector;
        this.server = server;
        this.keyboard = Keyboard.open();
        this.keyboardKey = keyboard.register(selector, SelectionKey.OP_READ);
        this.ctrlC = CtrlC.wakes(selector);
    }

    public static void main(String[] args) {
        CommandLine.run("ChatClient HOST PORT", args, arguments -> {
            try (ChatClient client = connect(arguments)) {
                client.run();
            }
        });
    }

    /** Connects to the server. */
    static ChatClient connect(CommandLine arguments) throws IOException {
        // 9. The keyboard comes second: while there is no connection nothing should be taken from it.
        Selector selector = Selector.open();
        InetSocketAddress address = new InetSocketAddress(arguments.host(), arguments.port());
        return new ChatClient(selector, ServerConnection.open(address, selector));
    }

    /** Lets the user chat. */
    void run() throws IOException {
        while (phase != Phase.OVER && !ctrlC.isPressed()) {
            round();
        }
        if (!ctrlC.isPressed()) {
            terminal.print("< You have been disconnected.");
        }
    }

    /** Closes the connection. */
    @Override
    public void close() throws IOException {
        server.close();
        selector.close();
        ctrlC.done();
    }

    /** Goes round once: waits until the connection or the keyboard is ready, then hears, types and sends. */
    void round() throws IOException {
        // 9. None of the three waits, so there is no need to ask which one was ready. That hearing comes first matters:
        //    a server that has closed is an orderly end, but to write to it would be a network error.
        selector.select(key -> {}, timeoutMillis());
        hear();
        if (phase == Phase.CHATTING) {
            type();
        }
        if (phase != Phase.OVER) {
            send();
        }
    }

    /** Hears the server. */
    void hear() throws IOException {
        for (byte[] line : server.read(buffer)) {
            terminal.print(line);
        }
        if (server.hasEnded()) {
            phase = Phase.OVER;
        }
    }

    /** Listens to the keyboard. */
    void type() throws IOException {
        // 10. Too much is queued only when the keyboard is a file. Then it has to wait, or it would end up in memory.
        if (server.isFull()) {
            return;
        }
        boolean keyboardEnded = keyboard.read(buffer.clear()) < 0;
        // The keyboard is a stream, too: a pasted text is many lines in one read.
        for (byte[] line : typed.cut(buffer.flip())) {
            if (line.length == 0) {
                leave();
                return;
            }
            server.send(Notices.typed(line));
            terminal.replaceTyped(line, Notices.own(line));
        }
        if (keyboardEnded) {
            leave();
        }
    }

    /** Sends what is queued, and moves on with the leave of a user who leaves. */
    void send() throws IOException {
        // 10. Nothing here waits for the server without a bound: it need not read, and it need not close its side.
        boolean progress = server.flush();
        keyboardKey.interestOps(phase == Phase.CHATTING && !server.isFull() ? SelectionKey.OP_READ : 0);
        if (phase == Phase.SENDING_THE_REST && !server.hasUnsent()) {
            server.halfClose();
            enter(Phase.SAYING_GOODBYE, GOODBYE_NANOS);
        } else if (phase == Phase.SENDING_THE_REST && progress) {
            enter(Phase.SENDING_THE_REST, SENDING_NANOS);
        } else if (phase != Phase.CHATTING && System.nanoTime() - deadline >= 0) {
            phase = Phase.OVER;
        }
    }

    private void leave() {
        // 10. To close at once would lose the lines that are still queued.
        enter(Phase.SENDING_THE_REST, SENDING_NANOS);
    }

    private void enter(Phase next, long atMostNanos) {
        phase = next;
        deadline = System.nanoTime() + atMostNanos;
    }

    private long timeoutMillis() {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        return phase == Phase.CHATTING ? 0 : Math.max(1, left); // 0 is as long as it takes
    }
}
