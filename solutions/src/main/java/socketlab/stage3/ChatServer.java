package socketlab.stage3;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * A chat room for many users, on one thread over one {@link Selector}. No user can end the server, and none can keep
 * the others waiting.
 */
public final class ChatServer implements AutoCloseable {
    private static final int BACKLOG = 1024;
    private static final int MOST_NEWCOMERS = 32;
    private static final long TICK_MILLIS = 100;
    private static final long ACCEPT_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Selector selector;
    private final ServerSocketChannel listening;
    private final SelectionKey listeningKey;
    private final CtrlC ctrlC;
    private final Room room = new Room();
    private final ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
    private int mostNewcomers = 1;
    private long acceptFailedAt;

    private ChatServer(Selector selector, ServerSocketChannel listening) throws IOException {
        this.selector = selector;
        this.listening = listening;
        this.listeningKey = listening.register(selector, SelectionKey.OP_ACCEPT);
        this.ctrlC = CtrlC.wakes(selector);
    }

    public static void main(String[] args) {
        CommandLine.run("ChatServer HOST PORT", args, arguments -> {
            try (ChatServer server = open(arguments)) {
                server.run();
            }
        });
    }

    /**
     * Opens the listening socket.
     *
     * <p>In: the arguments; {@code arguments.host()} and {@code arguments.port()} are where to listen, and nowhere
     * else.
     *
     * <p>Out: the server; and, once it listens, {@code Chat Server started on port N.} on standard output.
     *
     * <p>Ends: at once; with an {@link IOException} when HOST and PORT cannot be had.
     */
    static ChatServer open(CommandLine arguments) throws IOException {
        // 1. bind() makes two POSIX calls, bind and listen; without a host the socket would listen on all addresses.
        //    Java has switched SO_REUSEADDR on, so that the port can be had again while the kernel still remembers
        //    old connections on it. (On Windows it is off and should be: there it lets two servers share a port.)
        ServerSocketChannel listening = ServerSocketChannel.open();
        listening.bind(new InetSocketAddress(arguments.host(), arguments.port()), BACKLOG);
        listening.configureBlocking(false);
        ChatServer server = new ChatServer(Selector.open(), listening);
        System.out.println("Chat Server started on port " + arguments.port() + ".");
        return server;
    }

    /**
     * Serves the users.
     *
     * <p>In: connections, and what the users send.
     *
     * <p>Out: notices and messages, to the users and to standard output.
     *
     * <p>Ends: on Ctrl+C.
     */
    void run() throws IOException {
        // 2. One thread, one loop: between two rounds nothing can happen, so the room needs no lock.
        while (!ctrlC.isPressed()) {
            round();
        }
    }

    /**
     * Closes the port and every connection.
     *
     * <p>Out: Ctrl+C is told that all is done.
     */
    @Override
    public void close() throws IOException {
        room.close();
        listening.close();
        // 8. The selector comes last: a listening channel goes on accepting until its selector lets go of it.
        selector.close();
        ctrlC.done();
    }

    /**
     * Goes round once: waits until something is ready, handles all that is ready, and settles what came of it.
     *
     * <p>Ends: when everything ready is handled. Waiting for something to become ready is the only waiting there is.
     */
    void round() throws IOException {
        // 2. This form of select hands each ready key to handle. With selectedKeys() each key has to be removed once
        //    it is handled, or it is there again in the next round. The timeout is for the two states in which time
        //    alone changes something; 0 means to wait as long as it takes, so an idle server sleeps.
        boolean acceptPaused = listeningKey.interestOps() == 0;
        selector.select(this::handle, acceptPaused || room.isCrowded() ? TICK_MILLIS : 0);
        if (acceptPaused && System.nanoTime() - acceptFailedAt > ACCEPT_PAUSE_NANOS) {
            listeningKey.interestOps(SelectionKey.OP_ACCEPT);
        }
        room.settle();
    }

    private void handle(SelectionKey key) {
        // 2. Room to write needs no answer here: settle() writes for everyone who has something queued, so that there
        //    is one place that writes. Nothing here closes a channel, so no key is invalid when its turn comes.
        if (key.isAcceptable()) {
            accept();
        } else if (key.isReadable()) {
            hear((User) key.attachment());
        }
    }

    /**
     * Takes in the newcomers who wait, up to a bound.
     *
     * <p>In: the listening socket, which is ready.
     *
     * <p>Out: more users, each of them in the room and registered with the selector.
     *
     * <p>Ends: at once. An error here, of a newcomer or of accept itself, does not end the server.
     */
    void accept() {
        // 3. Those who wait come in together, so the notices about them leave in one write for each user; with one
        //    newcomer in each round, 2,000 joins cost ten times as much. Who is beyond the bound stays ready. When
        // accept
        //    fails, perhaps because no file descriptor is left, the connection stays in the queue and the key stays
        //    ready, too; without a pause the loop would go round as fast as it can, and help nobody.
        try {
            for (int i = 0; i < mostNewcomers; i++) {
                SocketChannel newcomer = listening.accept();
                if (newcomer == null) {
                    return;
                }
                admit(newcomer);
            }
            // The very first comes alone: JDK 17 needs descriptors of its own for its first write.
            mostNewcomers = MOST_NEWCOMERS;
        } catch (IOException e) {
            System.err.println("ChatServer: cannot accept for the moment: " + CommandLine.reason(e));
            listeningKey.interestOps(0);
            acceptFailedAt = System.nanoTime();
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

    /**
     * Hears one user out, as far as they got.
     *
     * <p>In: a user whose connection is ready for reading.
     *
     * <p>Out: each line that is complete now, said to the room. When the room has heard enough for this round, the user
     * stays ready and has to wait for the next.
     */
    void hear(User user) {
        // 6. A user may have said something and left since: their lines are said now, their leave is announced when
        //    the round is settled, so it comes behind them.
        if (room.hasHeardEnough()) {
            return;
        }
        for (byte[] line : user.read(buffer)) {
            room.say(user, line);
        }
    }
}
