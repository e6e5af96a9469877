package socketlab.stage3;

import java.io.IOException;
import java.nio.channels.Selector;

/**
 * A chat room for many users, on one thread over one {@link Selector}. No user can end the server, and none can keep
 * the others waiting.
 */
public final class ChatServer implements AutoCloseable {
    /**
     * Opens the listening socket.
     *
     * <p>In: the arguments; {@code arguments.host()} and {@code arguments.port()} are where to listen, and nowhere
     * else.
     *
     * <p>Out: once it listens, {@code Chat Server started on port N.} on standard output.
     *
     * <p>Ends: at once; with an {@link IOException} when HOST and PORT cannot be had.
     */
    ChatServer(CommandLine arguments) throws IOException {
        // TODO 1: open the listening socket. Print the line only when a client could connect. What should the socket
        //         be before a selector takes it? Keep what the other methods need in fields. Read docs/functions.md
        //         on socket, bind and listen.
        throw new UnsupportedOperationException("TODO 1: open the listening socket");
    }

    public static void main(String[] args) {
        CommandLine.run("ChatServer HOST PORT", args, arguments -> {
            try (ChatServer server = new ChatServer(arguments)) {
                server.run();
            }
        });
    }

    /**
     * Serves the users: goes round and round. In each round it waits until something is ready, handles all that is
     * ready, and settles what came of it. Waiting for something to become ready is the only waiting there is.
     *
     * <p>In: connections, and what the users send.
     *
     * <p>Out: notices and messages, to the users and to standard output.
     *
     * <p>Ends: on Ctrl+C.
     */
    void run() throws IOException {
        // TODO 2: go round the loop. Wait in one place, then give every ready key to accept or hear, then let the
        //         room settle. Until when? For now that may be for ever; TODO 8 brings Ctrl+C. Read docs/select.md on
        //         the three sets and on the server, step by step.
        throw new UnsupportedOperationException("TODO 2: go round the loop");
    }

    /**
     * Takes in the newcomers who wait, up to a bound.
     *
     * <p>In: the listening socket, which is ready.
     *
     * <p>Out: more users, each of them in the room and registered with the selector.
     *
     * <p>Ends: at once. An error here, of a newcomer or of accept itself, does not end the server.
     */
    void accept() {
        // TODO 3: let newcomers in. Make a User of the newcomer and let it join the room. What if accept fails
        //         because there are too many open files? Read docs/functions.md on accept.
        throw new UnsupportedOperationException("TODO 3: let newcomers in");
    }

    /**
     * Hears one user out, as far as they got.
     *
     * <p>In: a user whose connection is ready for reading.
     *
     * <p>Out: each line that is complete now, said to the room. When the room has heard enough for this round, the user
     * stays ready and has to wait for the next.
     */
    void hear(User user) {
        // TODO 6: pass lines on. Let the user read, and say each line to the room.
        throw new UnsupportedOperationException("TODO 6: pass lines on");
    }

    /**
     * Closes the port and every connection.
     *
     * <p>Out: Ctrl+C is told that all is done.
     */
    @Override
    public void close() throws IOException {
        // TODO 8: end on Ctrl+C. In which order? Read docs/select.md on ending a connection.
        throw new UnsupportedOperationException("TODO 8: end on Ctrl+C");
    }
}
