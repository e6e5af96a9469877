package socketlab.batch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socketlab.report.CheckReport;
import socketlab.report.RunReport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of what a worker tells its supervisor, as JSON. Exactly one of the five is there.
 *
 * @param check is told as soon as it was played: a worker may die at any moment
 * @param report is told at the end
 * @param refused why there was nothing to play, in a sentence for the student
 * @param givenUp a program that does not compile in time, by its key in {@code lab.properties}: the end of that worker
 * @param cost is told last of all
 */
public record WorkerLine(
        @Nullable CheckReport check,
        @Nullable RunReport report,
        @Nullable String refused,
        @Nullable String givenUp,
        @Nullable WorkerCost cost) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static WorkerLine played(CheckReport check) {
        return new WorkerLine(check, null, null, null, null);
    }

    public static WorkerLine done(RunReport report) {
        return new WorkerLine(null, report, null, null, null);
    }

    public static WorkerLine nothingToPlay(String why) {
        return new WorkerLine(null, null, why, null, null);
    }

    public static WorkerLine gaveUp(String program) {
        return new WorkerLine(null, null, null, program, null);
    }

    public static WorkerLine thatWas(WorkerCost cost) {
        return new WorkerLine(null, null, null, null, cost);
    }

    /** Without a line end. */
    public String json() {
        return MAPPER.writeValueAsString(this);
    }

    /** Empty for anything else, such as the half line of a worker that was killed. */
    static Optional<WorkerLine> parse(String line) {
        try {
            return Optional.of(MAPPER.readValue(line, WorkerLine.class));
        } catch (JacksonException noSuchLine) {
            return Optional.empty();
        }
    }
}
