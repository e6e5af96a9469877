package socketlab.course;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socketlab.check.Verdict;
import socketlab.gradebook.GradedWork;
import socketlab.report.CheckReport;
import socketlab.report.StageReport;

/** One of two results that are compared. */
final class ResultSide {
    private final SortedMap<Key, GradedWork> works = new TreeMap<>();

    /** What makes two results of one hand-in belong together. */
    record Key(String student, int attempt) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::student).thenComparingInt(Key::attempt);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        String shown() {
            return attempt == 1 ? student : student + " (attempt " + attempt + ")";
        }
    }

    /** @param works in any order; of two of the same hand-in the later one counts */
    ResultSide(Collection<GradedWork> works) {
        works.forEach(
                work -> this.works.put(new Key(work.handIn().id(), work.handIn().attempt()), work));
    }

    SortedMap<Key, GradedWork> works() {
        return works;
    }

    /** The ids of the checks that were played for anybody. */
    Set<String> checks() {
        return works.values().stream()
                .flatMap(ResultSide::reports)
                .map(CheckReport::id)
                .collect(Collectors.toSet());
    }

    /** In the kit's own points. */
    static int score(GradedWork work) {
        return work.stages().stream().mapToInt(StageReport::score).sum();
    }

    /** The word for each check that was played, by its id. */
    static Map<String, String> verdicts(GradedWork work) {
        return reports(work).collect(Collectors.toMap(CheckReport::id, ResultSide::verdict, (first, second) -> second));
    }

    private static Stream<CheckReport> reports(GradedWork work) {
        return work.stages().stream().flatMap(stage -> stage.checks().stream());
    }

    /** A check that does not apply and one that could not be reached are both skipped; only the latter costs points. */
    private static String verdict(CheckReport report) {
        boolean isNotApplied = report.status().equals(Verdict.SKIPPED.word()) && report.max() == 0;
        return isNotApplied ? "not applied" : report.status();
    }
}
