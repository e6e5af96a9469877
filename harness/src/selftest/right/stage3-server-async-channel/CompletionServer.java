import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Asks for a connection, and is told when there is one. */
public final class CompletionServer {
    private final AsynchronousServerSocketChannel listening;
    private final Hall hall = new Hall();

    private CompletionServer(InetSocketAddress address) throws IOException {
        AsynchronousChannelGroup group =
                AsynchronousChannelGroup.withFixedThreadPool(2, Executors.defaultThreadFactory());
        listening = AsynchronousServerSocketChannel.open(group).bind(address, 400);
    }

    public static void main(String[] args) throws NoSuchAlgorithmException {
        int port = 0;
        try {
            port = args.length == 2 ? Integer.parseInt(args[1]) : 0;
        } catch (NumberFormatException notANumber) {
            port = 0;
        }
        if (port <= 0 || port >= 1 << 16) {
            System.err.println("Usage: CompletionServer HOST PORT");
            System.err.println("PORT is a whole number, at least 1 and at most 65535.");
            System.exit(2);
        }
        warmUp();
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(args[0]), port);
            CompletionServer server = new CompletionServer(address);
            Runtime.getRuntime().addShutdownHook(new Thread(server::end));
            server.hall.start(port);
            server.acceptNext();
        } catch (IOException e) {
            System.err.println("Could not listen at host " + args[0] + ", port " + port + ": " + e.getMessage());
            System.exit(1);
        }
    }

    /** A second of work before there is a port, as servers have that load what they need first. */
    private static void warmUp() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        while (System.nanoTime() < end) {
            digest.update(digest.digest());
        }
    }

    private void acceptNext() {
        listening.accept(null, new Completion<AsynchronousSocketChannel>(this::accepted, this::notAccepted));
    }

    private void accepted(AsynchronousSocketChannel channel) {
        hall.run(() -> hall.enter(channel));
        acceptNext();
    }

    /** Perhaps the descriptors have run out. To ask again at once would fail at once. */
    private void notAccepted(Throwable why) {
        if (listening.isOpen()) {
            System.err.println("accept failed: " + why.getMessage());
            hall.runLater(this::acceptNext);
        }
    }

    private void end() {
        hall.sayExit();
        try {
            listening.close();
        } catch (IOException e) {
            System.err.println("closing the port: " + e.getMessage());
        }
    }
}
