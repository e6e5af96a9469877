package turns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** Lines out of characters. The decoder keeps half a character until its other half has come. */
final class TextLines {
    private static final int LONGEST = 1 << 20;

    private final Reader reader;
    private final CharBuffer read = CharBuffer.allocate(4096).flip();

    TextLines(ReadableByteChannel channel) {
        // Given a charset instead, the reader would throw at the first byte that is not UTF-8.
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        reader = Channels.newReader(channel, decoder, -1);
    }

    /** The next line, or null when there is none; what follows the last line end is a line, too. */
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() <= LONGEST) {
            if (!read.hasRemaining() && !fill()) {
                return line.length() == 0 ? null : line.toString();
            }
            char c = read.get();
            if (c == '\n') {
                return withoutReturn(line);
            }
            line.append(c);
        }
        throw new IOException("a line of more than " + LONGEST + " characters");
    }

    private boolean fill() throws IOException {
        int count = reader.read(read.clear());
        read.flip();
        return count >= 0;
    }

    private static String withoutReturn(StringBuilder line) {
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }
}
