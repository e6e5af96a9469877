package socketlab.servers.threads;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * The chat of stage 3 with two threads for each user, one that listens and one that delivers. Each thread reads as if it
 * were alone; what is hard is what they share, and all of that is on the {@link Floor}, behind one lock.
 */
public final class ThreadedChatServer {
    private static final int QUEUE_AT_THE_DOOR = 1024;
    private static final long BREATHER_MILLIS = 200;

    private ThreadedChatServer() {}

    public static void main(String[] args) throws InterruptedException {
        int port = args.length == 2 ? port(args[1]) : -1;
        if (port < 0) {
            System.err.println("Usage: ThreadedChatServer HOST PORT");
            System.exit(2);
        }
        try (ServerSocket door = new ServerSocket(port, QUEUE_AT_THE_DOOR, InetAddress.getByName(args[0]))) {
            Floor floor = new Floor();
            Runtime.getRuntime().addShutdownHook(new Thread(floor::closeForGood));
            floor.show("Chat Server started on port " + port + ".");
            while (true) {
                letIn(door, floor);
            }
        } catch (IOException e) {
            System.err.println("Cannot listen on " + args[0] + " port " + port + ": " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Without a descriptor left, accept fails at once, again and again. So it is tried when somebody has left; or after a
     * while, because another program may have given a descriptor back.
     */
    private static void letIn(ServerSocket door, Floor floor) throws InterruptedException {
        try {
            Socket socket = door.accept();
            Guest guest = new Guest(socket, floor);
            new Thread(guest::listen, "ear of " + guest).start();
        } catch (IOException e) {
            System.err.println("A guest could not come in: " + e.getMessage());
            floor.awaitALeave(BREATHER_MILLIS);
        }
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            return port >= 1 && port <= 65535 ? port : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
