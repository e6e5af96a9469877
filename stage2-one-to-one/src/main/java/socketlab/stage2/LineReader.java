package socketlab.stage2;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts a stream of bytes into lines. The wire and the keyboard follow the same rules, so both are read through this.
 *
 * <p>A stream gets one LineReader for its whole life: bytes of later lines may already be in its buffer, and with a
 * second LineReader on the same stream they would be lost.
 */
final class LineReader {
    /** The longest line accepted, in bytes: a good deal above the 65,536 that have to pass. */
    static final int LONGEST_LINE = 1024 * 1024;

    private final InputStream in;

    LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * Waits for the next line.
     *
     * <p>In: bytes in any number of pieces, cut anywhere, even inside a character or between {@code \r} and {@code \n}.
     *
     * <p>Out: the next line's bytes without its end, which is {@code \n} or {@code \r\n}; an array of length 0 for an
     * empty line; {@code null} at end of stream. Bytes after the last {@code \n} make no line.
     *
     * <p>Ends: at the next {@code \n} or at end of stream; with an {@link IOException} when the stream breaks or a line
     * is longer than {@link #LONGEST_LINE}.
     */
    byte[] readLine() throws IOException {
        // TODO 4: put the next line together. Collect bytes until the line is whole, then apply
        //         withoutCarriageReturn. Bytes of the line after this one must not get lost.
        throw new UnsupportedOperationException("TODO 4: put the next line together");
    }

    /**
     * Removes the first half of a Windows line end.
     *
     * <p>In: a line without its {@code \n}.
     *
     * <p>Out: the same line, less one {@code \r} if it stands at the very end; any other {@code \r} is text.
     *
     * <p>Ends: at once.
     */
    static byte[] withoutCarriageReturn(byte[] line) {
        // TODO 5: drop one carriage return before the line end. Spaces are text and stay.
        throw new UnsupportedOperationException("TODO 5: drop one carriage return before the line end");
    }
}
