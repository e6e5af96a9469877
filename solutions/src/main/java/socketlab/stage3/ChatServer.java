package socketlab.stage3;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** A chat room for many users, on one thread over one {@link Selector}. */
public final class ChatServer implements AutoCloseable {
    private static final long TICK_MILLIS = 100;
    private static final long ACCEPT_PAUSE_NANOS = 1_000_000_000;

    private final Selector selector = Selector.open();
    private final ServerSocketChannel listening = ServerSocketChannel.open();
    private final SelectionKey listeningKey;
    private final CtrlC ctrlC;
    private final Room room = new Room();
    private final ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
    private int mostNewcomers = 1;
    private long acceptFailedAt;

    ChatServer(CommandLine arguments) throws IOException {
        // 1. bind makes two POSIX calls, bind and listen; 1,024 newcomers may wait. SO_REUSEADDR is on in Java, so that
        //    the port can be had again while the kernel still remembers old connections on it.
        listening.bind(new InetSocketAddress(arguments.host(), arguments.port()), 1024);
        listening.configureBlocking(false);
        listeningKey = listening.register(selector, SelectionKey.OP_ACCEPT);
        ctrlC = CtrlC.wakes(selector);
        System.out.println("Chat Server started on port " + arguments.port() + ".");
    }

    public static void main(String[] args) {
        CommandLine.run("ChatServer HOST PORT", args, arguments -> {
            try (ChatServer server = new ChatServer(arguments)) {
                server.run();
            }
        });
    }

    void run() throws IOException {
        // 2. One thread, one loop, and so no lock. This form of select calls handle with each key that is ready; from
        //    selectedKeys() each would have to be removed. Without a timeout (0) an idle server sleeps; there are two
        //    states in which time alone changes something.
        while (!ctrlC.isPressed()) {
            boolean acceptPaused = listeningKey.interestOps() == 0;
            selector.select(this::handle, acceptPaused || room.isCrowded() ? TICK_MILLIS : 0);
            if (acceptPaused && System.nanoTime() - acceptFailedAt > ACCEPT_PAUSE_NANOS) {
                listeningKey.interestOps(SelectionKey.OP_ACCEPT);
            }
            room.settle();
        }
    }

    private void handle(SelectionKey key) {
        // Who can be written to is not asked: settle() writes, so that one place does. Nothing here closes a channel.
        if (key.isAcceptable()) {
            accept();
        } else if (key.isReadable()) {
            hear((User) key.attachment());
        }
    }

    void accept() {
        // 3. Many together: the notices about them leave in one write for each user. The very first alone: JDK 17 needs
        //    descriptors of its own for its first write. A pause when none is left, because the key stays ready.
        try {
            SocketChannel newcomer = listening.accept();
            for (int i = 1; newcomer != null; i++) {
                admit(newcomer);
                newcomer = i < mostNewcomers ? listening.accept() : null;
            }
            mostNewcomers = 32;
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

    void hear(User user) {
        // 6. Who said something and left since is announced when the round is settled, so behind these lines.
        if (!room.hasHeardEnough()) {
            user.read(buffer).forEach(line -> room.say(user, line));
        }
    }

    @Override
    public void close() throws IOException {
        // 8. The selector comes last: a listening channel goes on accepting until its selector lets go of it.
        room.close();
        listening.close();
        selector.close();
        ctrlC.done();
    }
}
