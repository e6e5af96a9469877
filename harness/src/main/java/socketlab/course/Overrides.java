package socketlab.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import socketlab.gradebook.Adjustment;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Status;
import socketlab.transcript.Visible;

/** What an instructor changes by hand, kept in a file of its own so that it survives every new grading. */
public final class Overrides {
    private final String file;
    private final List<Correction> corrections;

    /** @param file its name, for warnings */
    Overrides(String file, List<Correction> corrections) {
        this.file = file;
        this.corrections = List.copyOf(corrections);
    }

    /** Changes nothing. */
    public static Overrides none() {
        return new Overrides("", List.of());
    }

    /**
     * Reads a file of comma-separated values. Its first line names the columns {@code id}, {@code check}, {@code points} and
     * {@code reason}, in any order; others are passed over.
     *
     * @throws BadFile with all that is wrong with it
     */
    public static Overrides read(Path csv) {
        List<Correction> corrections = new OverridesReader(csv.toString()).read(TextFile.read(csv));
        return new Overrides(csv.getFileName().toString(), corrections);
    }

    /**
     * Changes the marks that count, those of missing students as well. To apply it to its own result changes nothing.
     *
     * @param marks one of each student
     */
    public Corrected apply(Marking marking, List<Mark> marks) {
        Map<Long, String> warnings = new TreeMap<>();
        Map<String, List<Correction>> byStudent =
                corrections.stream().collect(Collectors.groupingBy(Correction::student));
        List<Mark> changed = new ArrayList<>();
        for (Mark mark : marks) {
            List<Correction> own = byStudent.getOrDefault(mark.handIn().id(), List.of());
            changed.add(own.isEmpty() ? mark : marking.adjusted(mark, possible(mark, own, warnings)));
        }
        Set<String> students = marks.stream().map(mark -> mark.handIn().id()).collect(Collectors.toSet());
        corrections.stream()
                .filter(correction -> !students.contains(correction.student()))
                .forEach(correction -> warnings.put(correction.line(), stranger(correction)));
        return new Corrected(changed, List.copyOf(warnings.values()));
    }

    private List<Adjustment> possible(Mark mark, List<Correction> own, Map<Long, String> warnings) {
        List<Adjustment> possible = new ArrayList<>();
        for (Correction correction : own) {
            obstacle(mark, correction)
                    .ifPresentOrElse(
                            warning -> warnings.put(correction.line(), warning),
                            () -> possible.add(correction.adjustment()));
        }
        return possible;
    }

    /** Why it cannot be made; empty when it can. */
    private Optional<String> obstacle(Mark mark, Correction correction) {
        String target = correction.adjustment().target();
        Set<String> checks = mark.stages().stream()
                .flatMap(stage -> stage.checks().stream())
                .map(check -> check.report().id())
                .collect(Collectors.toSet());
        if (Marking.isTotal(correction.adjustment()) || checks.contains(target)) {
            return Optional.empty();
        }
        if (mark.status() == Status.BROKEN) {
            return Optional.of(warning(
                    correction,
                    "changes a check of " + correction.student()
                            + ", whose work has no points because the lab itself broke; only a total can be set."));
        }
        return Optional.of(warning(
                correction,
                "names the check " + target + ", which the work of " + correction.student() + " does not have."
                        + Meant.byCheck(target, checks)));
    }

    private String stranger(Correction correction) {
        return warning(correction, "names the student " + correction.student() + ", whom this class does not have.");
    }

    private String warning(Correction correction, String what) {
        return Visible.plain("Line " + correction.line() + " of " + file + " was left out: it " + what);
    }
}
