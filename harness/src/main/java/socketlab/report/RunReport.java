package socketlab.report;

import java.util.List;

/**
 * A run as other programs read it, schema {@code socketlab/report/v1}.
 *
 * @param dialect the name of the one that was spoken
 */
public record RunReport(String schema, KitReport kit, String dialect, int score, int max, List<StageReport> stages) {
    public RunReport {
        stages = List.copyOf(stages);
    }
}
