package socketlab.protocol;

/**
 * Every text that the protocol defines, in the one place where the lab spells it. The normative text is
 * docs/protocol.md; a test compares the two.
 */
public final class ChatText {
    /** What a client of stage 3 prints when it is over. */
    public static final String DISCONNECTED = "< You have been disconnected.";

    /** What server and client of stage 3 print on Ctrl+C. */
    public static final String EXIT_ON_CTRL_C = "exit";

    /** The keyboard line that ends stage 2. */
    public static final String EXIT_LINE = "EXIT";

    private ChatText() {}

    /** What the server of stage 1 prints for a message. */
    public static String echoed(String user, String message) {
        return user + ": " + message;
    }

    public static String started(int port) {
        return "Chat Server started on port " + port + ".";
    }

    public static String greeting(int users) {
        return "> Connected to the chat server " + online(users);
    }

    public static String joined(String user, int users) {
        return "> New user " + user + " entered " + online(users);
    }

    public static String left(String user, int users) {
        return "< The user " + user + " left " + online(users);
    }

    public static String message(String user, String text) {
        return "[" + user + "] " + text;
    }

    /** How a client of stage 3 shows its own user's line. */
    public static String own(String text) {
        return "[You] " + text;
    }

    private static String online(int users) {
        return "(" + users + (users < 2 ? " user" : " users") + " online)";
    }
}
