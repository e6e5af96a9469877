import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;

/** Stage 1 on virtual threads: a read that waits costs no thread of the system, so every client may have its own. */
public class VirtualEcho {
    private static final int LIMIT = 1 << 21;

    /** What became of a client's message. */
    sealed interface Outcome {
        /** The stream came to its end. */
        record Whole(byte[] message) implements Outcome {}

        /** It did not come to its end in time. */
        record TooLarge(int limit) implements Outcome {}

        /** The connection broke. */
        record Broken(String reason) implements Outcome {}
    }

    /** Not a synchronized block: before JDK 24 that would pin the virtual thread to one of the few real ones. */
    private final ReentrantLock screen = new ReentrantLock();

    private final OutputStream out = new BufferedOutputStream(System.out, 1 << 16);

    public static void main(String[] args) {
        Integer port = args.length == 1 ? port(args[0]) : null;
        if (port == null) {
            System.err.println("Usage: VirtualEcho PORT");
            System.exit(2);
        }
        try (var listening = new ServerSocket(port, 100, InetAddress.getByName("0.0.0.0"))) {
            new VirtualEcho().serve(listening);
        } catch (IOException e) {
            System.err.printf("VirtualEcho: cannot serve on port %s: %s%n", port, e.getMessage());
            System.exit(1);
        }
    }

    private static Integer port(String word) {
        try {
            int number = Integer.parseUnsignedInt(word);
            return number > 0 && number < 1 << 16 ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void serve(ServerSocket listening) throws IOException {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            while (true) {
                Socket client = listening.accept();
                clients.execute(() -> attend(client));
            }
        }
    }

    private void attend(Socket client) {
        String name = client.getInetAddress().getHostAddress() + ":" + client.getPort();
        try (client) {
            switch (receive(client.getInputStream())) {
                case Outcome.Whole(byte[] message) -> {
                    print(name, message);
                    client.getOutputStream().write(message);
                }
                case Outcome.TooLarge(int limit) -> warn(name, "more than " + limit + " bytes are refused");
                case Outcome.Broken(String reason) -> warn(name, reason);
            }
        } catch (IOException e) {
            warn(name, "the answer was not taken: " + e.getMessage());
        }
    }

    private static Outcome receive(InputStream in) {
        try {
            byte[] message = in.readNBytes(LIMIT);
            return message.length < LIMIT ? new Outcome.Whole(message) : new Outcome.TooLarge(LIMIT - 1);
        } catch (IOException e) {
            return new Outcome.Broken(e.getMessage());
        }
    }

    private void print(String name, byte[] message) throws IOException {
        screen.lock();
        try {
            out.write((name + ": ").getBytes(StandardCharsets.UTF_8));
            out.write(message);
            out.write('\n');
            out.flush();
        } finally {
            screen.unlock();
        }
    }

    private static void warn(String name, String what) {
        System.err.println("VirtualEcho: " + name + ": " + what);
    }
}
