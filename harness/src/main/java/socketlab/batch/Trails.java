package socketlab.batch;

import java.util.List;
import socketlab.check.Verdict;
import socketlab.report.CheckReport;
import socketlab.report.StageReport;

/** What explains nothing is not kept: most of a report is what happened in checks that passed. */
final class Trails {
    private Trails() {}

    static List<StageReport> ofFailuresOnly(List<StageReport> stages) {
        return stages.stream().map(Trails::ofFailuresOnly).toList();
    }

    private static StageReport ofFailuresOnly(StageReport stage) {
        List<CheckReport> checks = stage.checks().stream()
                .map(check -> check.status().equals(Verdict.PASSED.word()) ? check.withoutTrail() : check)
                .toList();
        return new StageReport(stage.stage(), stage.title(), stage.score(), stage.max(), checks);
    }
}
