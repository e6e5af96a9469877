package socketlab.dialect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/**
 * How one family of programs spells what docs/protocol.md describes, how it cuts messages apart, and what it does not
 * promise. The kit's own wording is one, too: nothing else in the lab spells a text of the protocol.
 */
public final class Dialect {
    private final String name;
    private final Map<Key, String> values;
    private final List<Exemption> exemptions;
    private final Set<Trait> traits;

    /** Made of settings in which nothing is wrong. */
    Dialect(String name, Map<Key, String> values, List<Exemption> exemptions) {
        this.name = name;
        this.values = Map.copyOf(values);
        this.exemptions = List.copyOf(exemptions);
        this.traits = Trait.of(this);
    }

    /** What {@code --dialect} calls it: the name of a built-in one, else its file. */
    public String name() {
        return name;
    }

    public String title() {
        return value(Key.TITLE);
    }

    public boolean has(Stage stage) {
        return List.of(value(Key.STAGES).split("\\s+")).contains(String.valueOf(stage.number()));
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Why a check is not applied in this dialect; empty when it is. */
    public Optional<String> exemption(String check, Stage stage, List<Trait> needed) {
        if (!has(stage)) {
            return Optional.of("The dialect " + name + " has no stage " + stage.number() + ".");
        }
        Optional<String> missing = needed.stream()
                .filter(trait -> !has(trait))
                .findFirst()
                .map(trait -> "In the dialect " + name + " " + trait.otherwise() + ".");
        return missing.or(() -> exemptions.stream()
                .filter(exemption -> exemption.covers(check))
                .findFirst()
                .map(exemption -> "Not in the dialect " + name + ": " + exemption.reason()));
    }

    public List<Exemption> exemptions() {
        return exemptions;
    }

    /** The simple name of the class with the main method. */
    public String mainClass(Stage stage, Role role) {
        return value(invocation(stage, role)).split("\\s+", 2)[0];
    }

    /** The arguments that a program takes, as places of a command. */
    public String arguments(Stage stage, Role role) {
        String[] words = value(invocation(stage, role)).split("\\s+", 2);
        return words.length < 2 ? "" : words[1];
    }

    private static Key invocation(Stage stage, Role role) {
        return Key.of("stage" + stage.number() + "." + role.word()).orElseThrow();
    }

    /** {@code IP:PORT} of a user, as this dialect names the user. */
    public String user(String address) {
        int colon = address.lastIndexOf(':');
        return fill(Key.USER, Map.of("ip", address.substring(0, colon), "port", address.substring(colon + 1)));
    }

    /** What the server of stage 1 prints for a message. */
    public String echoed(String address, String message) {
        return said(Key.STAGE1_MESSAGE, address, message);
    }

    /** The keyboard line that ends stage 2. */
    public String exitLine() {
        return value(Key.STAGE2_EXIT);
    }

    public String started(String host, int port) {
        return fill(Key.STARTED, Map.of("host", host, "port", String.valueOf(port)));
    }

    public String greeting(String address, int users) {
        return notice(Key.GREETING, address, users);
    }

    /** How the client shows the greeting. */
    public String greetingShown(String address, int users) {
        return notice(Key.GREETING_SHOWN, address, users);
    }

    public String entered(String address, int users) {
        return notice(Key.ENTERED, address, users);
    }

    public String left(String address, int users) {
        return notice(Key.LEFT, address, users);
    }

    public String message(String address, String text) {
        return said(Key.MESSAGE, address, text);
    }

    /** How the speaker's own screen shows a message. */
    public String own(String text) {
        return fill(Key.OWN, Map.of("text", text));
    }

    /** What follows the notice of a leave when the connection broke; empty when nothing does. */
    public String errorMark() {
        return value(Key.ERROR_MARK).strip();
    }

    /** What a client prints when its user has ended it; empty when nothing is said of that. */
    public String disconnected() {
        return value(Key.DISCONNECTED);
    }

    /** What a client prints when the server has closed; empty when nothing is said of that. */
    public String serverGone() {
        return value(Key.SERVER_GONE);
    }

    /** What server and client print at Ctrl+C; empty when nothing is said of that. */
    public String interrupted() {
        return value(Key.INTERRUPTED);
    }

    /** After how long a client gives up to connect. */
    public Optional<Duration> connectTimeout() {
        return Optional.of(value(Key.CONNECT_TIMEOUT))
                .filter(text -> !text.isEmpty())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }

    private String said(Key key, String address, String text) {
        return fill(key, Map.of("user", user(address), "text", text));
    }

    private String notice(Key key, String address, int users) {
        Map<String, String> places = new HashMap<>(Map.of("count", String.valueOf(users)));
        places.put("user", user(address));
        places.put("users", value(users < 2 ? Key.USERS_ONE : Key.USERS_MANY));
        return fill(key, places);
    }

    private String fill(Key key, Map<String, String> places) {
        return template(key).fill(places);
    }

    /** The template of a key; an empty one where the dialect does not have the stage. */
    public Template template(Key key) {
        return new Template(value(key));
    }

    /** The value of a key; empty where the dialect does not have the stage. */
    String value(Key key) {
        return values.getOrDefault(key, "");
    }

    /** A text about the kit's wording, such as a rule of docs/protocol.md, in the words of this dialect. */
    public String translate(String text) {
        return Symbols.translate(text, this);
    }

    /** A text with keys in braces, such as {@code {stage3.own}}, in the words of this dialect. */
    public String fillIn(String text) {
        return Symbols.fillIn(text, this);
    }

    @Override
    public String toString() {
        return name;
    }
}
