import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A chat client that asks for the next bytes of the server and is told when they have come, on another thread. */
public final class CompletionClient implements CompletionHandler<Integer, Void> {
    private static final long FAREWELL_MILLIS = 400;

    private final AsynchronousSocketChannel channel;
    private final Teletype teletype = new Teletype();
    private final ByteBuffer received = ByteBuffer.allocate(16 * 1024);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final CountDownLatch serverHasClosed = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();

    private CompletionClient(AsynchronousSocketChannel channel) {
        this.channel = channel;
    }

    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2 || !args[1].matches("[1-9][0-9]{0,4}") || Integer.parseInt(args[1]) > 65535) {
            System.err.println("Usage: java CompletionClient HOST PORT");
            System.exit(2);
        }
        InetSocketAddress address = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        try {
            if (address.isUnresolved()) {
                throw new IOException("the host is unknown");
            }
            AsynchronousSocketChannel channel = AsynchronousSocketChannel.open();
            await(channel.connect(address));
            new CompletionClient(channel).chat();
        } catch (IOException e) {
            System.err.println("No chat with " + args[0] + " on port " + args[1] + ": " + e.getMessage());
            System.exit(1);
        }
    }

    /** What the main thread starts it also waits for; only the reading has nobody who waits for it. */
    private static <T> T await(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
    }

    private void chat() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::onExit));
        channel.read(received, null, this);
        try {
            for (String typed = teletype.readLine(); !typed.isEmpty(); typed = teletype.readLine()) {
                ByteBuffer bytes = UTF_8.encode(typed + "\n");
                while (bytes.hasRemaining()) {
                    await(channel.write(bytes));
                }
                teletype.printInsteadOfTyped("[You] " + typed);
            }
            channel.shutdownOutput();
            serverHasClosed.await(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
            end();
        } catch (IOException e) {
            // Who reads knows better: if the server has just closed, it was no error.
            serverHasClosed.await(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
            failed(e, null);
        }
    }

    @Override
    public void completed(Integer count, Void nothing) {
        if (count < 0) {
            serverHasClosed.countDown();
            end();
            return;
        }
        received.flip();
        while (received.hasRemaining()) {
            hear(received.get());
        }
        channel.read(received.clear(), null, this);
    }

    private void hear(byte next) {
        if (next != '\n') {
            line.write(next);
            return;
        }
        String text = line.toString(UTF_8);
        line.reset();
        teletype.print(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    @Override
    public void failed(Throwable error, Void nothing) {
        if (over.compareAndSet(false, true)) {
            System.err.println("Network error: " + error.getMessage());
            System.exit(1);
        }
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            teletype.print("< You have been disconnected.");
            System.exit(0);
        }
    }

    /** Runs on every exit; when nothing else has brought it about, it was Ctrl+C. */
    private void onExit() {
        if (over.compareAndSet(false, true)) {
            teletype.print("exit");
        }
        teletype.restore();
    }
}
