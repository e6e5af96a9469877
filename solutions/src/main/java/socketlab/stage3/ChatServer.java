package socketlab.stage3;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * {@code ChatServer HOST PORT}: a chat room for many users, on one thread over one {@link Selector}.
 *
 * <p>In come connections and lines; out go notices and messages, to the users and to standard output. It ends with
 * Ctrl+C, or with status 1 if it cannot listen on HOST and PORT. No user can end it, nor keep the others waiting.
 */
public final class ChatServer implements AutoCloseable {
    private static final int BACKLOG = 512;
    private static final long TICK_MILLIS = 100;

    private final Selector selector;
    private final ServerSocketChannel listener;
    private final SelectionKey listenerKey;
    private final CtrlC ctrlC;
    private final Room room = new Room();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);

    private ChatServer(Selector selector, ServerSocketChannel listener) throws IOException {
        this.selector = selector;
        this.listener = listener;
        this.listenerKey = listener.register(selector, SelectionKey.OP_ACCEPT);
        this.ctrlC = CtrlC.wakes(selector);
    }

    public static void main(String[] args) {
        CommandLine.run("ChatServer HOST PORT", args, arguments -> {
            try (ChatServer server = listen(arguments)) {
                server.run();
            }
        });
    }

    /**
     * Listens on HOST and PORT, and only then prints {@code Chat Server started on port N.} An error is the caller's.
     */
    static ChatServer listen(CommandLine arguments) throws IOException {
        // 1. bind() binds and listens. Without HOST in it, the socket would listen on all addresses. Java has switched
        // SO_REUSEADDR on, so a restart need not wait until the old connections are forgotten (on Windows it is off,
        // and must be: there it would let two servers share one port).
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(arguments.host(), arguments.port()), BACKLOG);
        listener.configureBlocking(false);
        ChatServer server = new ChatServer(Selector.open(), listener);
        System.out.println("Chat Server started on port " + arguments.port() + ".");
        return server;
    }

    /** Goes round until Ctrl+C. */
    void run() throws IOException {
        while (!ctrlC.isPressed()) {
            round();
        }
    }

    /** Closes the port and every connection. */
    @Override
    public void close() throws IOException {
        room.close();
        listener.close();
        // 8. The selector comes last: a registered listening channel goes on accepting until its selector lets go.
        selector.close();
        ctrlC.done();
    }

    /** One round: waits until something is ready, handles all of it, then settles what came of it. */
    private void round() throws IOException {
        // 2. This is the one place where the program waits. The form of select that takes an action leaves no selected
        // set behind; with selectedKeys() each handled key must be removed, or it is there again in the next round.
        boolean paused = listenerKey.interestOps() == 0;
        selector.select(this::handle, paused || room.isCrowded() ? TICK_MILLIS : 0);
        if (paused) {
            listenerKey.interestOps(SelectionKey.OP_ACCEPT);
        }
        room.settle();
    }

    private void handle(SelectionKey key) {
        // 2. That a key is writable needs no answer here: settle() writes for everyone who has something queued, so
        // there is one place that writes. A key cancelled earlier in this round is skipped by select itself.
        if (key.isAcceptable()) {
            accept();
        } else if (key.isReadable()) {
            hear((User) key.attachment());
        }
    }

    /** Takes in everyone who has connected. */
    private void accept() {
        // 3. When accept fails, for example because no descriptor is left, the connection stays in the queue and the
        // key stays ready. Without a pause the loop would go round as fast as it can, and help nobody.
        try {
            for (SocketChannel newcomer = listener.accept(); newcomer != null; newcomer = listener.accept()) {
                admit(newcomer);
            }
        } catch (IOException e) {
            System.err.println("ChatServer: cannot accept for the moment: " + CommandLine.reason(e));
            listenerKey.interestOps(0);
        }
    }

    private void admit(SocketChannel newcomer) throws IOException {
        try {
            room.join(new User(newcomer, selector));
        } catch (IOException e) {
            // The connection ended before it was greeted, so for the others it never was.
            newcomer.close();
        }
    }

    /** Reads from one user, and passes on the lines that are complete. */
    private void hear(User user) {
        // 6. Lines that came before the end of the stream are said before the leave is announced: that happens when
        // the round is settled.
        for (byte[] line : user.read(buffer)) {
            room.say(user, line);
        }
    }
}
