package socketlab.dialect;

import java.util.Map;
import java.util.Set;

/** The templates as docs/protocol.md shows them: {@code IP:PORT} for a user, {@code K} for a number of users. */
final class Symbols {
    private static final Set<Key> TEXTS = Set.of(
            Key.STAGE1_MESSAGE,
            Key.STAGE2_EXIT,
            Key.STARTED,
            Key.GREETING,
            Key.ENTERED,
            Key.LEFT,
            Key.MESSAGE,
            Key.OWN,
            Key.DISCONNECTED,
            Key.INTERRUPTED);

    private Symbols() {}

    static boolean isAText(Key key) {
        return TEXTS.contains(key);
    }

    static String shown(Dialect dialect, Key key) {
        String text = key == Key.STAGE1_MESSAGE ? "MESSAGE" : "text";
        return dialect.template(key)
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
    }
}
