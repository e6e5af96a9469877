package socketlab.gradebook;

import java.util.List;

/**
 * A class: the mark that counts for each student, by id.
 *
 * @param title of the course; empty without one
 * @param warnings what whoever reads the marks must know, in sentences
 */
public record Book(String title, List<Mark> marks, List<String> warnings) {
    public Book {
        marks = List.copyOf(marks);
        warnings = List.copyOf(warnings);
    }
}
