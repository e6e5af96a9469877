package socketlab.course;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import socketlab.dialect.Suggestion;
import socketlab.grade.Catalog;

/** What somebody may have meant who misspelled a key or the id of a check: " Is it …?", or nothing. */
final class Meant {
    private Meant() {}

    /** @param checks the ids of all checks */
    static String byKey(String typed, Set<String> checks) {
        List<String> known = new ArrayList<>(CourseKey.words());
        String check = typed.substring(0, Math.max(0, typed.lastIndexOf('.')));
        if (checks.contains(check)) {
            Stream.of(CourseKey.CHECK_POINTS, CourseKey.CHECK_SHOW)
                    .forEach(key -> known.add(key.word().replace("CHECK", check)));
        }
        return Suggestion.of(typed, known);
    }

    /** @param known the ids that would be right here */
    static String byCheck(String typed, Collection<String> known) {
        return Catalog.similarTo(typed).stream()
                .filter(known::contains)
                .findFirst()
                .map(Suggestion::question)
                .orElse("");
    }
}
