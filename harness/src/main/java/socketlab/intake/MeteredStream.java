package socketlab.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream of which only so many bytes may be read at a stretch: the reader of tar gathers a long name in memory however
 * long it is.
 */
final class MeteredStream extends FilterInputStream {
    private long left;
    private long total;

    MeteredStream(InputStream in) {
        super(in);
    }

    /** From now on, instead of what was allowed before. */
    void allow(long bytes) {
        left = bytes;
    }

    /** How much has been read so far. */
    long total() {
        return total;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(count);
        return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) throws TooMuch {
        long more = Math.max(0, bytes);
        total += more;
        left -= more;
        if (left < 0) {
            throw new TooMuch();
        }
    }
}
