package socketlab.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import socketlab.transcript.TrailEvent;

/**
 * One check of a {@link RunReport}. Whatever comes from the program is escaped and shortened already.
 *
 * @param role {@code server} or {@code client}
 * @param status the verdict's word: {@code passed}, {@code failed}, {@code skipped}, {@code inconclusive} or {@code broken}
 * @param max 0 when it does not count
 * @param message what is wrong or why it was not played; null when it passed
 * @param cause the id of the mistake behind a failure, when the evidence is enough to name it
 * @param docs where to read on
 * @param replay the command that makes the same happen again
 */
public record CheckReport(
        String id,
        String title,
        String role,
        String status,
        int score,
        int max,
        long durationMs,
        @Nullable String message,
        @Nullable String expected,
        @Nullable String actual,
        List<String> state,
        @Nullable String cause,
        String hint,
        String docs,
        List<TrailEvent> trail,
        String replay) {
    public CheckReport {
        state = List.copyOf(state);
        trail = List.copyOf(trail);
    }

    /** The same without what happened. */
    public CheckReport withoutTrail() {
        return with(message, expected, actual, state, List.of(), replay);
    }

    /** The same with every text that can name the student replaced; the lab's own words, such as the title, know none. */
    public CheckReport with(
            @Nullable String message,
            @Nullable String expected,
            @Nullable String actual,
            List<String> state,
            List<TrailEvent> trail,
            String replay) {
        return new CheckReport(
                id,
                title,
                role,
                status,
                score,
                max,
                durationMs,
                message,
                expected,
                actual,
                state,
                cause,
                hint,
                docs,
                trail,
                replay);
    }
}
