package socketlab.course;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import socketlab.check.CheckInfo;
import socketlab.check.Verdict;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.Status;
import socketlab.protocol.Stage;
import socketlab.report.CheckReport;
import socketlab.report.StageReport;

/**
 * Adds what was asked for and not played: its points are lost. Otherwise who hands in nothing, or only the first stage, could
 * lose no point.
 *
 * <p>A stage that was played to its end stays as it was reported: in another dialect than that of the class it has other
 * checks.
 */
final class Completion {
    private final SortedMap<Integer, List<CheckInfo>> asked;

    Completion(List<CheckInfo> asked) {
        this.asked = asked.stream()
                .collect(Collectors.groupingBy(check -> check.stage().number(), TreeMap::new, Collectors.toList()));
    }

    /** All stages that were asked for or played, in their order. */
    Collection<StageReport> stages(GradedWork work) {
        SortedMap<Integer, StageReport> stages = new TreeMap<>();
        // Of what was played before the lab broke nothing is known for certain.
        List<StageReport> known = work.status() == Status.BROKEN ? List.of() : work.stages();
        known.forEach(stage -> stages.put(stage.stage(), stage));
        String reason = "It was not played: " + reason(work.status());
        asked.forEach((number, checks) -> {
            StageReport played = stages.get(number);
            if (played == null || work.status() != Status.GRADED) {
                stages.put(number, completed(checks, played == null ? List.of() : played.checks(), reason));
            }
        });
        return stages.values();
    }

    private static String reason(Status status) {
        return switch (status) {
            case GRADED -> "what was handed in does not have this stage.";
            case CUT_SHORT -> "grading was cut short before it.";
            case UNREADABLE -> "what was handed in could not be unpacked.";
            case MISSING -> "nothing was handed in.";
            case BROKEN -> "the lab itself broke.";
        };
    }

    /** In teaching order; what nobody asked for comes last. */
    private static StageReport completed(List<CheckInfo> asked, List<CheckReport> played, String reason) {
        Map<String, CheckReport> reports = new LinkedHashMap<>();
        asked.forEach(check -> reports.put(check.id(), lost(check, reason)));
        played.forEach(report -> reports.put(report.id(), report));
        Stage stage = asked.get(0).stage();
        int score = reports.values().stream().mapToInt(CheckReport::score).sum();
        int max = reports.values().stream().mapToInt(CheckReport::max).sum();
        return new StageReport(stage.number(), stage.title(), score, max, List.copyOf(reports.values()));
    }

    /** What the dialect of the class does not apply is no loss. There is nothing to play again. */
    private static CheckReport lost(CheckInfo check, String reason) {
        return new CheckReport(
                check.id(),
                check.title(),
                check.role().word(),
                Verdict.SKIPPED.word(),
                0,
                check.exemption().isPresent() ? 0 : check.points(),
                0,
                check.exemption().orElse(reason),
                null,
                null,
                List.of(),
                null,
                check.hint(),
                check.check().docs(),
                List.of(),
                "");
    }
}
