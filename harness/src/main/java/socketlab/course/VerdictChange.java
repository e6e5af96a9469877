package socketlab.course;

import socketlab.check.Verdict;

/**
 * A check that comes out otherwise than before.
 *
 * @param before the word of a verdict, {@code not applied} or {@code not played}, as is what comes after
 */
public record VerdictChange(String check, String before, String after) {
    boolean passesNow() {
        return after.equals(Verdict.PASSED.word());
    }

    boolean passedBefore() {
        return before.equals(Verdict.PASSED.word());
    }
}
