import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A chat server that has each selected key handed to a method, and so no set of selected keys to look after. */
public final class BufferedRoom {
    private static final long A_WHILE_MILLIS = 100;

    private final Selector selector;
    private final SelectionKey door;
    private final Set<Link> links = new LinkedHashSet<>();
    private boolean overflowing;
    private boolean doorStuck;

    private BufferedRoom(InetSocketAddress address) throws IOException {
        selector = Selector.open();
        door = ServerSocketChannel.open()
                .bind(address, 500)
                .configureBlocking(false)
                .register(selector, SelectionKey.OP_ACCEPT);
    }

    public static void main(String[] args) {
        if (args.length != 2 || !args[1].matches("\\d{1,5}")) {
            usage();
        }
        int port = Integer.parseInt(args[1]);
        if (port > 0xFFFF) {
            usage();
        }
        try {
            BufferedRoom room = new BufferedRoom(new InetSocketAddress(args[0], port));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("\nexit")));
            System.out.println("Chat Server started on port " + port + ".");
            room.serve();
        } catch (IOException | UnresolvedAddressException e) {
            System.err.println("No chat at " + args[0] + " port " + port + ": " + e);
            System.exit(1);
        }
    }

    private static void usage() {
        System.err.println("BufferedRoom needs two arguments: HOST and PORT, a number from 1 to 65535.");
        System.exit(2);
    }

    private void serve() throws IOException {
        while (true) {
            boolean wasStuck = doorStuck;
            selector.select(this::handle, overflowing || wasStuck ? A_WHILE_MILLIS : 0);
            if (wasStuck) {
                doorStuck = false;
                door.interestOps(SelectionKey.OP_ACCEPT);
            }
            regulate();
        }
    }

    private void handle(SelectionKey key) {
        if (key == door) {
            accept();
            return;
        }
        Link link = (Link) key.attachment();
        try {
            if (key.isWritable()) {
                link.write();
            }
            if (key.isReadable()) {
                hear(link);
            }
        } catch (IOException e) {
            leave(link);
        }
    }

    private void accept() {
        try {
            SocketChannel channel = ((ServerSocketChannel) door.channel()).accept();
            if (channel != null) {
                enter(channel);
            }
        } catch (IOException e) {
            System.err.println("Nobody can come in for the moment: " + e);
            door.interestOps(0); // else select would report the door again at once
            doorStuck = true;
        }
    }

    private void enter(SocketChannel channel) throws IOException {
        Link link;
        try {
            link = new Link(channel, selector);
        } catch (IOException goneAlready) {
            channel.close();
            return;
        }
        links.add(link);
        link.put(("> Connected to the chat server (" + online() + ")\n").getBytes(UTF_8));
        tellAllBut(link, "> New user " + link.name() + " entered (" + online() + ")\n");
    }

    private void hear(Link link) throws IOException {
        boolean ended = !link.read();
        for (byte[] text = link.nextLine(); text != null; text = link.nextLine()) {
            if (text.length > 0) {
                tellAllBut(link, link.messageOf(text));
            }
        }
        if (ended || link.hasLineWithoutEnd()) {
            leave(link);
        }
    }

    /** At once, wherever it is called: while others are told nothing is written, so nobody else can be found gone. */
    private void leave(Link link) {
        if (links.remove(link)) {
            link.close();
            tellAllBut(link, "< The user " + link.name() + " left (" + online() + ")\n");
        }
    }

    /** As long as one buffer is too full nobody is heard; and who then takes nothing for some seconds is dropped. */
    private void regulate() {
        for (Link link : List.copyOf(links)) {
            if (link.isStuck()) {
                leave(link);
            }
        }
        boolean now = links.stream().anyMatch(Link::isOverflowing);
        if (now != overflowing) {
            links.forEach(link -> link.setHeard(!now));
            overflowing = now;
        }
    }

    private void tellAllBut(Link subject, String line) {
        tellAllBut(subject, line.getBytes(UTF_8));
    }

    private void tellAllBut(Link subject, byte[] line) {
        System.out.write(line, 0, line.length);
        System.out.flush();
        for (Link link : links) {
            if (link != subject) {
                link.put(line);
            }
        }
    }

    private String online() {
        return String.format("%d %s online", links.size(), links.size() > 1 ? "users" : "user");
    }
}
