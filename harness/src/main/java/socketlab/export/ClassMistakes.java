package socketlab.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socketlab.gradebook.Book;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.Mark;
import socketlab.report.CheckReport;
import socketlab.transcript.TrailEvent;

/**
 * Which mistakes the class makes, the most frequent first. A student counts once for a mistake, however many checks fail
 * by it.
 *
 * @param students of whom at least one check was told
 * @param known mistakes that the lab knows by name
 * @param unknown failures that could be traced to none, by their check
 */
record ClassMistakes(int students, List<Entry> known, List<Entry> unknown) {

    /**
     * A mistake or a check that failed.
     *
     * @param id of the mistake or the check
     * @param students who made it
     * @param checks that failed by it
     * @param example the failure whose story is shortest, and of several the first by student and check
     */
    record Entry(String id, int students, SortedSet<String> checks, Example example) {}

    /** One failure in full. */
    record Example(
            String student,
            String check,
            String title,
            @Nullable String message,
            List<TrailEvent> trail) {}

    private record Failure(String student, CheckReport report) {
        Example example() {
            return new Example(student, report.id(), report.title(), report.message(), report.trail());
        }
    }

    /** A failure without any trail, such as a program that does not compile, tells less than the longest one. */
    private static final Comparator<Failure> TELLING = Comparator.comparing(
                    (Failure failure) -> failure.report().trail().isEmpty())
            .thenComparing(failure -> failure.report().trail().size())
            .thenComparing(Failure::student)
            .thenComparing(failure -> failure.report().id());

    static ClassMistakes of(Book book) {
        List<Failure> failures =
                book.marks().stream().flatMap(ClassMistakes::failures).toList();
        long students = book.marks().stream().filter(mark -> checks(mark) > 0).count();
        return new ClassMistakes(
                Math.toIntExact(students),
                counted(failures, failure -> failure.report().cause() != null),
                counted(failures, failure -> failure.report().cause() == null));
    }

    private static long checks(Mark mark) {
        return mark.stages().stream().mapToLong(stage -> stage.checks().size()).sum();
    }

    private static Stream<Failure> failures(Mark mark) {
        return mark.stages().stream()
                .flatMap(stage -> stage.checks().stream())
                .map(CheckMark::report)
                .filter(report -> report.status().equals("failed"))
                .map(report -> new Failure(mark.handIn().id(), report));
    }

    private static List<Entry> counted(List<Failure> failures, Predicate<Failure> which) {
        Map<String, List<Failure>> byId = failures.stream()
                .filter(which)
                .collect(Collectors.groupingBy(ClassMistakes::id, TreeMap::new, Collectors.toList()));
        return byId.entrySet().stream()
                .map(same -> entry(same.getKey(), same.getValue()))
                .sorted(Comparator.comparing(Entry::students).reversed().thenComparing(Entry::id))
                .toList();
    }

    private static String id(Failure failure) {
        return Objects.requireNonNullElse(
                failure.report().cause(), failure.report().id());
    }

    private static Entry entry(String id, List<Failure> same) {
        SortedSet<String> checks = new TreeSet<>();
        SortedSet<String> students = new TreeSet<>();
        same.forEach(failure -> checks.add(failure.report().id()));
        same.forEach(failure -> students.add(failure.student()));
        Failure example = same.stream().min(TELLING).orElseThrow();
        return new Entry(id, students.size(), checks, example.example());
    }
}
