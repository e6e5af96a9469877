package socketlab.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.Sight;
import socketlab.gradebook.StageMark;
import socketlab.report.CheckReport;

/**
 * What stages and checks are worth.
 *
 * @param stages by their numbers; the sum of its checks where none is given
 * @param checks weights within the stage, by their ids; the kit's points where none is given
 */
record Worth(Map<Integer, BigDecimal> stages, Map<String, BigDecimal> checks) {
    Worth {
        stages = Map.copyOf(stages);
        checks = Map.copyOf(checks);
    }

    /** @param kit what the kit gives for it */
    BigDecimal weight(String check, int kit) {
        return checks.getOrDefault(check, BigDecimal.valueOf(kit));
    }

    /** What did not count when it was played does not count here. */
    CheckMark check(CheckReport report, Sight sight) {
        if (report.max() == 0) {
            return new CheckMark(report, 0, 0, sight);
        }
        BigDecimal weight = weight(report.id(), report.max());
        double points = Exact.share(weight, report.score(), report.max());
        return new CheckMark(report, points, weight.doubleValue(), sight);
    }

    /** A stage in which nothing counts cannot be scaled: it keeps its max of 0. */
    StageMark stage(int number, String title, List<CheckMark> marks) {
        double points = Exact.sum(marks.stream().mapToDouble(CheckMark::points));
        double max = Exact.sum(marks.stream().mapToDouble(CheckMark::max));
        Optional<BigDecimal> whole = Optional.ofNullable(stages.get(number)).filter(any -> max > 0);
        return new StageMark(
                number,
                title,
                whole.map(worth -> Exact.share(worth, points, max)).orElse(points),
                whole.map(BigDecimal::doubleValue).orElse(max),
                marks);
    }
}
