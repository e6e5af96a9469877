package socketlab.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Says messages, with a bound on how many of them not everybody has got. They are encoded once: only numbers change. */
final class Speaker {
    private static final int LINE = Message.SIZE + 1;

    final int number;
    final User user;

    private final int window;
    private final int prefix;
    private final ByteBuffer delivered;
    private final ByteBuffer batch;

    /** Where its last lines begin in the log. */
    private final long[] starts;

    private int sent;
    private int logged;
    private int done;

    Speaker(int number, User user, int window, boolean isAscii) {
        this.number = number;
        this.user = user;
        this.window = window;
        byte[] text = Message.text(number, isAscii);
        byte[] name = ("[" + user.name + "] ").getBytes(StandardCharsets.US_ASCII);
        prefix = name.length;
        delivered = ByteBuffer.allocate(prefix + LINE).put(name).put(text).flip();
        batch = ByteBuffer.allocateDirect(window * LINE);
        while (batch.hasRemaining()) {
            batch.put(text);
        }
        starts = new long[window];
        user.speaker = this;
    }

    /** Bytes of its line as others get it. */
    int size() {
        return delivered.limit();
    }

    /** Its next line as others are to get it. */
    ByteBuffer due() {
        Message.number(delivered, prefix, logged);
        return delivered;
    }

    int prefix() {
        return prefix;
    }

    int logged() {
        return logged;
    }

    /** Its next line has been added to the log. */
    void isLogged(long start) {
        starts[logged++ % window] = start;
    }

    /** Where the first of its own lines begins that it has not passed yet; {@code otherwise} when there is none. */
    long nextOwn(long otherwise) {
        return user.ownLines < logged ? starts[(int) (user.ownLines % window)] : otherwise;
    }

    /** One more of its messages has been got by everybody. */
    void isDone() {
        done++;
    }

    boolean isAllDone() {
        return done == sent;
    }

    int sent() {
        return sent;
    }

    /** Says as much as the window lets it, at most {@code most} messages; first what the kernel has not taken before. */
    void speak(int most) throws IOException {
        if (batch.hasRemaining()) {
            user.channel.write(batch);
            return;
        }
        int count = Math.min(most, window - (sent - done));
        if (count == 0) {
            return;
        }
        batch.clear();
        for (int i = 0; i < count; i++) {
            Message.number(batch, i * LINE, sent++);
        }
        batch.position(0).limit(count * LINE);
        user.channel.write(batch);
    }
}
