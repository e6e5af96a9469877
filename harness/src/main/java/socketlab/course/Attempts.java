package socketlab.course;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Status;

/** Chooses the attempt that counts. Changes by hand come later: they are made to the mark that was chosen. */
public final class Attempts {
    private static final Comparator<Mark> LATER =
            Comparator.comparingInt(mark -> mark.handIn().attempt());

    /** An attempt that the lab broke in has no points, which are not the same as 0: it is behind all others. */
    private static final Comparator<Mark> BETTER = Comparator.comparing(Attempts::hasPoints)
            .thenComparingDouble(Mark::points)
            .thenComparing(LATER);

    private Attempts() {}

    /**
     * The one that counts of all attempts of one student. The best is that of the most points, after what lateness costs;
     * of equals it is the later one. The last one counts also when the lab broke in it.
     *
     * @param marks at least one
     */
    public static Mark counting(Course course, List<Mark> marks) {
        Comparator<Mark> order = course.attempt() == AttemptRule.BEST ? BETTER : LATER;
        return marks.stream()
                .max(order)
                .orElseThrow(() -> new IllegalArgumentException("There is no attempt to choose from"));
    }

    /** The one that counts for each student, in the order of their ids. */
    public static List<Mark> ofEachStudent(Course course, List<Mark> marks) {
        Function<Mark, String> student = mark -> mark.handIn().id();
        return marks.stream()
                .collect(Collectors.groupingBy(student, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(attempts -> counting(course, attempts))
                .toList();
    }

    private static boolean hasPoints(Mark mark) {
        return mark.status() != Status.BROKEN;
    }
}
