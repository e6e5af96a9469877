import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;

/** Stage 1 without ever waiting in a read or a write: whichever direction is ready goes on. */
public final class EchoCaller {
    private final WritableByteChannel screen = new FileOutputStream(FileDescriptor.out).getChannel();
    private final ByteBuffer reply = ByteBuffer.allocateDirect(32 << 10);
    private final ByteBuffer message;
    private long heard;

    private EchoCaller(String message) {
        this.message = ByteBuffer.wrap(message.getBytes(UTF_8));
    }

    public static void main(String[] args) {
        int port = args.length == 3 && args[1].matches("\\d{1,9}") ? Integer.parseInt(args[1]) : -1;
        if (port < 1 || port > 65_535) {
            System.err.println("Usage: EchoCaller HOST PORT MESSAGE");
            System.exit(2);
        }
        try {
            new EchoCaller(args[2]).call(new InetSocketAddress(args[0], port));
        } catch (UnknownHostException e) {
            giveUp(args[0], port, "nobody knows this host");
        } catch (IOException e) {
            giveUp(args[0], port, e.getMessage());
        }
    }

    private static void giveUp(String host, int port, String why) {
        System.err.println("EchoCaller: no echo from " + host + " port " + port + ": " + why);
        System.exit(1);
    }

    private void call(InetSocketAddress address) throws IOException {
        if (address.isUnresolved()) {
            throw new UnknownHostException(address.getHostString());
        }
        try (Selector selector = Selector.open();
                SocketChannel line = SocketChannel.open()) {
            line.configureBlocking(false);
            // On one machine it may be connected at once, and then there is no connecting to finish.
            boolean connected = line.connect(address);
            int first = connected ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT;
            SelectionKey key = line.register(selector, first);
            while (line.isOpen()) {
                selector.select();
                // There is one key only, so it is asked directly; left in the set, it would not be renewed.
                selector.selectedKeys().clear();
                goOn(key, line);
            }
        }
        screen.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }

    private void goOn(SelectionKey key, SocketChannel line) throws IOException {
        if (key.isConnectable() && line.finishConnect()) {
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        } else {
            if (key.isWritable()) {
                speak(key, line);
            }
            if (key.isReadable()) {
                listen(line);
            }
        }
    }

    private void speak(SelectionKey key, SocketChannel line) throws IOException {
        int sent = line.write(message);
        System.err.println("(sent " + sent + " bytes, " + message.remaining() + " to go)");
        if (!message.hasRemaining()) {
            line.shutdownOutput();
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    private void listen(SocketChannel line) throws IOException {
        int count = line.read(reply.clear());
        if (count < 0) {
            System.err.println("(heard " + heard + " bytes in all)");
            line.close();
            return;
        }
        heard += count;
        reply.flip();
        while (reply.hasRemaining()) {
            screen.write(reply);
        }
    }
}
