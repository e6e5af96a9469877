package socketlab.stage2;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

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
        this.in = new BufferedInputStream(in);
    }

    /** Waits for the next line. */
    byte[] readLine() throws IOException {
        // 4. Only '\n' says that a line is whole, however the bytes were cut into pieces on their way. Looking for it
        //    among bytes is safe in UTF-8: 0x0A is never a part of another character. Reading one byte at a time is
        //    cheap here because it is the buffer that is asked; it calls the kernel once per piece.
        //    BufferedReader.readLine is not used: it decodes, which changes bytes that are not UTF-8; it ends a line
        //    at a lone '\r', too; and it has no bound, so that one endless line fills the memory.
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b == -1) {
                return null;
            }
            if (line.size() == LONGEST_LINE) {
                throw new IOException("a line is longer than " + LONGEST_LINE + " bytes");
            }
            line.write(b);
        }
        return withoutCarriageReturn(line.toByteArray());
    }

    /** Removes the first half of a Windows line end. */
    static byte[] withoutCarriageReturn(byte[] line) {
        // 5. Exactly one, and only at the end. trim() or strip() would also eat the spaces a user typed on purpose.
        boolean present = line.length > 0 && line[line.length - 1] == '\r';
        return present ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
