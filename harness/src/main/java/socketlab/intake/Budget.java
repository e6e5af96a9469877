package socketlab.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import socketlab.transcript.Visible;

/** What of its limits a hand-in has used: counted in bytes that really came, whatever an archive says of its sizes. */
final class Budget {
    private final Limits limits;
    private final byte[] buffer = new byte[1 << 16];
    private long bytes;
    private int entries;

    Budget(Limits limits) {
        this.limits = limits;
    }

    /** Counts files and directories that are taken. */
    void take(int more) throws Refusal {
        entries += more;
        if (entries > limits.entries()) {
            throw Refusal.tooManyEntries(limits);
        }
    }

    /**
     * @param path of the file in the hand-in
     * @throws Refusal when the file cannot be read to its end, or a limit is met
     * @throws IOException when {@code out} throws it
     */
    void copy(String path, InputStream in, OutputStream out) throws Refusal, IOException {
        long ofThisFile = 0;
        for (int count = read(path, in); count >= 0; count = read(path, in)) {
            ofThisFile += count;
            bytes += count;
            if (ofThisFile > limits.bytesPerFile()) {
                throw Refusal.tooLargeFile(path, limits.bytesPerFile());
            }
            if (bytes > limits.bytes()) {
                throw Refusal.tooLarge(limits.bytes());
            }
            out.write(buffer, 0, count);
        }
    }

    private int read(String path, InputStream in) throws Refusal {
        return Guarded.call("file " + Visible.quote(path), () -> in.read(buffer));
    }
}
