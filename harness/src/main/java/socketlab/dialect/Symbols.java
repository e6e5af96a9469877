package socketlab.dialect;

import java.util.List;
import java.util.Map;
import socketlab.transcript.Visible;

/** The templates as docs/protocol.md shows them: {@code IP:PORT} for a user, {@code K} for a number of users. */
final class Symbols {
    private static final List<Key> TEXTS = List.of(
            Key.STAGE1_MESSAGE,
            Key.STAGE2_EXIT,
            Key.USERS_ONE,
            Key.USERS_MANY,
            Key.STARTED,
            Key.GREETING,
            Key.ENTERED,
            Key.LEFT,
            Key.MESSAGE,
            Key.OWN,
            Key.DISCONNECTED,
            Key.INTERRUPTED);

    private Symbols() {}

    /** The kit's texts in it, as {@code `…`}, become those of the dialect. */
    static String translate(String text, Dialect dialect) {
        String translated = text;
        for (Key key : TEXTS) {
            String own = shown(dialect, key);
            String kits = shown(Dialects.kit(), key);
            if (!own.isEmpty() && !kits.isEmpty()) {
                translated = translated.replace("`" + kits + "`", "`" + own + "`");
            }
        }
        return translated;
    }

    /** Keys in braces become the texts of the dialect. */
    static String fillIn(String text, Dialect dialect) {
        String filled = text;
        for (Key key : TEXTS) {
            String shown = shown(dialect, key);
            filled = filled.replace("{" + key.word() + "}", shown.isEmpty() ? "nothing in particular" : shown);
        }
        return filled;
    }

    private static String shown(Dialect dialect, Key key) {
        String text = key == Key.STAGE1_MESSAGE ? "MESSAGE" : "text";
        String filled = dialect.template(key)
                .fill(Map.of(
                        "user",
                        dialect.template(Key.USER).fill(Map.of("ip", "IP", "port", "PORT")),
                        "count",
                        "K",
                        "users",
                        dialect.value(Key.USERS_MANY),
                        "port",
                        "N",
                        "host",
                        "HOST",
                        "text",
                        text));
        // A submission may bring its own dialect, and what it says goes into titles.
        return Visible.plain(filled);
    }
}
