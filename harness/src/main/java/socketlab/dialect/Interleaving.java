package socketlab.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts together what was written in two parts: what stands before a text, and the text. Those of several speakers may
 * interleave, so a text belongs to the one who said it, if that one's beginning has come, and else to the first that has.
 * In a dialect whose messages are whole there is nothing to put together.
 */
final class Interleaving {
    private final Dialect dialect;
    private final Vocabulary vocabulary;
    private final boolean inParts;
    private final List<String> begun = new ArrayList<>();
    private final Pattern beginning;

    Interleaving(Dialect dialect, Vocabulary vocabulary) {
        this.dialect = dialect;
        this.vocabulary = vocabulary;
        this.inParts = !dialect.template(Key.MESSAGE).isEmpty() && !dialect.has(Trait.WHOLE_MESSAGES);
        this.beginning = Pattern.compile(inParts ? vocabulary.beginnings() : "(?!)");
    }

    /** The message that this known part completes, if it does. */
    Optional<String> take(String known) {
        if (beginning.matcher(Vocabulary.asBytes(known)).matches()) {
            begun.add(known);
            return Optional.empty();
        }
        Optional<String> before = before(known);
        before.ifPresent(begun::remove);
        return Optional.of(before.orElse("") + known);
    }

    /** What {@link #take} would return. */
    Optional<String> preview(String known) {
        return beginning.matcher(Vocabulary.asBytes(known)).matches()
                ? Optional.empty()
                : Optional.of(before(known).orElse("") + known);
    }

    private Optional<String> before(String text) {
        if (!inParts || !vocabulary.knows(text)) {
            return Optional.empty();
        }
        String speaker = vocabulary.speaker(text);
        String own = dialect.own("");
        String his = speaker.isEmpty() ? own : dialect.message(speaker, "");
        return begun.contains(his)
                ? Optional.of(his)
                : begun.contains(own) ? Optional.of(own) : begun.stream().findFirst();
    }

    /** Something that is no message: it stands where the text of the one begun first should. */
    String unknown(String text) {
        return begun.isEmpty() ? text : begun.remove(0) + text;
    }

    /** What has begun and is not complete. */
    String pending() {
        return String.join("", begun);
    }
}
