package socketlab.stage3;

import java.io.IOException;

/** One user's side of the chat: listens to the server and to the keyboard at the same time, on one thread. */
public final class ChatClient implements AutoCloseable {
    private ChatClient() {}

    public static void main(String[] args) {
        CommandLine.run("ChatClient HOST PORT", args, arguments -> {
            try (ChatClient client = connect(arguments)) {
                client.run();
            }
        });
    }

    /**
     * Connects to the server.
     *
     * <p>In: the arguments; {@code arguments.host()} and {@code arguments.port()} are where the server listens.
     *
     * <p>Out: the client, connected, and with the keyboard in the same selector.
     *
     * <p>Ends: when the connection stands; with an {@link IOException} when there is none to be had.
     */
    static ChatClient connect(CommandLine arguments) throws IOException {
        // TODO 9: connect and print what comes. Keep what the other methods need in fields. Keyboard.open() gives the
        //         keyboard as a channel. Read docs/functions.md on connect.
        throw new UnsupportedOperationException("TODO 9: connect and print what comes");
    }

    /**
     * Lets the user chat.
     *
     * <p>In: lines from the server and from the keyboard.
     *
     * <p>Out: each line from the server as it is, at once. Each line from the keyboard to the server, and to the screen
     * as {@code [You] text}.
     *
     * <p>Ends: with the line {@code < You have been disconnected.} after a blank line from the keyboard, the end of the
     * keyboard, or the server's orderly close; on Ctrl+C without it; with an {@link IOException} at a network error.
     */
    void run() throws IOException {
        // TODO 9: connect and print what comes. Call round until the chat is over, then say so. CtrlC works here as
        //         it does in the server.
        throw new UnsupportedOperationException("TODO 9: connect and print what comes");
    }

    /**
     * Closes the connection.
     *
     * <p>Out: Ctrl+C is told that all is done.
     */
    @Override
    public void close() throws IOException {
        // TODO 9: connect and print what comes. Everything that connect has opened.
        throw new UnsupportedOperationException("TODO 9: connect and print what comes");
    }

    /**
     * Goes round once: waits until the connection or the keyboard is ready, then hears, types and sends.
     *
     * <p>Ends: when all that is ready is handled.
     */
    void round() throws IOException {
        // TODO 9: connect and print what comes. Wait for both in one place. For now, hear; type and send come with
        //         TODO 10. Read docs/select.md on the client, step by step.
        throw new UnsupportedOperationException("TODO 9: connect and print what comes");
    }

    /**
     * Hears the server.
     *
     * <p>In: what has arrived from the server.
     *
     * <p>Out: each line that is complete now, printed.
     *
     * <p>Ends: at once; when the server has closed, the chat is over.
     */
    void hear() throws IOException {
        // TODO 9: connect and print what comes. Terminal prints a line.
        throw new UnsupportedOperationException("TODO 9: connect and print what comes");
    }

    /**
     * Listens to the keyboard.
     *
     * <p>In: what has been typed.
     *
     * <p>Out: each line, queued for the server and shown as {@code [You] text}.
     *
     * <p>Ends: at once; a blank line or the end of the keyboard is the user's leave.
     */
    void type() throws IOException {
        // TODO 10: send what is typed. Terminal shows a line in place of the one that was typed. What if one read
        //          brings ten lines? Read docs/select.md on the keyboard.
        throw new UnsupportedOperationException("TODO 10: send what is typed");
    }

    /**
     * Sends what is queued, and moves on with the leave of a user who leaves.
     *
     * <p>Ends: at once, also when the server takes nothing.
     */
    void send() throws IOException {
        // TODO 10: send what is typed. A user who leaves may have lines in the queue. And what becomes of the
        //          server's lines when the client closes without reading them? Read docs/select.md on ending a
        //          connection.
        throw new UnsupportedOperationException("TODO 10: send what is typed");
    }
}
