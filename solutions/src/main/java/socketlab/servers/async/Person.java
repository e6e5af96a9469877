package socketlab.servers.async;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Somebody in the hall. All methods are called on the hall's thread; a handler on another one passes its result on. */
final class Person {
    private static final int LONGEST_LINE = 1 << 17;
    private static final int BEHIND = 16 << 20;
    private static final int MAY_GO = 1 << 20;
    private static final int PIECE = 32 * 1024;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private final AsynchronousSocketChannel channel;
    private final Hall hall;
    private final String name;
    private final ByteBuffer heard = ByteBuffer.allocate(4000);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final ByteArrayOutputStream unsaid = new ByteArrayOutputStream();
    private final Deque<byte[]> lines = new ArrayDeque<>();
    private ByteBuffer sending = ByteBuffer.allocate(0);
    private boolean isSending;
    private long queued;
    private long lastSent;

    Person(AsynchronousSocketChannel channel, Hall hall) throws IOException {
        InetSocketAddress address = (InetSocketAddress) channel.getRemoteAddress();
        this.name = address.getAddress().getHostAddress() + ":" + address.getPort();
        // A small buffer in the kernel, so that somebody who reads slowly is seen to read.
        this.channel = channel.setOption(StandardSocketOptions.SO_SNDBUF, 64 * 1024);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        this.hall = hall;
    }

    @Override
    public String toString() {
        return name;
    }

    void listen() {
        channel.read(
                heard.clear(),
                null,
                new Completion<Integer>(count -> hall.run(() -> hear(count)), why -> hall.run(() -> hall.leave(this))));
    }

    /** To have lines handled before the next read is asked for keeps a fast speaker from filling the task queue. */
    private void hear(int count) {
        heard.flip();
        while (heard.hasRemaining()) {
            byte next = heard.get();
            if (next == '\n') {
                utter(line.toByteArray());
                line.reset();
            } else {
                line.write(next);
            }
        }
        speak();
        if (count < 0 || line.size() > LONGEST_LINE) {
            hall.leave(this);
        } else if (hall.isPresent(this)) {
            hall.letSpeakWhenThereIsRoom(this);
        }
    }

    private void utter(byte[] text) {
        int length = text.length > 0 && text[text.length - 1] == '\r' ? text.length - 1 : text.length;
        if (length == 0) {
            return;
        }
        // Bytes to bytes: what is not UTF-8 passes as it came.
        unsaid.writeBytes(("[" + name + "] ").getBytes(UTF_8));
        unsaid.write(text, 0, length);
        unsaid.write('\n');
    }

    /** Tells the others at once what one read has brought: it is queued for each of them as one piece. */
    private void speak() {
        if (unsaid.size() > 0 && hall.isPresent(this)) {
            hall.tell(this, unsaid.toByteArray());
        }
        unsaid.reset();
    }

    void queue(byte[] text) {
        if (queued == 0) {
            lastSent = System.nanoTime();
        }
        lines.add(text);
        queued += text.length;
    }

    /** At most one write is under way at a time: a second one would be an error. */
    void send() {
        if (isSending || queued == 0) {
            return;
        }
        if (!sending.hasRemaining()) {
            sending = nextPiece();
        }
        isSending = true;
        channel.write(
                sending,
                null,
                new Completion<Integer>(count -> hall.run(() -> sent(count)), why -> hall.run(() -> hall.leave(this))));
    }

    private ByteBuffer nextPiece() {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        while (!lines.isEmpty() && piece.size() < PIECE) {
            piece.writeBytes(lines.remove());
        }
        return ByteBuffer.wrap(piece.toByteArray());
    }

    private void sent(int count) {
        isSending = false;
        lastSent = System.nanoTime();
        queued -= count;
    }

    boolean isBehind() {
        return queued > BEHIND;
    }

    /** Nothing of at least a mebibyte was taken for some seconds. */
    boolean hasGivenUpReading() {
        return queued > MAY_GO && System.nanoTime() - lastSent > PATIENCE;
    }

    void close() {
        close(channel);
    }

    static void close(AsynchronousSocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            System.err.println("close: " + e.getMessage());
        }
    }
}
