package socketlab.stage3;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a stream of bytes into lines, whatever the pieces are in which they arrive: a part of a line, several lines,
 * half a character. Each stream needs a cutter of its own, because each has its own half line.
 *
 * <p>A line ends with {@code \n}; one {@code \r} directly before it is dropped.
 */
final class LineCutter {
    private ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

    /** Takes the next bytes of the stream. */
    List<byte[]> cut(ByteBuffer bytes) {
        // 5. In UTF-8 every byte of a longer character is 128 or more, so the byte 10 is a line end and nothing else.
        //    To decode each piece first would damage the characters that are cut in two.
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
