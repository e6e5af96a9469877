package socketlab.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A file of which only so many bytes may be read until the limit is lifted. The library puts the whole table of contents
 * of a zip into memory and believes no count in the file; so what it reads is counted.
 */
final class MeteredChannel implements SeekableByteChannel {
    private final SeekableByteChannel file;
    private long left;

    MeteredChannel(SeekableByteChannel file, long allowed) {
        this.file = file;
        this.left = allowed;
    }

    void lift() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        int count = file.read(buffer);
        left -= Math.max(0, count);
        if (left < 0) {
            throw new TooMuch();
        }
        return count;
    }

    @Override
    public int write(ByteBuffer buffer) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        file.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
