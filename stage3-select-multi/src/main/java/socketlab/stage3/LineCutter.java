package socketlab.stage3;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Cuts a stream of bytes into lines, whatever the pieces are in which they arrive: a part of a line, several lines,
 * half a character. Each stream needs a cutter of its own, because each has its own half line.
 *
 * <p>A line ends with {@code \n}; one {@code \r} directly before it is dropped.
 */
final class LineCutter {
    /**
     * Takes the next bytes of the stream.
     *
     * <p>In: the bytes between position and limit; afterwards none remain. They may end anywhere.
     *
     * <p>Out: the lines that are complete now, in order and without their line ends; often none.
     */
    List<byte[]> cut(ByteBuffer bytes) {
        // TODO 5: cut bytes into lines. What is left over belongs to the next call. Look for the line end before
        //         anything is decoded. Read docs/select.md on bytes, not messages.
        throw new UnsupportedOperationException("TODO 5: cut bytes into lines");
    }

    /** How many bytes of the unfinished line have come. */
    int unfinished() {
        // TODO 5: cut bytes into lines. A line that never ends would fill the memory; this number tells in time.
        throw new UnsupportedOperationException("TODO 5: cut bytes into lines");
    }
}
