package chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** A user: one virtual thread reads what they say, another one tells them the story. */
final class Member {
    private static final int LONGEST_LINE = 100_000;
    private static final int SEND_BUFFER = 64 * 1024;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

    private final Socket socket;
    private final Story story;
    private final Screen screen;
    private final String name;
    private volatile Event told;
    private long lastSeenAt;
    private long lastSeenMoving;

    Member(Socket socket, Story story, Screen screen) {
        this.socket = socket;
        this.story = story;
        this.screen = screen;
        this.name = socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
    }

    String name() {
        return name;
    }

    /** The whole visit, on the thread that reads. */
    void stay() {
        story.join(this);
        screen.print("-- " + name + " entered through the door and got two virtual threads.\n");
        try {
            socket.setTcpNoDelay(true);
            // A small buffer in the kernel: somebody who reads slowly is seen to read all the same.
            socket.setSendBufferSize(SEND_BUFFER);
            hearOut(new InputStreamReader(socket.getInputStream(), UTF_8));
        } catch (IOException e) {
            System.err.println(name + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            story.leave(this);
        }
        screen.print("-- " + name + " left, and with them two virtual threads.\n");
    }

    /** The decoder of the reader keeps the first half of a character until the second one comes. */
    private void hearOut(Reader in) throws IOException, InterruptedException {
        char[] piece = new char[4096];
        StringBuilder line = new StringBuilder();
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            for (int i = 0; i < n; i++) {
                if (piece[i] == '\n') {
                    finish(line);
                } else {
                    line.append(piece[i]);
                }
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("this line is too long");
            }
        }
    }

    private void finish(StringBuilder line) throws InterruptedException {
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        if (!line.isEmpty()) {
            story.say(this, line.toString());
        }
        line.setLength(0);
    }

    /** Called once, by the story: the greeting comes before all that happens after this event. */
    void begin(String greeting, Event join) {
        told = join;
        Thread.ofVirtual().start(() -> listen(greeting));
    }

    private void listen(String greeting) {
        try {
            // The buffer collects what has already happened; it is flushed before waiting for what has not.
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 16 * 1024);
            out.write(greeting.getBytes(UTF_8));
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
