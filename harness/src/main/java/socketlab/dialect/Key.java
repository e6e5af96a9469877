package socketlab.dialect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every key of a dialect file: what it means and what its value may be. docs/dialects.md lists them from here. */
public enum Key {
    TITLE("title", 0, Shape.text(), "What the dialect is, in a few words."),
    STAGES("stages", 0, Shape.stages(), "The stages that exist in it, separated by blanks."),
    USER("user", 0, Shape.template(Set.of("ip", "port"), Set.of(), false), "How a user is named."),
    FRAMING(
            "framing",
            0,
            Shape.choice("line", "raw"),
            "`line`: a message ends with a line end. `raw`: what one read brings is one message, and has no line end."),
    COLOUR(
            "colour",
            0,
            Shape.choice("strip", "exact"),
            "`strip`: escape codes, carriage returns and white space at the end of a line are not compared. `exact`: every byte counts."),

    STAGE1_SERVER("stage1.server", 1, Shape.command("port"), "The server's main class and its arguments."),
    STAGE1_CLIENT("stage1.client", 1, Shape.command("port", "message"), "The client's main class and its arguments."),
    STAGE1_MESSAGE(
            "stage1.message",
            1,
            Shape.template(Set.of("text"), Set.of("user"), false),
            "What the server prints for a message."),
    STAGE1_REPLY(
            "stage1.reply",
            1,
            Shape.choice("echo", "none"),
            "`echo`: the message is sent back. `none`: the server sends nothing; it closes."),

    STAGE2_SERVER("stage2.server", 2, Shape.command("port"), "The server's main class and its arguments."),
    STAGE2_CLIENT("stage2.client", 2, Shape.command("port"), "The client's main class and its arguments."),
    STAGE2_EXIT("stage2.exit", 2, Shape.text(), "The typed line that ends a conversation."),

    STAGE3_SERVER("stage3.server", 3, Shape.command("port"), "The server's main class and its arguments."),
    STAGE3_CLIENT("stage3.client", 3, Shape.command("port"), "The client's main class and its arguments."),
    USERS_ONE("users.one", 3, Shape.text(), "What `{users}` is for 0 and 1 users."),
    USERS_MANY("users.many", 3, Shape.text(), "What `{users}` is from 2 users."),
    STARTED(
            "stage3.started",
            3,
            Shape.template(Set.of("port"), Set.of("host"), true),
            "What the server prints when it listens."),
    GREETING(
            "stage3.greeting",
            3,
            Shape.template(Set.of(), Set.of("count", "users", "user"), false),
            "The first message to a newcomer."),
    GREETING_SHOWN(
            "stage3.greeting-shown",
            3,
            Shape.template(Set.of(), Set.of("count", "users", "user"), false),
            "How the client shows it; usually the same."),
    ENTERED(
            "stage3.entered",
            3,
            Shape.template(Set.of("user"), Set.of("count", "users"), false),
            "What everybody else and the server's screen get when a user joins."),
    LEFT(
            "stage3.left",
            3,
            Shape.template(Set.of("user"), Set.of("count", "users"), false),
            "What they get when a user leaves."),
    ERROR_MARK(
            "stage3.error-mark",
            3,
            Shape.textOrNothing(),
            "What follows `stage3.left`, before or behind its line end, when the connection broke."),
    MESSAGE(
            "stage3.message",
            3,
            Shape.template(Set.of("user", "text"), Set.of(), false),
            "What they get when a user says something."),
    WRITES(
            "stage3.writes",
            3,
            Shape.choice("whole", "parts"),
            "`whole`: a message is one piece. `parts`: what stands before `{text}` and the text may come apart, with "
                    + "those of others in between."),
    OWN(
            "stage3.own",
            3,
            Shape.template(Set.of("text"), Set.of(), false),
            "How the speaker's own screen shows a message."),
    OWN_FROM(
            "stage3.own-from",
            3,
            Shape.choice("client", "server"),
            "`client`: the client prints it. `server`: the server sends it back to the speaker."),
    DISCONNECTED("stage3.disconnected", 3, Shape.textOrNothing(), "What the client prints when its user has ended it."),
    SERVER_GONE("stage3.server-gone", 3, Shape.textOrNothing(), "What the client prints when the server has closed."),
    INTERRUPTED("stage3.interrupted", 3, Shape.textOrNothing(), "What both print at Ctrl+C."),
    BLANK_LINE(
            "stage3.blank-line",
            3,
            Shape.choice("ignored", "leaves", "open"),
            "What a blank line on the wire is to the server."),
    CLIENT_LEAVES(
            "stage3.client-leaves",
            3,
            Shape.choice("blank-line", "open"),
            "What its user types to end the client; the end of the keyboard may end it, too."),
    TYPED_LINE(
            "stage3.typed-line",
            3,
            Shape.choice("replaced", "open"),
            "Whether `stage3.own` takes the place of the typed line on a terminal."),
    DESIGN(
            "stage3.design",
            3,
            Shape.choice("selector", "any"),
            "`selector`: the server is one thread over a Selector, which is judged for sources only."),
    CONNECT_TIMEOUT(
            "stage3.connect-timeout",
            3,
            Shape.secondsOrNothing(),
            "After how many seconds the client gives up to connect.");

    /** What stands before the checks that a dialect does not apply, each with its reason. */
    public static final String NOT_APPLIED = "not-applied.";

    private final String word;
    private final int stage;
    private final Shape shape;
    private final String meaning;

    /** @param stage the stage in which it matters; 0 for all */
    Key(String word, int stage, Shape shape, String meaning) {
        this.word = word;
        this.stage = stage;
        this.shape = shape;
        this.meaning = meaning;
    }

    /** As it is written in the file. */
    public String word() {
        return word;
    }

    /** The stage in which it matters; 0 for all. */
    public int stage() {
        return stage;
    }

    /** What its value may be. */
    public Shape shape() {
        return shape;
    }

    /** In a sentence, with Markdown's code marks. */
    public String meaning() {
        return meaning;
    }

    static Optional<Key> of(String word) {
        return Stream.of(values()).filter(key -> key.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(Key::word).toList();
    }
}
