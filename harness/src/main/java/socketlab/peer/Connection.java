package socketlab.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import socketlab.transcript.Received;
import socketlab.transcript.Recording;
import socketlab.transcript.StreamEnd;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/**
 * One TCP connection of the lab. It is read continuously; FIN and RST are sent only when the scenario says so, and
 * never because something was left unread.
 */
public final class Connection implements Runnable {
    private static final int KEPT = 32 << 20;

    private final SocketChannel channel;
    private final Wire wire;
    private final Recording recording;
    private final Received received;
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private final ByteBuffer readBuffer = ByteBuffer.allocate(65_536);
    private @Nullable SelectionKey key;
    private boolean reading = true;
    private boolean halfCloseDue;
    private boolean resetByPeer;
    private final AtomicLong given = new AtomicLong();
    private volatile long taken;
    private volatile int behindLineEnd;
    private volatile boolean broken;
    private volatile boolean closed;

    Connection(String who, SocketChannel channel, Wire wire, Recording recording) throws IOException {
        this.channel = channel;
        this.wire = wire;
        this.recording = recording;
        this.received = new Received(
                who, "receives", KEPT, recording, recording.framings().wire());
        this.local = (InetSocketAddress) channel.getLocalAddress();
        this.remote = (InetSocketAddress) channel.getRemoteAddress();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    public Received received() {
        return received;
    }

    /** The lab's end as {@code IP:PORT}: what a server calls this user. */
    public String localName() {
        return local.getAddress().getHostAddress() + ":" + local.getPort();
    }

    /** The other end, in the same form. */
    public String remoteName() {
        return remote.getAddress().getHostAddress() + ":" + remote.getPort();
    }

    /** How many of the bytes sent so far stand behind the last line end. */
    int bytesBehindLastLineEnd() {
        return behindLineEnd;
    }

    /** Hands bytes to the kernel as soon as it takes them. */
    public void send(byte[] bytes) {
        given.addAndGet(bytes.length);
        int end = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('\n');
        behindLineEnd = end < 0 ? behindLineEnd + bytes.length : bytes.length - 1 - end;
        wire.execute(() -> {
            unsent.add(ByteBuffer.wrap(bytes));
            flush();
        });
    }

    /** Whether the kernel has taken everything, before the deadline. */
    public boolean awaitSent(Deadline deadline) {
        return recording.signal().until(() -> taken == given.get() || broken, deadline) && !broken;
    }

    /**
     * Whether the program has read everything sent so far, before the deadline and before {@code hopeless} said that it
     * never will; only then can the next bytes not be joined to these in one read.
     */
    public boolean awaitConsumed(Deadline deadline, BooleanSupplier hopeless) {
        ConsumedBytes consumed = new ConsumedBytes(local.getPort(), remote.getPort());
        return awaitSent(deadline)
                && Wait.until(() -> consumed.areAll() || hopeless.getAsBoolean(), deadline)
                && consumed.areAll();
    }

    /** FIN after everything sent; reading goes on. */
    public void halfClose() {
        wire.execute(() -> {
            halfCloseDue = true;
            flush();
        });
    }

    /** RST, at once. */
    public void reset() {
        wire.execute(() -> {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException alreadyClosed) {
                return;
            }
            closeNow();
        });
        awaitClosed();
    }

    /** An ordinary close: FIN if everything received was read, as it is while this connection reads. */
    public void close() {
        wire.execute(this::closeNow);
        awaitClosed();
    }

    /** What the scenario does next happens after the close. */
    private void awaitClosed() {
        recording.signal().until(() -> closed, Deadline.in(Duration.ofSeconds(2)));
    }

    /** Reads nothing more until {@link #resumeReading}: the kernel's buffers fill up. */
    public void stopReading() {
        wire.execute(() -> {
            reading = false;
            updateInterest();
        });
    }

    public void resumeReading() {
        wire.execute(() -> {
            reading = true;
            updateInterest();
        });
    }

    void registered(SelectionKey registered) {
        key = registered;
        updateInterest();
    }

    /** The wire's thread found the channel ready. */
    @Override
    public void run() {
        if (key != null && key.isValid() && key.isReadable()) {
            read();
        }
        if (key != null && key.isValid() && key.isWritable()) {
            flush();
        }
    }

    private void read() {
        try {
            readBuffer.clear();
            int n = channel.read(readBuffer);
            if (n < 0) {
                // The kernel reports a reset once: if a write has met it, the read finds only the end.
                end(resetByPeer ? StreamEnd.RESET : StreamEnd.END_OF_STREAM);
            } else if (n > 0) {
                received.accept(readBuffer.array(), n);
            }
        } catch (IOException reset) {
            end(StreamEnd.RESET);
        }
    }

    private void end(StreamEnd how) {
        reading = false;
        updateInterest();
        received.end(how);
    }

    private void flush() {
        try {
            while (!unsent.isEmpty() && !broken) {
                taken += channel.write(unsent.peek());
                if (unsent.peek().hasRemaining()) {
                    break;
                }
                unsent.remove();
            }
            if (unsent.isEmpty() && halfCloseDue) {
                halfCloseDue = false;
                channel.shutdownOutput();
            }
        } catch (IOException programClosed) {
            resetByPeer = String.valueOf(programClosed.getMessage()).contains("reset");
            broken = true;
            unsent.clear();
        }
        updateInterest();
        recording.signal().raise();
    }

    private void updateInterest() {
        if (key != null && key.isValid()) {
            key.interestOps((reading ? SelectionKey.OP_READ : 0) | (unsent.isEmpty() ? 0 : SelectionKey.OP_WRITE));
        }
    }

    /**
     * Closes in one step. While a channel belongs to a selector, its close only says FIN and still takes data; so it
     * leaves the selector first, which lets go of it at its next select, before the task runs.
     */
    private void closeNow() {
        if (key != null) {
            key.cancel();
        }
        wire.execute(() -> {
            try {
                channel.close();
            } catch (IOException alreadyGone) {
                broken = true;
            }
            received.end(StreamEnd.CLOSED_BY_LAB);
            closed = true;
            recording.signal().raise();
        });
    }
}
