package socketlab.course;

import java.util.List;
import socketlab.gradebook.Mark;

/**
 * The marks of a class after the changes by hand.
 *
 * @param marks all of them, in the order in which they were given
 * @param warnings a sentence for each change that could not be made
 */
public record Corrected(List<Mark> marks, List<String> warnings) {
    public Corrected {
        marks = List.copyOf(marks);
        warnings = List.copyOf(warnings);
    }
}
