package socketlab.export;

import java.util.List;
import socketlab.gradebook.Book;
import socketlab.gradebook.Mark;

/**
 * The class as JSON with all that is known, schema {@code socketlab/gradebook/v1}: the contract with other programs. It is
 * for instructors, so nothing is hidden in it.
 */
final class GradebookJson {
    static final String SCHEMA = "socketlab/gradebook/v1";

    private GradebookJson() {}

    private record Gradebook(
            String schema, String title, List<String> warnings, List<Mark> marks, ClassMistakes mistakes) {}

    static String of(Book book) {
        return JsonText.of(new Gradebook(SCHEMA, book.title(), book.warnings(), book.marks(), ClassMistakes.of(book)));
    }
}
