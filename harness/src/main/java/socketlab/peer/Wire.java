package socketlab.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import socketlab.transcript.Recording;
import socketlab.waiting.Deadline;

/**
 * The lab's end of every connection of one check: one thread and one selector that drain all users continuously, so
 * that no program is ever held up by a user of the lab unless the scenario says so.
 *
 * <p>Threads: channels and keys are touched by the wire's thread alone; others hand it tasks.
 */
public final class Wire implements AutoCloseable {
    private final Recording recording;
    private final Selector selector;
    private final Thread loop;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Queue<Connection> connections = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Opens it and registers its close with the recording. */
    public Wire(Recording recording) {
        this.recording = recording;
        try {
            this.selector = Selector.open();
            recording.cleanup().register(this);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open a selector", e);
        }
        this.loop = new Thread(this::run, "lab-wire");
        loop.setDaemon(true);
        loop.start();
    }

    /**
     * Connects to a listening socket.
     *
     * @throws IOException when nobody listens there, or the connection is not taken before the deadline
     */
    public Connection connect(String who, String host, int port, Deadline deadline) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.INET);
        recording.cleanup().register(channel);
        int millis = (int) Math.max(1, deadline.nanosLeft() / 1_000_000);
        channel.socket().connect(new InetSocketAddress(host, port), millis);
        if (channel.getLocalAddress().equals(channel.getRemoteAddress())) {
            throw new IllegalStateException("A connection met itself: both ends are " + channel.getLocalAddress());
        }
        return adopt(who, channel);
    }

    /** Listens on a port of the loopback address. */
    public Listener listen(int port) {
        try {
            return new Listener(this, recording, port);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port, e);
        }
    }

    Connection adopt(String who, SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        Connection connection = new Connection(who, channel, this, recording);
        connections.add(connection);
        execute(() -> connection.registered(register(channel, SelectionKey.OP_READ, connection)));
        return connection;
    }

    /** How much the program was sent on the connection used last, and may still take for a part of a line. */
    public int bytesBehindLastLineEnd() {
        return connections.stream()
                .mapToInt(Connection::bytesBehindLastLineEnd)
                .filter(bytes -> bytes > 0)
                .reduce(0, (first, last) -> last);
    }

    SelectionKey register(SelectableChannel channel, int interest, Runnable handler) {
        try {
            return channel.register(selector, interest, handler);
        } catch (ClosedChannelException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until the kernel has been given all that was sent so far, as far as it takes it, and every FIN that is due.
     * Only then does everything that happened to a stopped program lie before it when it goes on.
     */
    public boolean awaitHandedOver(Deadline deadline) {
        AtomicBoolean done = new AtomicBoolean();
        execute(() -> {
            done.set(true);
            recording.signal().raise();
        });
        return recording.signal().until(done::get, deadline);
    }

    /** Runs a task on the wire's thread. */
    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            loop.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Channels are closed for good only when they leave the selector, so it goes after them.
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void run() {
        try {
            while (!closed) {
                selector.select(this::handle);
                runTasks();
            }
        } catch (IOException | ClosedSelectorException e) {
            recording.trail().add("lab", "loses its selector: " + e.getMessage());
        }
    }

    /** Tasks that a task adds wait for the next round, behind a select. */
    private void runTasks() {
        for (int left = tasks.size(); left > 0; left--) {
            runOne(tasks.remove());
        }
    }

    private void handle(SelectionKey key) {
        runOne((Runnable) key.attachment());
    }

    private static void runOne(Runnable task) {
        try {
            task.run();
        } catch (CancelledKeyException | UncheckedIOException closedMeanwhile) {
            // The check is over, or the scenario has just closed this channel.
            return;
        }
    }
}
