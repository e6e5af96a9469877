package socketlab.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socketlab.check.CheckInfo;
import socketlab.grade.Catalog;
import socketlab.gradebook.Adjustment;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.Mark;
import socketlab.gradebook.StageMark;
import socketlab.gradebook.Status;
import socketlab.report.StageReport;

/**
 * Makes marks of graded work. Work in which the lab broke has neither stages nor points, and a max of 0: its place in a
 * gradebook stays empty until it is graded again or a total is set by hand.
 */
public final class Marking {
    /** The target of an adjustment that replaces the sum. */
    static final String TOTAL = "total";

    private final Course course;
    private final Completion completion;

    Marking(Course course, List<CheckInfo> asked) {
        this.course = course;
        this.completion = new Completion(asked);
    }

    /** What it comes to, before any change by hand. */
    public Mark mark(GradedWork work) {
        List<StageMark> stages = work.status() == Status.BROKEN ? List.of() : stages(work);
        double graded = points(stages);
        double late = course.lateness().cost(work.handIn(), graded);
        return new Mark(work, stages, graded, late, List.of(), Exact.less(graded, late), max(stages));
    }

    private List<StageMark> stages(GradedWork work) {
        return completion.stages(work).stream().map(this::stage).toList();
    }

    private StageMark stage(StageReport stage) {
        List<CheckMark> checks = stage.checks().stream()
                .map(report -> course.worth().check(report, course.sights().of(report.id())))
                .toList();
        return course.worth().stage(stage.stage(), stage.title(), checks);
    }

    /**
     * The same work with changes by hand. Checks come first, and their stages are added up and scaled again; then lateness is
     * taken off. A total replaces all of that, and lateness takes nothing off it: whoever sets it has seen that.
     *
     * @param adjustments of checks of this mark, each at most once, and at most one total
     */
    Mark adjusted(Mark mark, List<Adjustment> adjustments) {
        List<StageMark> stages = adjustedStages(mark, adjustments);
        Optional<Adjustment> total =
                adjustments.stream().filter(Marking::isTotal).findFirst();
        double sum = points(stages);
        double late = total.isPresent() ? 0 : course.lateness().cost(mark.handIn(), sum);
        return new Mark(
                mark.work(),
                mark.stages(),
                mark.graded(),
                late,
                inTheOrderOfApplying(adjustments),
                total.map(Adjustment::points).orElse(Exact.less(sum, late)),
                max(total.isPresent() && mark.status() == Status.BROKEN ? stages(mark.work()) : stages));
    }

    private List<StageMark> adjustedStages(Mark mark, List<Adjustment> adjustments) {
        Map<String, Double> byHand = adjustments.stream()
                .filter(adjustment -> !isTotal(adjustment))
                .collect(Collectors.toMap(Adjustment::target, Adjustment::points));
        List<StageMark> stages = new ArrayList<>();
        for (StageMark stage : mark.stages()) {
            List<CheckMark> checks = stage.checks().stream()
                    .map(check -> byHand.containsKey(check.report().id()) ? counted(check, byHand) : check)
                    .toList();
            stages.add(course.worth().stage(stage.stage(), stage.title(), checks));
        }
        return stages;
    }

    /**
     * A check that did not count, because nobody could decide it, counts once it has points by hand: with a max of 0 these
     * would be a gift.
     */
    private CheckMark counted(CheckMark check, Map<String, Double> byHand) {
        String id = check.report().id();
        int kit = Catalog.byId(id).map(CheckInfo::points).orElse(0);
        double max =
                check.max() > 0 ? check.max() : course.worth().weight(id, kit).doubleValue();
        return new CheckMark(check.report(), byHand.getOrDefault(id, 0.0), max, check.sight());
    }

    private static List<Adjustment> inTheOrderOfApplying(List<Adjustment> adjustments) {
        return Stream.concat(
                        adjustments.stream().filter(adjustment -> !isTotal(adjustment)),
                        adjustments.stream().filter(Marking::isTotal))
                .toList();
    }

    static boolean isTotal(Adjustment adjustment) {
        return adjustment.target().equals(TOTAL);
    }

    private static double points(List<StageMark> stages) {
        return Exact.sum(stages.stream().mapToDouble(StageMark::points));
    }

    private static double max(List<StageMark> stages) {
        return Exact.sum(stages.stream().mapToDouble(StageMark::max));
    }
}
