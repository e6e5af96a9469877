package socketlab.report;

import java.util.List;

/** One stage of a {@link RunReport}; its sums are those of its checks. */
public record StageReport(int stage, String title, int score, int max, List<CheckReport> checks) {
    public StageReport {
        checks = List.copyOf(checks);
    }
}
