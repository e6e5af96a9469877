package socketlab.check.script;

/** What is said and typed in one play: each text once, whoever says it. */
public final class Texts {
    private static final int MOST_LINES = 20;

    private int number;

    /** Of about so many characters. */
    public String next(int length) {
        return ScriptedText.of(nextNumber(), length);
    }

    /** The text that a step is about, as long as its first figure says. */
    public String next(Step step) {
        return next(step.figure(0, 5));
    }

    /** So many short lines, each with its line end; there is a bound. */
    public String lines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < Math.min(count, MOST_LINES); i++) {
            lines.append(next(5)).append('\n');
        }
        return lines.toString();
    }

    /** For a text of the play's own making; no other has this number. */
    public int nextNumber() {
        return ++number;
    }
}
