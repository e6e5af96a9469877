package socketlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import socketlab.check.CheckInfo;
import socketlab.check.Verdict;
import socketlab.gradebook.Book;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Points;
import socketlab.gradebook.Status;

/** The end of {@code ./lab grade} and {@code ./lab merge}: the files are written, and a few lines say what is in them. */
final class ClassSummary {
    private ClassSummary() {}

    /** @return the exit code */
    static int finish(
            Console console,
            GradebookOptions gradebook,
            Path out,
            List<GradedWork> works,
            List<CheckInfo> asked,
            List<String> warnings) {
        GradebookOptions.Written written = gradebook.write(out, works, asked, warnings);
        console.complain("");
        lines(written.book()).forEach(console::complain);
        written.warnings().forEach(warning -> console.complain("Note: " + warning));
        console.complain("The gradebook is " + out.resolve("gradebook.csv") + ".");
        return exitCode(works);
    }

    private static List<String> lines(Book book) {
        List<String> lines = new ArrayList<>();
        Map<Status, Long> counts =
                book.marks().stream().collect(Collectors.groupingBy(Mark::status, TreeMap::new, Collectors.counting()));
        lines.add(book.marks().size()
                + (book.marks().size() == 1 ? " student" : " students")
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().word())
                        .collect(Collectors.joining(", ", counts.isEmpty() ? "" : ": ", ".")));
        double[] points = book.marks().stream()
                .filter(mark -> mark.status() != Status.BROKEN && mark.status() != Status.MISSING)
                .mapToDouble(Mark::points)
                .sorted()
                .toArray();
        if (points.length > 0) {
            lines.add("Points: median " + Points.shown(points[points.length / 2]) + ", mean "
                    + Points.shown(Arrays.stream(points).average().orElse(0)) + ", from " + Points.shown(points[0])
                    + " to " + Points.shown(points[points.length - 1]) + ".");
        }
        return lines;
    }

    private static int exitCode(List<GradedWork> works) {
        if (works.stream().anyMatch(work -> work.status() == Status.BROKEN || has(work, Verdict.BROKEN))) {
            return ExitCodes.LAB_BROKE;
        }
        return works.stream().anyMatch(work -> has(work, Verdict.INCONCLUSIVE))
                ? ExitCodes.INCONCLUSIVE
                : ExitCodes.FULL_SCORE;
    }

    private static boolean has(GradedWork work, Verdict verdict) {
        return work.stages().stream()
                .flatMap(stage -> stage.checks().stream())
                .anyMatch(check -> check.status().equals(verdict.word()));
    }
}
