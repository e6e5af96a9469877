import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** A chat client whose one selector knows one channel only: the keyboard is a thread that knows how to wake it up. */
public final class WakeUpClient {
    private static final long FAREWELL_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private final Selector selector = Selector.open();
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Keys keys = new Keys(selector);
    private final Paper paper = new Paper();
    private ByteBuffer received = ByteBuffer.allocate(2048);
    private ByteBuffer toSend = ByteBuffer.allocate(0);
    private boolean leaving;
    private boolean saidGoodbye;
    private long goodbyeAt;
    private volatile boolean over;

    private WakeUpClient(SocketChannel connected) throws IOException {
        channel = connected;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        key = channel.register(selector, SelectionKey.OP_READ);
    }

    public static void main(String[] args) {
        int port = args.length == 2 && args[1].matches("[0-9]{1,5}") ? Integer.parseInt(args[1]) : 0;
        if (port == 0 || port > 65_535) {
            System.err.println("WakeUpClient HOST PORT");
            System.exit(2);
        }
        try {
            new WakeUpClient(connected(args[0], port)).chat();
            System.exit(0);
        } catch (IOException e) {
            System.err.println("Network error at " + args[0] + ":" + port + ": " + e.getMessage());
            System.exit(1);
        }
    }

    private static SocketChannel connected(String host, int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException("no such host");
        }
        return SocketChannel.open(address);
    }

    private void chat() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::onExit));
        keys.listen();
        try {
            do {
                selector.select(ignored -> {}, saidGoodbye ? 20 : 0);
            } while (hear() && !hasWaitedLongEnough() && mayGoOnAfterSpeaking());
        } finally {
            over = true;
        }
        paper.print("< You have been disconnected.");
    }

    /** To write to a server that has just closed is an error; but its close was orderly, and can still be read. */
    private boolean mayGoOnAfterSpeaking() throws IOException {
        try {
            speak();
            return true;
        } catch (IOException e) {
            if (hear()) {
                throw e;
            }
            return false;
        }
    }

    /** Reads and prints; says whether the server may have more to say. */
    private boolean hear() throws IOException {
        int count = channel.read(received);
        received.flip();
        int start = 0;
        for (int i = 0; i < received.limit(); i++) {
            if (received.get(i) == '\n') {
                boolean cr = i > start && received.get(i - 1) == '\r';
                paper.print(new String(received.array(), start, (cr ? i - 1 : i) - start, UTF_8));
                start = i + 1;
            }
        }
        received.position(start).compact();
        if (!received.hasRemaining()) {
            received = ByteBuffer.allocate(received.capacity() * 2).put(received.flip());
        }
        return count >= 0;
    }

    /** Takes the next line when the one before is sent; the keyboard thread waits as long as its queue is full. */
    private void speak() throws IOException {
        while (sendsAll() && !leaving) {
            String line = keys.poll();
            if (line == null) {
                key.interestOps(SelectionKey.OP_READ);
                return;
            }
            leaving = line.isEmpty();
            if (!leaving) {
                toSend = UTF_8.encode(line + "\n");
                paper.replaceTyped(line, "[You] " + line);
            }
        }
        // Who is leaving has nothing left to send: a line is taken from the keyboard only when the last one is gone.
        if (leaving && !saidGoodbye) {
            channel.shutdownOutput();
            saidGoodbye = true;
            goodbyeAt = System.nanoTime();
        }
        key.interestOps(saidGoodbye ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
    }

    /** One byte for each write: a stream has no messages, so it must make no difference. */
    private boolean sendsAll() throws IOException {
        while (toSend.hasRemaining()) {
            ByteBuffer one = toSend.slice().limit(1);
            if (channel.write(one) == 0) {
                return false;
            }
            toSend.get();
        }
        return true;
    }

    /** The server should close its side when the client has; if it does not, so be it. */
    private boolean hasWaitedLongEnough() {
        return saidGoodbye && System.nanoTime() - goodbyeAt > FAREWELL_NANOS;
    }

    /** On Ctrl+C the main thread is still in its loop. The kernel closes the connection; with this option by RST. */
    private void onExit() {
        if (!over) {
            paper.print("exit");
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                System.err.println("no reset: " + e.getMessage());
            }
        }
    }
}
