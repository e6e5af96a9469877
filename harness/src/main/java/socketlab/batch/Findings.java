package socketlab.batch;

import java.util.List;
import socketlab.gradebook.Status;
import socketlab.report.StageReport;

/**
 * What a worker has found out about one submission.
 *
 * @param note what should be known about it, in sentences; may be empty
 * @param dialect in which it speaks; empty when nothing was played
 * @param cost of the worker, as far as it has told
 */
record Findings(Status status, String note, String dialect, List<StageReport> stages, WorkerCost cost) {
    Findings {
        stages = List.copyOf(stages);
    }

    static Findings refused(String why) {
        return new Findings(Status.UNREADABLE, why, "", List.of(), WorkerCost.NONE);
    }

    static Findings broken(String why) {
        return new Findings(Status.BROKEN, why, "", List.of(), WorkerCost.NONE);
    }

    Findings withRemarks(List<String> remarks) {
        String all = String.join(" ", remarks);
        String together = all.isEmpty() ? note : note.isEmpty() ? all : note + " " + all;
        return new Findings(status, together, dialect, stages, cost);
    }
}
