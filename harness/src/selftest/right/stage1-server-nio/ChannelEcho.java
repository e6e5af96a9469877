import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Stage 1 on blocking channels. No byte of a message is ever copied: it is printed and sent from where it was read. */
public final class ChannelEcho {
    private static final int ROOM = 1 << 20;
    private static final int LINK = 16 << 10;

    private final GatheringByteChannel screen = new FileOutputStream(FileDescriptor.out).getChannel();

    private ChannelEcho() {}

    public static void main(String[] words) {
        if (words.length != 1 || !isPort(words[0])) {
            System.err.println("Usage: ChannelEcho PORT");
            System.exit(2);
        }
        // Asked for IPv4 alone, since a dual-stack socket is one that this server has no use for.
        try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.INET)) {
            door.bind(new InetSocketAddress(Integer.parseInt(words[0])));
            new ChannelEcho().welcome(door);
        } catch (IOException e) {
            System.err.println("ChannelEcho: no service on port " + words[0] + ", " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean isPort(String word) {
        return word.matches("[0-9]{1,5}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= 65_535;
    }

    private void welcome(ServerSocketChannel door) throws IOException {
        while (true) {
            SocketChannel guest = door.accept();
            try (guest) {
                entertain(guest, nameOf(guest));
            } catch (IOException e) {
                System.err.println("ChannelEcho: a client broke off, " + e.getMessage());
            }
        }
    }

    private void entertain(SocketChannel guest, String name) throws IOException {
        List<ByteBuffer> chain = new ArrayList<>();
        long size = collect(guest, chain);
        if (size > ROOM) {
            System.err.println("ChannelEcho: " + name + " sends more than " + ROOM + " bytes, which is refused");
            // With nothing left to say to each other, a reset spares the kernel to wait for the rest.
            guest.setOption(StandardSocketOptions.SO_LINGER, 0);
            return;
        }
        Stream<ByteBuffer> line = Stream.concat(
                Stream.concat(Stream.of(bytes(name + ": ")), chain.stream().map(ByteBuffer::duplicate)),
                Stream.of(bytes("\n")));
        pour(line.toArray(ByteBuffer[]::new), screen);
        pour(chain.toArray(ByteBuffer[]::new), guest);
    }

    /** Reads to the end of the stream, or until there is no room; the chain is ready to be written then. */
    private static long collect(SocketChannel guest, List<ByteBuffer> chain) throws IOException {
        long size = 0;
        boolean goesOn = true;
        while (goesOn && size <= ROOM) {
            ByteBuffer link = ByteBuffer.allocate(LINK);
            chain.add(link);
            // A small piece does not get a link of its own: a message byte by byte must not cost 16 KiB for each.
            while (goesOn && link.hasRemaining()) {
                goesOn = guest.read(link) >= 0;
            }
            size += link.flip().limit();
        }
        return size;
    }

    /** A gathering write takes as much of the chain as it likes, and may stop within a link. */
    private static void pour(ByteBuffer[] chain, GatheringByteChannel into) throws IOException {
        int first = 0;
        while (first < chain.length) {
            into.write(chain, first, chain.length - first);
            while (first < chain.length && !chain[first].hasRemaining()) {
                first++;
            }
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(UTF_8));
    }

    private static String nameOf(SocketChannel guest) throws IOException {
        InetSocketAddress address = (InetSocketAddress) guest.getRemoteAddress();
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }
}
