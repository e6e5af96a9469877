package socketlab.gradebook;

import java.util.List;

/**
 * What a student gets for a hand-in.
 *
 * @param stages as graded, before any change by hand
 * @param graded the points of all stages
 * @param late what is taken off for lateness, at least 0
 * @param adjustments what was changed by hand, in the order in which it was applied
 * @param points what counts in the end: graded, adjusted, less what lateness costs, never below 0
 * @param max what could be had
 */
public record Mark(
        GradedWork work,
        List<StageMark> stages,
        double graded,
        double late,
        List<Adjustment> adjustments,
        double points,
        double max) {
    public Mark {
        stages = List.copyOf(stages);
        adjustments = List.copyOf(adjustments);
    }

    public HandIn handIn() {
        return work.handIn();
    }

    public Status status() {
        return work.status();
    }
}
