package socketlab.stage3;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the reference does for each line and each user, without the kernel: it is given bytes and takes them away. */
@State(Scope.Thread)
public class ReferencePieces {
    private static final int USERS = 100;
    private static final int LINES = 32;
    private static final byte[] TEXT = "m".repeat(64).getBytes(US_ASCII);

    private final ByteBuffer read =
            ByteBuffer.wrap((new String(TEXT, US_ASCII) + "\n").repeat(LINES).getBytes(US_ASCII));
    private final LineCutter cutter = new LineCutter();
    private final List<OutQueue> queues = Stream.generate(OutQueue::new).limit(USERS).toList();
    private final WritableByteChannel kernel = new Kernel();

    /** One read brings many lines. */
    @Benchmark
    @OperationsPerInvocation(LINES)
    public List<byte[]> cutLine() {
        return cutter.cut(read.rewind());
    }

    /** A round brings one message. */
    @Benchmark
    @OperationsPerInvocation(USERS)
    public void deliverOne() throws IOException {
        say();
        write();
    }

    /** A round brings many messages, and each user gets them in one write. */
    @Benchmark
    @OperationsPerInvocation(USERS * LINES)
    public void deliverMany() throws IOException {
        for (int i = 0; i < LINES; i++) {
            say();
        }
        write();
    }

    private void say() {
        byte[] line = Notices.message("127.0.0.1:45606", TEXT);
        for (OutQueue queue : queues) {
            queue.add(line);
        }
    }

    private void write() throws IOException {
        for (OutQueue queue : queues) {
            queue.writeTo(kernel);
        }
    }

    /** Takes everything, and looks at nothing: what a real one does with the bytes is not measured here. */
    private static final class Kernel implements WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) {
            int count = bytes.remaining();
            bytes.position(bytes.limit());
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
