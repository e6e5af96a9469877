package socketlab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tiny server of stage 3 for small crowds that does one thing wrong, once, to one user. */
final class FlawedServer implements AutoCloseable {
    private static final int VICTIM = 3;
    private static final int WHEN = 40;

    /** What it does to the 40th message for its fourth user. */
    enum Flaw {
        NONE,
        LOSES,
        DOUBLES,
        CHANGES,
        SWAPS,
        INVENTS
    }

    private final Flaw flaw;
    private final ServerSocketChannel listening;
    private final Selector selector;
    private final List<Guest> guests = new ArrayList<>();
    private int messages;
    private String swapped = "";

    private static final class Guest {
        final SocketChannel channel;
        final String name;
        String line = "";

        Guest(SocketChannel channel) throws IOException {
            this.channel = channel;
            InetSocketAddress address = (InetSocketAddress) channel.getRemoteAddress();
            name = address.getAddress().getHostAddress() + ":" + address.getPort();
        }
    }

    FlawedServer(Flaw flaw) throws IOException {
        this.flaw = flaw;
        selector = Selector.open();
        listening = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        listening.configureBlocking(false);
        listening.register(selector, SelectionKey.OP_ACCEPT);
        Thread thread = new Thread(this::serve, "flawed-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.socket().getLocalPort();
    }

    private void serve() {
        try {
            while (selector.isOpen()) {
                selector.select(this::ready);
            }
        } catch (IOException | RuntimeException theCrowdHasGone) {
            return;
        }
    }

    private void ready(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                hear((Guest) key.attachment());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        Guest guest = new Guest(listening.accept());
        guest.channel.configureBlocking(false);
        guest.channel.register(selector, SelectionKey.OP_READ, guest);
        guests.add(guest);
        String count = "(" + guests.size() + (guests.size() < 2 ? " user" : " users") + " online)\n";
        send(guest, "> Connected to the chat server " + count);
        for (Guest other : guests) {
            if (other != guest) {
                send(other, "> New user " + guest.name + " entered " + count);
            }
        }
    }

    private void hear(Guest guest) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(65_536);
        if (guest.channel.read(in) < 0) {
            throw new IOException("A guest has gone");
        }
        String heard = guest.line + StandardCharsets.UTF_8.decode(in.flip());
        int end = heard.lastIndexOf('\n') + 1;
        guest.line = heard.substring(end);
        for (String line : heard.substring(0, end).split("\n")) {
            messages++;
            for (Guest other : guests) {
                if (other != guest) {
                    String message = "[" + guest.name + "] " + line + "\n";
                    send(other, guests.indexOf(other) == VICTIM ? spoilt(message) : message);
                }
            }
        }
    }

    private String spoilt(String message) {
        if (!swapped.isEmpty()) {
            String both = message + swapped;
            swapped = "";
            return both;
        }
        if (messages != WHEN) {
            return message;
        }
        return switch (flaw) {
            case NONE -> message;
            case LOSES -> "";
            case DOUBLES -> message + message;
            case CHANGES -> message.replace('a', 'b');
            case INVENTS -> "[127.0.0.1:1] What nobody said\n" + message;
            case SWAPS -> {
                swapped = message;
                yield "";
            }
        };
    }

    private static void send(Guest guest, String text) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (out.hasRemaining()) {
            guest.channel.write(out);
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        listening.close();
        for (Guest guest : guests) {
            guest.channel.close();
        }
    }
}
