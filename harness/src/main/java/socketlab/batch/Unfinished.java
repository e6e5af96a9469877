package socketlab.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import socketlab.check.CheckInfo;
import socketlab.dialect.Dialects;
import socketlab.grade.Catalog;
import socketlab.protocol.Stage;
import socketlab.report.CheckReport;
import socketlab.report.StageReport;

/** What a worker has told so far, should it never come to its end. */
final class Unfinished {
    private final Map<String, CheckReport> played = new LinkedHashMap<>();

    synchronized void add(CheckReport check) {
        played.put(check.id(), check);
    }

    /** The checks that were played, in teaching order; a stage of which none was is not there. */
    synchronized List<StageReport> stages() {
        List<StageReport> stages = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<CheckReport> checks = Catalog.of(stage, Dialects.kit()).stream()
                    .map(CheckInfo::id)
                    .map(played::get)
                    .filter(Objects::nonNull)
                    .toList();
            if (!checks.isEmpty()) {
                stages.add(new StageReport(
                        stage.number(),
                        stage.title(),
                        checks.stream().mapToInt(CheckReport::score).sum(),
                        checks.stream().mapToInt(CheckReport::max).sum(),
                        checks));
            }
        }
        return stages;
    }
}
