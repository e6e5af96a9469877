package socketlab.dialect;

import java.util.Collection;
import java.util.Comparator;
import socketlab.transcript.Likeness;

/** What somebody may have meant who misspelled a word. */
public final class Suggestion {
    private static final double ALIKE = 0.7;

    private Suggestion() {}

    /** " Is it …?", or nothing when no known word is like it. */
    public static String of(String typed, Collection<String> known) {
        return known.stream()
                .filter(word -> Likeness.between(word, typed) > ALIKE)
                .max(Comparator.comparingDouble(word -> Likeness.between(word, typed)))
                .map(Suggestion::question)
                .orElse("");
    }

    /** The same for a word that was found to be like it. */
    public static String question(String word) {
        return " Is it " + word + "?";
    }
}
