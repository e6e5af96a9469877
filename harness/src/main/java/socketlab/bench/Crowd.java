package socketlab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import socketlab.waiting.Cleanup;
import socketlab.waiting.Deadline;

/** All users of a server, held by one thread over one selector. */
final class Crowd implements AutoCloseable {
    private static final int BUFFER = 1 << 19;
    private static final int LITTLE = 4_096;
    private static final int LONGEST_SELECT = 20;

    final List<User> users = new ArrayList<>();

    private final InetSocketAddress server;
    private final Selector selector;
    private final Cleanup cleanup = new Cleanup();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

    Crowd(int port) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try {
            selector = Selector.open();
            cleanup.register(selector);
        } catch (IOException e) {
            throw new UncheckedIOException("A selector cannot be opened", e);
        }
    }

    /** Starts to connect one more user. One who is deaf never reads, and leaves the kernel little room to do so. */
    User connect(boolean isDeaf) {
        try {
            SocketChannel channel = SocketChannel.open();
            cleanup.register(() -> reset(channel));
            User user = new User(users.size(), channel);
            user.isDeaf = isDeaf;
            if (isDeaf) {
                channel.setOption(StandardSocketOptions.SO_RCVBUF, LITTLE);
            }
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            boolean connected = channel.connect(server);
            channel.register(selector, SelectionKey.OP_CONNECT, user);
            if (connected) {
                isConnected(channel.keyFor(selector), user);
            }
            users.add(user);
            return user;
        } catch (IOException e) {
            throw new WrongDelivery("User " + (users.size() + 1) + " cannot connect: " + e.getMessage() + ".");
        }
    }

    private static void isConnected(SelectionKey key, User user) throws IOException {
        InetSocketAddress own = (InetSocketAddress) user.channel.getLocalAddress();
        user.name = own.getAddress().getHostAddress() + ":" + own.getPort();
        key.interestOps(user.isDeaf ? 0 : SelectionKey.OP_READ);
    }

    /** A reset leaves no TIME_WAIT behind, of which thousands would slow the next run. */
    private static void reset(SocketChannel channel) throws IOException {
        if (channel.isOpen() && channel.isConnected()) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        channel.close();
    }

    /** The users who read. */
    List<User> listeners() {
        return users.stream().filter(user -> !user.isDeaf).toList();
    }

    /** Waits for what users get, and reads it, once for each user; the judge must take or keep the bytes at once. */
    void round(BiConsumer<User, ByteBuffer> judge, long millis) {
        try {
            Consumer<SelectionKey> ready = key -> ready(key, judge);
            if (millis == 0) {
                selector.selectNow(ready);
            } else {
                selector.select(ready, Math.min(millis, LONGEST_SELECT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The selector cannot wait", e);
        }
    }

    private void ready(SelectionKey key, BiConsumer<User, ByteBuffer> judge) {
        User user = (User) key.attachment();
        try {
            if (key.isConnectable()) {
                user.channel.finishConnect();
                isConnected(key, user);
                return;
            }
            buffer.clear();
            user.giveRest(buffer);
            if (user.channel.read(buffer) < 0) {
                throw new WrongDelivery("The server closed the connection of " + user + ".");
            }
        } catch (IOException e) {
            throw new WrongDelivery(user + " lost the connection: " + e.getMessage() + ".");
        }
        judge.accept(user, buffer.flip());
    }

    /** Lets a user's kept bytes be judged again. */
    void again(User user, BiConsumer<User, ByteBuffer> judge) {
        buffer.clear();
        user.giveRest(buffer);
        judge.accept(user, buffer.flip());
    }

    /** Reads on for a while without anything being said. */
    void listen(Duration time, BiConsumer<User, ByteBuffer> judge) {
        Deadline end = Deadline.in(time);
        while (!end.passed()) {
            round(judge, LONGEST_SELECT);
        }
    }

    @Override
    public void close() {
        cleanup.close();
    }
}
