package socketlab.bench;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One candidate, measured once.
 *
 * @param round from 1
 * @param figures as far as they were known when something was wrong
 * @param trouble what was wrong, else null
 */
public record Sample(
        Mode mode,
        int round,
        String candidate,
        Map<Figure, Double> figures,
        @Nullable String trouble) {
    /** In a line, for whoever waits. */
    public String inWords() {
        if (trouble != null) {
            return candidate + ": " + trouble;
        }
        Double first = figures.get(mode.first());
        return candidate + "  " + mode.first().show(first == null ? Double.NaN : first) + " "
                + mode.first().title();
    }
}
