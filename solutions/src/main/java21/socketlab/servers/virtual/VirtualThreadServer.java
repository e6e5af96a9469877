package socketlab.servers.virtual;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/**
 * The chat of stage 3 with two virtual threads for each user. Blocking code all over, as if there were one user only: a
 * virtual thread that waits costs next to nothing.
 */
public final class VirtualThreadServer {
    private static final int BACKLOG = 1024;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private VirtualThreadServer() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2 || !args[1].matches("[0-9]{1,5}") || !isPort(Integer.parseInt(args[1]))) {
            System.err.println("usage: VirtualThreadServer HOST PORT (1 to 65535)");
            System.exit(2);
        }
        String host = args[0];
        int port = Integer.parseInt(args[1]);
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            fail(host, port, "there is no such host");
        }
        try (ServerSocket listening = new ServerSocket()) {
            listening.bind(address, BACKLOG);
            serve(listening, port);
        } catch (IOException e) {
            fail(host, port, e.getMessage());
        }
    }

    private static void serve(ServerSocket listening, int port) throws InterruptedException {
        Story story = new Story();
        Screen screen = new Screen(story);
        screen.print("Chat Server started on port " + port + ".\n");
        screen.follow();
        // Virtual threads are daemons: without this loop on a platform thread the program would be over.
        while (true) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(new Member(socket, story)::stay);
            } catch (IOException e) {
                System.err.println("accept: " + e.getMessage());
                story.awaitNews(PAUSE);
            }
        }
    }

    private static boolean isPort(int number) {
        return number >= 1 && number <= 65535;
    }

    private static void fail(String host, int port, String reason) {
        System.err.println("VirtualThreadServer: " + host + ":" + port + ": " + reason);
        System.exit(1);
    }
}
