import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;

/** Standard output, one write for all that was added since the last one. */
final class ChatScreen {
    private static final int USUAL_SIZE = 64 * 1024;

    private final FileChannel output = new FileOutputStream(FileDescriptor.out).getChannel();
    private final ByteBuf shown = Unpooled.directBuffer(USUAL_SIZE);

    /** The buffer stays as it is: it goes to others, too. */
    void add(ByteBuf line) {
        shown.writeBytes(line, line.readerIndex(), line.readableBytes());
    }

    void flush() {
        try {
            while (shown.isReadable()) {
                shown.readBytes(output, shown.readableBytes());
            }
        } catch (IOException e) {
            // Nobody looks at the screen any more. The users still talk.
        }
        shown.clear();
        if (shown.capacity() > USUAL_SIZE) {
            shown.capacity(USUAL_SIZE);
        }
    }
}
