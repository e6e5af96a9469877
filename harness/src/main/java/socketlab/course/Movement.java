package socketlab.course;

import java.util.List;
import socketlab.gradebook.Status;

/**
 * One hand-in that both results have, and that they do not agree about.
 *
 * @param handIn the id of the student, with the number of the attempt behind it where it is not the first
 * @param oldScore in the kit's own points, as is the new one
 * @param checks those whose verdict is another, by their ids; none where nothing was played in one of the results
 */
public record Movement(
        String handIn, Status oldStatus, Status newStatus, int oldScore, int newScore, List<VerdictChange> checks) {
    public Movement {
        checks = List.copyOf(checks);
    }

    /** Whether there is anything to tell. */
    boolean isAny() {
        return oldStatus != newStatus || oldScore != newScore || !checks.isEmpty();
    }
}
