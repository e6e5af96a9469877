package socketlab.gradebook;

import java.util.List;

/**
 * One stage in the points of the course.
 *
 * @param points need not be the sum of its checks: a course says what a whole stage is worth
 */
public record StageMark(int stage, String title, double points, double max, List<CheckMark> checks) {
    public StageMark {
        checks = List.copyOf(checks);
    }
}
