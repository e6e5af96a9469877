package socketlab.dialect;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What a dialect promises. A check that relies on a trait is not applied where the trait is missing. */
public enum Trait {
    LINES(Key.FRAMING, "line", "one read is one message, so nothing is sent in pieces, together or without end"),
    RAW(Key.FRAMING, "raw", "messages are lines"),
    EXACT_TEXT(Key.COLOUR, "exact", "colours and white space at the end of a line are not compared"),
    REPLY(Key.STAGE1_REPLY, "echo", "the server of stage 1 sends nothing back"),
    NO_REPLY(Key.STAGE1_REPLY, "none", "the server of stage 1 sends the message back"),
    ANNOUNCES_START(Key.STARTED, said -> !said.isEmpty(), "the server need not say that it has started"),
    COUNTS(Key.LEFT, left -> left.contains("{count}"), "the notices have no number of users"),
    BLANK_IGNORED(Key.BLANK_LINE, "ignored", "a blank line on the wire is not passed over"),
    BLANK_LEAVES(Key.BLANK_LINE, "leaves", "a blank line on the wire is no leave"),
    ERROR_MARK(Key.ERROR_MARK, mark -> !mark.isEmpty(), "a leave by an error is announced like any other"),
    WHOLE_MESSAGES(Key.WRITES, "whole", "messages of several users may interleave"),
    OWN_FROM_CLIENT(Key.OWN_FROM, "client", "the server sends a line back to its sender"),
    OWN_FROM_SERVER(Key.OWN_FROM, "server", "a line does not come back to its sender"),
    BLANK_ENDS_CLIENT(Key.CLIENT_LEAVES, "blank-line", "it is open what a blank line is to the client"),
    REPLACES_TYPED(Key.TYPED_LINE, "replaced", "it is open what becomes of the typed line on a terminal"),
    SELECTOR(Key.DESIGN, "selector", "it is open how the server serves many users"),
    CONNECT_TIMEOUT(Key.CONNECT_TIMEOUT, time -> !time.isEmpty(), "it is open when a client gives up to connect");

    private final Key key;
    private final Predicate<String> holds;
    private final String otherwise;

    Trait(Key key, String value, String otherwise) {
        this(key, value::equals, otherwise);
    }

    Trait(Key key, Predicate<String> holds, String otherwise) {
        this.key = key;
        this.holds = holds;
        this.otherwise = otherwise;
    }

    /** What a dialect without it has instead, as the rest of a sentence. */
    public String otherwise() {
        return otherwise;
    }

    static Set<Trait> of(Dialect dialect) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : values()) {
            if (trait.holds.test(dialect.value(trait.key))) {
                traits.add(trait);
            }
        }
        return traits;
    }
}
