package socketlab.timing;

import java.util.Locale;

/** What a run of the lab spends its time with. */
public enum Part {
    /** The sources of a submission are compiled. */
    COMPILE,
    /** The machine is measured, beside everything else. */
    CALIBRATION,
    /** From the first check to the last, several at a time. */
    GRADING,
    /** One check, from its first program to the end of its last. */
    CHECK,
    /**
     * A program starts: from its process to the moment when the lab has seen that it listens or has connected. One that only
     * runs to its end starts as long as it runs, because that is what its check waits for.
     */
    START,
    /** A length of time passes on purpose. */
    WINDOW,
    /** The verdict is told. */
    REPORT;

    /** The word of the file format. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
