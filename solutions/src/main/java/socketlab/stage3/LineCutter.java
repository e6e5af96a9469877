package socketlab.stage3;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a stream of bytes into lines: one cutter for each stream, because each has its own half line.
 *
 * <p>In come the bytes as they arrive: a part of a line, several lines, or half a character. Out go the lines that
 * these bytes have completed. A line ends with the byte {@code \n}; one {@code \r} directly before it is dropped.
 */
final class LineCutter {
    private ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

    /** Takes all of the bytes, and returns the lines they complete, in order and without their line ends. */
    List<byte[]> cut(ByteBuffer bytes) {
        // 5. In UTF-8 every byte of a longer character is 128 or more, so the byte 10 is a line end and nothing else.
        // Decoding each piece instead would damage a character that was cut in two.
        List<byte[]> lines = new ArrayList<>();
        for (int n = bytesBeforeLineEnd(bytes); n >= 0; n = bytesBeforeLineEnd(bytes)) {
            keep(bytes, n);
            bytes.get();
            lines.add(takeLine());
        }
        keep(bytes, bytes.remaining());
        return lines;
    }

    /** How many bytes of the unfinished line have come. */
    int unfinished() {
        return unfinished.size();
    }

    private static int bytesBeforeLineEnd(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) == '\n') {
                return i - bytes.position();
            }
        }
        return -1;
    }

    private void keep(ByteBuffer bytes, int count) {
        byte[] piece = new byte[count];
        bytes.get(piece);
        unfinished.write(piece, 0, count);
    }

    private byte[] takeLine() {
        byte[] line = unfinished.toByteArray();
        // A new one, not reset(): reset would hold the memory of the longest line for as long as the user stays.
        unfinished = new ByteArrayOutputStream();
        boolean carriageReturn = line.length > 0 && line[line.length - 1] == '\r';
        return carriageReturn ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
