package socketlab.servers.virtual;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** A user: one virtual thread reads what they say, another one tells them the story. */
final class Member {
    private static final int LONGEST_LINE = 100_000;
    private static final int SEND_BUFFER = 64 * 1024;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

    private final Socket socket;
    private final Story story;
    private final String name;
    private final ByteArrayOutputStream unsaid = new ByteArrayOutputStream();
    private volatile Event told;
    private long lastSeenAt;
    private long lastSeenMoving;

    Member(Socket socket, Story story) {
        this.socket = socket;
        this.story = story;
        this.name = socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
    }

    String name() {
        return name;
    }

    /** The whole visit, on the thread that reads. */
    void stay() {
        story.join(this);
        try {
            socket.setTcpNoDelay(true);
            // A small buffer in the kernel: somebody who reads slowly is seen to read all the same.
            socket.setSendBufferSize(SEND_BUFFER);
            hearOut(socket.getInputStream());
        } catch (IOException e) {
            System.err.println(name + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            story.leave(this);
        }
    }

    /** Bytes and not characters: the byte of a line end is never part of a character, and nothing has to be decoded. */
    private void hearOut(InputStream in) throws IOException, InterruptedException {
        byte[] piece = new byte[4096];
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            for (int i = 0; i < n; i++) {
                if (piece[i] == '\n') {
                    utter(line.toByteArray());
                    line.reset();
                } else {
                    line.write(piece[i]);
                }
            }
            speak();
            if (line.size() > LONGEST_LINE) {
                throw new IOException("this line is too long");
            }
        }
    }

    private void utter(byte[] text) {
        int length = text.length > 0 && text[text.length - 1] == '\r' ? text.length - 1 : text.length;
        if (length > 0) {
            unsaid.writeBytes(("[" + name + "] ").getBytes(UTF_8));
            unsaid.write(text, 0, length);
            unsaid.write('\n');
        }
    }

    /** What one read has brought is one event: all the others are woken once for it, and not for each line. */
    private void speak() throws InterruptedException {
        if (unsaid.size() > 0) {
            story.say(this, unsaid.toByteArray());
            unsaid.reset();
        }
    }

    /** Called once, by the story: the greeting comes before all that happens after this event. */
    void begin(byte[] greeting, Event join) {
        told = join;
        Thread.ofVirtual().start(() -> listen(greeting));
    }

    private void listen(byte[] greeting) {
        try {
            // The buffer collects what has already happened; it is flushed before waiting for what has not.
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
            out.write(greeting);
            while (!socket.isClosed()) {
                if (told.next == null) {
                    out.flush();
                }
                Event event = story.after(told);
                if (!event.about.equals(name)) {
                    out.write(event.text);
                }
                told = event;
            }
        } catch (IOException e) {
            story.leave(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long isBehind(Event last) {
        return last.writtenBefore - told.writtenBefore;
    }

    /** Asked by the story, again and again while this member is far behind: did nothing move between the questions? */
    boolean hasStoppedReading() {
        long position = told.writtenBefore;
        if (lastSeenAt != position) {
            lastSeenAt = position;
            lastSeenMoving = System.nanoTime();
        }
        return System.nanoTime() - lastSeenMoving > PATIENCE;
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            System.err.println(name + ": " + e.getMessage());
        }
    }
}
