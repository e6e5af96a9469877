package socketlab.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import socketlab.check.CheckInfo;
import socketlab.dialect.Problem;

/**
 * What a course says of graded work: what it is worth, which attempt counts, what lateness costs, what students see.
 *
 * @param name what the marks are for; empty without one
 */
public record Course(String name, AttemptRule attempt, Worth worth, Lateness lateness, Sights sights) {
    /** Says nothing: the kit's points, the last attempt, nothing is late, everything is shown. */
    public static Course none() {
        return new CourseReader("", Set.of()).course();
    }

    /**
     * Reads a course file; an empty one says nothing.
     *
     * @param checks the ids of all checks there are, also of those that are not played this time
     * @throws BadFile with all that is wrong with it
     */
    public static Course read(Path file, Set<String> checks) {
        CourseReader reader = new CourseReader(TextFile.read(file), checks);
        List<Problem> problems = reader.problems();
        if (!problems.isEmpty()) {
            throw BadFile.of(problems.stream()
                    .map(problem -> problem.in(file.toString()))
                    .toList());
        }
        return reader.course();
    }

    /**
     * Turns graded work into marks.
     *
     * @param asked the checks that everybody's work is held to, in the words of the dialect of the class
     */
    public Marking marking(List<CheckInfo> asked) {
        return new Marking(this, asked);
    }
}
