package socketlab.servers.async;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.concurrent.Executors;

/**
 * The chat of stage 3 without waiting and without a selector: the program asks for a connection, a read or a write, and a
 * handler is called, on a thread of the group, when it is done. This thread does nothing but hand the result on to the
 * one thread of the {@link Hall}.
 */
public final class CompletionServer {
    private static final int BACKLOG = 1024;

    private final AsynchronousServerSocketChannel listening;
    private final Hall hall = new Hall();

    private CompletionServer(InetSocketAddress address) throws IOException {
        AsynchronousChannelGroup group =
                AsynchronousChannelGroup.withFixedThreadPool(2, Executors.defaultThreadFactory());
        listening = AsynchronousServerSocketChannel.open(group).bind(address, BACKLOG);
    }

    public static void main(String[] args) {
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
