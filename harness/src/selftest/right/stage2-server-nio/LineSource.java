import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/** Lines out of a channel. Whatever follows a line in the same read is kept for the next one. */
final class LineSource {
    private static final int LONGEST = 256 << 10;

    private final ReadableByteChannel channel;
    /** Between calls: from position to limit stands what was read and not handed out. */
    private ByteBuffer held = ByteBuffer.allocate(1024).flip();
    /** So many bytes from the position hold no line end: they are not searched again. */
    private int searched;

    LineSource(ReadableByteChannel channel) {
        this.channel = channel;
    }

    /** The next line without its end, or null at the end of the stream; a rest without line end is dropped. */
    String next() throws IOException {
        int length = lengthOfLine();
        while (length < 0) {
            if (!readMore()) {
                return null;
            }
            length = lengthOfLine();
        }
        byte[] line = new byte[length];
        held.get(line).get();
        searched = 0;
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, UTF_8);
    }

    private int lengthOfLine() {
        while (searched < held.remaining()) {
            if (held.get(held.position() + searched) == '\n') {
                return searched;
            }
            searched++;
        }
        return -1;
    }

    private boolean readMore() throws IOException {
        if (held.remaining() > LONGEST) {
            throw new IOException("a line has more than " + LONGEST + " bytes");
        }
        ByteBuffer room = held.remaining() < held.capacity() ? held : ByteBuffer.allocate(2 * held.capacity());
        if (room == held) {
            room.compact();
        } else {
            room.put(held);
        }
        int count = channel.read(room);
        held = room.flip();
        return count >= 0;
    }
}
