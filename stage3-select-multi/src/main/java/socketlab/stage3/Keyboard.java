package socketlab.stage3;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;

/**
 * Given: nothing to write here. The keyboard, as a channel that can join a selector.
 *
 * <p>Standard input cannot join one in Java. So a thread reads it, waiting as long as it likes, and writes what it
 * reads into a {@link Pipe}; the pipe's other end is a channel like any other, with -1 for the end of the keyboard.
 */
final class Keyboard {
    private Keyboard() {}

    /** Starts reading. Returns the non-blocking channel on which the bytes of the keyboard arrive. */
    static Pipe.SourceChannel open() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        Thread thread = new Thread(() -> copyInto(pipe.sink()), "keyboard");
        // A blocked read of standard input cannot be interrupted, so this thread must not keep the program alive.
        thread.setDaemon(true);
        thread.start();
        return pipe.source();
    }

    private static void copyInto(Pipe.SinkChannel sink) {
        byte[] typed = new byte[8192];
        try (sink) {
            for (int n = System.in.read(typed); n >= 0; n = System.in.read(typed)) {
                writeAll(sink, ByteBuffer.wrap(typed, 0, n));
            }
        } catch (IOException e) {
            // A keyboard that fails has ended. And when the program is over, so is its end of the pipe.
        }
    }

    /** A blocking channel may still take less than it was offered. */
    private static void writeAll(Pipe.SinkChannel sink, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            sink.write(bytes);
        }
    }
}
