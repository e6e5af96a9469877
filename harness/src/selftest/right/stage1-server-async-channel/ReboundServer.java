import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousChannelGroup;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stage 1 on asynchronous channels: two threads are enough for any number of clients, since none of them waits. */
public final class ReboundServer {
    private static final int THREADS = 2;

    private final AsynchronousServerSocketChannel entrance;

    private ReboundServer(AsynchronousServerSocketChannel entrance) {
        this.entrance = entrance;
    }

    public static void main(String... arguments) throws InterruptedException {
        int port = parse(arguments);
        if (port < 1 || port > 65_535) {
            System.err.println("Usage: ReboundServer PORT");
            System.exit(2);
        }
        try {
            // Its threads are no daemons: they keep the process alive although main has nothing more to do.
            AsynchronousChannelGroup group =
                    AsynchronousChannelGroup.withFixedThreadPool(THREADS, Executors.defaultThreadFactory());
            AsynchronousServerSocketChannel entrance = AsynchronousServerSocketChannel.open(group);
            new ReboundServer(entrance.bind(new InetSocketAddress("0.0.0.0", port), 200)).acceptNext();
            group.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
        } catch (IOException e) {
            System.err.println("ReboundServer: cannot listen on port " + port + ": " + e.getMessage());
            System.exit(1);
        }
    }

    private static int parse(String... arguments) {
        try {
            return arguments.length == 1 ? Integer.parseInt(arguments[0]) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Only one accept may be pending at any time: the next one starts when this one has completed. */
    private void acceptNext() {
        entrance.accept(null, new CompletionHandler<AsynchronousSocketChannel, Void>() {
            @Override
            public void completed(AsynchronousSocketChannel ball, Void nothing) {
                acceptNext();
                Rebound.begin(ball);
            }

            @Override
            public void failed(Throwable reason, Void nothing) {
                System.err.println("ReboundServer: accept failed: " + reason.getMessage());
                acceptNext();
            }
        });
    }
}
