package socketlab.transcript;

/**
 * What came instead of what was expected: a text of the program's, or the lab's own words for it. Programs are strangers,
 * so the two must never be mistaken for each other.
 *
 * @param isText whether a program wrote it
 */
public record Seen(String text, boolean isText) {
    /** What a program wrote. */
    public static Seen text(String text) {
        return new Seen(text, true);
    }

    /** What the lab saw, in its own words: shown in parentheses. */
    public static Seen words(String words) {
        return new Seen(words, false);
    }

    /** As it is shown where nothing else tells the two apart. */
    public String shown() {
        return isText ? text : "(" + text + ")";
    }
}
