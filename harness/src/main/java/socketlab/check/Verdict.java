package socketlab.check;

import java.util.Locale;

/** How a check came out. */
public enum Verdict {
    PASSED,
    FAILED,
    /** Not played: it does not apply, or a check that it builds on failed. */
    SKIPPED,
    /** The machine kept the program from running, more than once: nobody can say whether it is right. */
    INCONCLUSIVE,
    /** The lab's own fault; never scored against the student. */
    BROKEN;

    /** The word of the report format. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
