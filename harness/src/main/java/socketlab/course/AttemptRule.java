package socketlab.course;

/** Which of several attempts counts. */
public enum AttemptRule {
    LAST,
    BEST
}
