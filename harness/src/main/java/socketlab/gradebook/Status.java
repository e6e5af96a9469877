package socketlab.gradebook;

import java.util.Locale;

/** What came of the work of a student. */
public enum Status {
    /** It was graded to its end; what does not compile was, too. */
    GRADED,
    /** It took too long, or its worker died: the checks that were played until then count, no other does. */
    CUT_SHORT,
    /** It could not be unpacked: it scores nothing. */
    UNREADABLE,
    /** The roster has the student, and nothing was handed in. */
    MISSING,
    /** The lab's own fault: there is no score. */
    BROKEN;

    /** As files say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
