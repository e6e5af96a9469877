package socketlab.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import socketlab.grade.Catalog;
import socketlab.transcript.Likeness;

/** What somebody may have meant who misspelled a key or the id of a check: " Is it …?", or nothing. */
final class Meant {
    private static final double ALIKE = 0.7;

    private Meant() {}

    /** @param checks the ids of all checks */
    static String byKey(String typed, Set<String> checks) {
        List<String> known = new ArrayList<>(CourseKey.words());
        String check = typed.substring(0, Math.max(0, typed.lastIndexOf('.')));
        if (checks.contains(check)) {
            Stream.of(CourseKey.CHECK_POINTS, CourseKey.CHECK_SHOW)
                    .forEach(key -> known.add(key.word().replace("CHECK", check)));
        }
        return known.stream()
                .filter(word -> Likeness.between(word, typed) > ALIKE)
                .max(Comparator.comparingDouble(word -> Likeness.between(word, typed)))
                .map(Meant::question)
                .orElse("");
    }

    /** @param known the ids that would be right here */
    static String byCheck(String typed, Collection<String> known) {
        return Catalog.similarTo(typed).stream()
                .filter(known::contains)
                .findFirst()
                .map(Meant::question)
                .orElse("");
    }

    private static String question(String word) {
        return " Is it " + word + "?";
    }
}
