import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.function.IntConsumer;

/**
 * One client. At most one operation is pending on its channel, so its steps follow each other, on whatever thread, and
 * need no lock.
 */
final class Rebound {
    private static final int SMALLEST = 4 << 10;
    private static final int LARGEST = 4 << 20;

    private final AsynchronousSocketChannel ball;
    private final String name;
    /** Grows to twice its size whenever it is full. */
    private ByteBuffer message = ByteBuffer.allocate(SMALLEST);

    private Rebound(AsynchronousSocketChannel ball, String name) {
        this.ball = ball;
        this.name = name;
    }

    static void begin(AsynchronousSocketChannel ball) {
        try {
            InetSocketAddress peer = (InetSocketAddress) ball.getRemoteAddress();
            new Rebound(ball, peer.getAddress().getHostAddress() + ":" + peer.getPort()).read();
        } catch (IOException e) {
            System.err.println("A client was gone before it had a name: " + e.getMessage());
        }
    }

    private void read() {
        if (!message.hasRemaining()) {
            message = ByteBuffer.allocate(2 * message.capacity()).put(message.flip());
        }
        ball.read(message, "read", new Step(this::afterRead));
    }

    private void afterRead(int count) {
        if (count < 0) {
            message.flip();
            print();
            write();
        } else if (message.position() > LARGEST) {
            end("sends more than " + LARGEST + " bytes, and is refused");
        } else {
            read();
        }
    }

    private void write() {
        if (message.hasRemaining()) {
            ball.write(message, "written", new Step(count -> write()));
        } else {
            end("has everything back");
        }
    }

    /** One call of write for the whole line: it is atomic, as every method of PrintStream is. */
    private void print() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes((name + ": ").getBytes(UTF_8));
        line.write(message.array(), 0, message.limit());
        line.write('\n');
        System.out.write(line.toByteArray(), 0, line.size());
        System.out.flush();
    }

    private void end(String why) {
        System.err.println(name + " " + why);
        try {
            ball.close();
        } catch (IOException e) {
            System.err.println(name + " could not be closed: " + e.getMessage());
        }
    }

    /** What to do after a step. A failure of any step is the end of this client, and of nobody else. */
    private final class Step implements CompletionHandler<Integer, String> {
        private final IntConsumer next;

        Step(IntConsumer next) {
            this.next = next;
        }

        @Override
        public void completed(Integer count, String verb) {
            System.err.println(name + ": " + count + " bytes " + verb + ", " + message);
            next.accept(count);
        }

        @Override
        public void failed(Throwable reason, String verb) {
            end("broke off: " + reason.getMessage());
        }
    }
}
