import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;

/** A visitor, who is the code to run when their connection is ready. */
final class Visitor implements Runnable {
    private static final int LONGEST_LINE = 90_000;
    private static final int TOO_MUCH = 20 << 20;
    private static final long PATIENCE_NANOS = 3_000_000_000L;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Lounge lounge;
    private final String name;
    private final ByteBuffer bytes = ByteBuffer.allocate(8192);
    private final CharBuffer chars = CharBuffer.allocate(8192);
    private final StringBuilder text = new StringBuilder();
    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final Deque<ByteBuffer> untaken = new ArrayDeque<>();
    private int untakenBytes;
    private long lastTaken;
    private int linesSaid;
    private boolean leaving;

    Visitor(SocketChannel channel, Selector selector, Lounge lounge) throws IOException {
        InetSocketAddress peer = (InetSocketAddress) channel.getRemoteAddress();
        this.name = peer.getAddress().getHostAddress() + ":" + peer.getPort();
        this.channel = channel;
        this.lounge = lounge;
        // A small send buffer makes the kernel take little and often, so that a slow reader differs from none at all.
        channel.setOption(StandardSocketOptions.SO_SNDBUF, 64 * 1024);
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    String name() {
        return name;
    }

    int linesSaid() {
        return linesSaid;
    }

    @Override
    public void run() {
        try {
            if (key.isWritable()) {
                writeUntaken();
            }
            if (key.isReadable() && !leaving) {
                read();
            }
        } catch (IOException e) {
            leave(e.getMessage());
        }
    }

    private void read() throws IOException {
        int n = channel.read(bytes);
        bytes.flip();
        decoder.decode(bytes, chars, false); // no more characters than bytes, so there is always room
        text.append(chars.flip());
        chars.clear();
        bytes.compact(); // the first bytes of a character that has not come whole
        sayLines();
        if (n < 0) {
            say(text.toString());
            leave("end of stream");
        } else if (text.length() > LONGEST_LINE) {
            leave("a line without end");
        } else if (lounge.cannotAllKeepUp()) {
            key.interestOpsAnd(~SelectionKey.OP_READ);
            lounge.letWait(this);
        }
    }

    private void sayLines() {
        int start = 0;
        for (int end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
            boolean crlf = end > start && text.charAt(end - 1) == '\r';
            say(text.substring(start, crlf ? end - 1 : end));
            start = end + 1;
        }
        text.delete(0, start);
    }

    private void say(String line) {
        if (!line.isEmpty()) {
            linesSaid++;
            lounge.say(this, line);
        }
    }

    void goOn() {
        key.interestOpsOr(SelectionKey.OP_READ);
    }

    /** Sends at once when nothing is waiting. An error is only noted: the list of visitors is being gone through. */
    void tell(ByteBuffer line) {
        if (leaving) {
            return;
        }
        if (untaken.isEmpty()) {
            lastTaken = System.nanoTime();
        }
        untaken.add(line);
        untakenBytes += line.remaining();
        try {
            if (untaken.size() == 1) {
                writeUntaken();
            }
        } catch (IOException e) {
            leave(e.getMessage());
        }
    }

    private void writeUntaken() throws IOException {
        ByteBuffer[] first = untaken.stream().limit(64).toArray(ByteBuffer[]::new);
        long taken = channel.write(first);
        if (taken > 0) {
            untakenBytes -= (int) taken;
            lastTaken = System.nanoTime();
        }
        while (!untaken.isEmpty() && !untaken.peek().hasRemaining()) {
            untaken.remove();
        }
        if (untaken.isEmpty()) {
            key.interestOpsAnd(~SelectionKey.OP_WRITE);
        } else {
            key.interestOpsOr(SelectionKey.OP_WRITE);
        }
    }

    /** Somebody with too much to read counts as slow for some seconds; without a sign of life they have to go then. */
    boolean cannotKeepUp() {
        if (!leaving && untakenBytes > TOO_MUCH && System.nanoTime() - lastTaken > PATIENCE_NANOS) {
            leave("does not read");
        }
        return !leaving && untakenBytes > TOO_MUCH;
    }

    private void leave(String why) {
        System.err.println(name + " goes: " + why);
        leaving = true;
        lounge.isLeaving(this);
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.err.println(name + " cannot be closed: " + e.getMessage());
        }
    }
}
