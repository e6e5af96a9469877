package socketlab.gradebook;

/** How much of a check a student gets to see; an instructor sees all of it. */
public enum Sight {
    /** Everything: verdict, message, trail, hint. */
    FULL,
    /** Title, verdict and hint. */
    HINT,
    /** Title and verdict. */
    NAME,
    /** Nothing; its points still count. */
    HIDDEN
}
