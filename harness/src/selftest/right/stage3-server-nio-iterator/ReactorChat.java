import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;

/** The reactor: it waits, and runs whatever is attached to the keys that were selected. */
public final class ReactorChat {
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Selector selector = Selector.open();
    private final ServerSocketChannel door = ServerSocketChannel.open();
    private final Lounge lounge = new Lounge();

    private ReactorChat() throws IOException {}

    public static void main(String[] args) {
        int port = args.length == 2 ? parsePort(args[1]) : 0;
        if (port == 0) {
            System.err.println("usage: java ReactorChat HOST PORT");
            System.exit(2);
        }
        InetSocketAddress address = new InetSocketAddress(args[0], port);
        try {
            if (address.isUnresolved()) {
                throw new IOException("host not found");
            }
            new ReactorChat().run(address);
        } catch (IOException e) {
            System.err.println("ReactorChat: cannot serve at " + args[0] + ":" + port + " (" + e.getMessage() + ")");
            System.exit(1);
        }
    }

    private void run(InetSocketAddress address) throws IOException {
        door.bind(address, 300);
        door.configureBlocking(false);
        SelectionKey atTheDoor = door.register(selector, SelectionKey.OP_ACCEPT);
        Runnable accept = () -> accept(atTheDoor);
        atTheDoor.attach(accept);
        // The end of the process closes the port and all connections; there is nothing to do but to say so.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> lounge.log("exit")));
        lounge.log("Chat Server started on port " + address.getPort() + ".");
        while (true) {
            boolean timeMatters = lounge.isCrowded() || atTheDoor.interestOps() == 0;
            selector.select(timeMatters ? LOOK_AGAIN_MILLIS : 0);
            atTheDoor.interestOps(SelectionKey.OP_ACCEPT);
            runSelected();
            lounge.sayGoodbyes();
        }
    }

    /** The selector only ever adds to its selected keys, so each one has to be removed by hand. */
    private void runSelected() {
        Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
            SelectionKey key = keys.next();
            keys.remove();
            if (key.isValid()) {
                ((Runnable) key.attachment()).run();
            }
        }
    }

    private void accept(SelectionKey atTheDoor) {
        try {
            for (SocketChannel peer = door.accept(); peer != null; peer = door.accept()) {
                welcome(peer);
            }
        } catch (IOException outOfDescriptors) {
            System.err.println("accept: " + outOfDescriptors.getMessage());
            atTheDoor.interestOps(0); // for one short round, since the door would stay ready
        }
    }

    private void welcome(SocketChannel peer) throws IOException {
        try {
            peer.configureBlocking(false);
            lounge.enter(new Visitor(peer, selector, lounge));
        } catch (IOException vanished) {
            peer.close();
        }
    }

    private static int parsePort(String text) {
        try {
            int port = Integer.parseInt(text);
            return port > 0 && port < 65536 ? port : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
