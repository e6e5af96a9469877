package town.crier;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Semaphore;

/** Stage 1 with a thread for each client: a silent one keeps nobody waiting. */
public final class Crier {
    private static final int MOST_AT_A_TIME = 64;

    public static void main(String[] args) {
        int port = args.length == 1 ? portOf(args[0]) : 0;
        if (port == 0) {
            System.err.println("Usage: Crier PORT (a number from 1 to 65535)");
            System.exit(2);
        }
        try (ServerSocket square = new ServerSocket()) {
            square.setReuseAddress(true);
            square.bind(new InetSocketAddress(port), 128);
            listen(square);
        } catch (IOException e) {
            System.err.println("Crier: port " + port + " cannot be used: " + e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The port, or 0 when this is none. */
    private static int portOf(String word) {
        try {
            int port = Integer.parseInt(word);
            return port < 1 || port > 65_535 ? 0 : port;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Who comes when all the threads are taken waits in the kernel's queue, and no memory is spent on them. */
    private static void listen(ServerSocket square) throws IOException, InterruptedException {
        Semaphore places = new Semaphore(MOST_AT_A_TIME);
        Scroll scroll = new Scroll();
        while (true) {
            places.acquire();
            Socket citizen = square.accept();
            new Thread(() -> serve(new Visit(citizen, scroll), places)).start();
        }
    }

    private static void serve(Visit visit, Semaphore places) {
        try {
            visit.run();
        } finally {
            places.release();
        }
    }
}
