package socketlab.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/**
 * A program that talks to itself in all the ways of this lab's programs, and ends: a JVM that plays it loads the classes of
 * the JDK that theirs will load.
 */
public final class Rehearsal {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private Rehearsal() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, ArrayDeque<String>> people = new LinkedHashMap<>(new ConcurrentHashMap<>());
        people.computeIfAbsent("alice", name -> new ArrayDeque<>()).add("hello");
        Runtime.getRuntime().addShutdownHook(new Thread(people::clear));
        blocking();
        selecting();
        try (PrintStream nobody = new PrintStream(OutputStream.nullOutputStream())) {
            nobody.println(people.keySet().stream().sorted().collect(Collectors.joining(", ")));
            nobody.printf("%s: %d%n", List.copyOf(people.keySet()), people.size());
        }
    }

    /** A connection with a thread at each end. */
    private static void blocking() throws IOException, InterruptedException {
        LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (ServerSocket listening = new ServerSocket(0, 1, HERE);
                Socket client = new Socket(HERE, listening.getLocalPort());
                Socket server = listening.accept()) {
            Thread thread = new Thread(() -> readLine(server).ifPresent(heard::add));
            thread.start();
            PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
            out.println("hello");
            thread.join();
            client.shutdownOutput();
        }
    }

    private static Optional<String> readLine(Socket socket) {
        try {
            InputStreamReader characters = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
            return Optional.ofNullable(new BufferedReader(characters).readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** One thread for all of them. */
    private static void selecting() throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel listening = ServerSocketChannel.open().bind(new InetSocketAddress(HERE, 0));
                SocketChannel client = SocketChannel.open(listening.getLocalAddress())) {
            listening.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
            selector.select();
            try (SocketChannel server = listening.accept()) {
                server.configureBlocking(false).register(selector, SelectionKey.OP_READ);
                client.write(StandardCharsets.UTF_8.encode("hello\n"));
                selector.select();
                ByteBuffer line = ByteBuffer.allocateDirect(64);
                server.read(line);
                StandardCharsets.UTF_8.decode(line.flip());
            }
        }
    }
}
