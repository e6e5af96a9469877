package socketlab.servers.fast;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * The chat of stage 3, one thread over one {@link Selector}, as fast as that goes. It differs from the reference in one
 * idea: what a round brings is the same bytes for everyone, but for what each said themselves. So it is encoded once,
 * into one buffer, and everyone is written pieces of that buffer; nothing is copied or queued for a user who keeps up.
 */
public final class FastChatServer implements AutoCloseable {
    private static final int BACKLOG = 1024;
    private static final int MOST_JOINS = 64;
    private static final long TICK_MILLIS = 100;
    private static final long ACCEPT_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Room room = new Room();
    private final Selector selector = Selector.open();
    private final ServerSocketChannel listening;
    private final SelectionKey listeningKey;
    private final CtrlC ctrlC;
    private long acceptFailedAt;

    private FastChatServer(InetSocketAddress address) throws IOException {
        listening = ServerSocketChannel.open().bind(address, BACKLOG);
        listening.configureBlocking(false);
        listeningKey = listening.register(selector, SelectionKey.OP_ACCEPT);
        ctrlC = CtrlC.wakes(selector);
        room.show("Chat Server started on port " + address.getPort() + ".\n");
    }

    public static void main(String[] args) {
        int port = args.length == 2 ? port(args[1]) : -1;
        if (port < 0) {
            System.err.println("Usage: FastChatServer HOST PORT   (PORT is an integer from 1 to 65535)");
            System.exit(2);
        }
        try (FastChatServer server = new FastChatServer(new InetSocketAddress(InetAddress.getByName(args[0]), port))) {
            while (!server.ctrlC.isPressed()) {
                server.round();
            }
        } catch (IOException e) {
            System.err.println("FastChatServer: cannot serve " + args[0] + " port " + port + ": " + e.getMessage());
            System.exit(1);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port >= 1 && port <= 65_535 ? port : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Waits until something is ready, takes in all of it, and then writes once for each user. */
    private void round() throws IOException {
        boolean acceptPaused = listeningKey.interestOps() == 0;
        selector.select(this::handle, acceptPaused || room.isCrowded() ? TICK_MILLIS : 0);
        if (acceptPaused && System.nanoTime() - acceptFailedAt > ACCEPT_PAUSE_NANOS) {
            listeningKey.interestOps(SelectionKey.OP_ACCEPT);
        }
        room.settle();
    }

    private void handle(SelectionKey key) {
        if (key.isAcceptable()) {
            accept();
        } else if (key.isReadable()) {
            room.hear((User) key.attachment());
        }
    }

    /**
     * Takes in all who wait, up to a bound: the notices about them then travel together. Only the first of all users
     * comes alone, since JDK 17 needs descriptors of its own for its first write, and there must be some left.
     */
    private void accept() {
        try {
            for (int most = room.isEmpty() ? 1 : MOST_JOINS; most > 0; most--) {
                SocketChannel newcomer = listening.accept();
                if (newcomer == null) {
                    return;
                }
                admit(newcomer);
            }
        } catch (IOException e) {
            // Perhaps no descriptor is left. The connection stays in the queue, so without a pause the loop would spin.
            System.err.println("FastChatServer: cannot accept for the moment: " + e.getMessage());
            listeningKey.interestOps(0);
            acceptFailedAt = System.nanoTime();
        }
    }

    private void admit(SocketChannel newcomer) throws IOException {
        try {
            room.join(new User(newcomer, selector));
        } catch (IOException e) {
            newcomer.close(); // Ended before it was greeted, so for the others it never was.
        }
    }

    @Override
    public void close() throws IOException {
        if (ctrlC.isPressed()) {
            room.show("\nexit\n");
        }
        room.close();
        listening.close();
        selector.close();
        ctrlC.done();
    }
}
