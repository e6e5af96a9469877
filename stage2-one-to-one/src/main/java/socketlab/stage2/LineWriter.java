package socketlab.stage2;

import java.io.IOException;
import java.io.OutputStream;

/** Writes lines to a stream: to the wire or to the screen. */
final class LineWriter {
    private final OutputStream out;

    LineWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes one line and flushes it.
     *
     * <p>In: the line's bytes without a line end.
     *
     * <p>Out: the bytes, unchanged, and {@code \n}.
     *
     * <p>Ends: when the line has left this program; with an {@link IOException} when the other side is gone.
     */
    void writeLine(byte[] line) throws IOException {
        // TODO 6: write one line and flush it. A line that is still in a buffer when the other side waits for it
        //         stops both sides.
        throw new UnsupportedOperationException("TODO 6: write one line and flush it");
    }
}
