package socketlab.check.script;

import java.util.List;

/** What users say in scripts. */
public final class ScriptedText {
    /** What programs stumble over: format characters, blanks at both ends, characters of two to four bytes. */
    private static final List<String> FILLERS = List.of("abcü", "é€", "%s%n{}", "a  bé", "😀x", "ß\\\t", "[You] é");

    private ScriptedText() {}

    /**
     * The text with this number: no other number gives the same, none is blank, and none is the beginning of another.
     *
     * @param length about how many characters; of what kind they are depends on it too, and not on the number, so that
     *     a step says the same kind of thing when steps before it are left out
     */
    public static String of(int number, int length) {
        String filler = FILLERS.get(length % FILLERS.size());
        String blanks = length % 5 == 4 ? "  " : "";
        String sign = length % 7 == 3 ? "> " : "";
        String inside = filler.repeat(Math.max(1, Math.min(length, 60_000) / filler.length()));
        return blanks + sign + "#" + number + " " + inside + "." + blanks;
    }
}
