package socketlab.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One command of the lab, measured once.
 *
 * @param command as a user gives it
 * @param isCold whether it met a fresh kit
 * @param round from 1
 * @param wallSeconds from the command to its end
 * @param labCpuSeconds processor time of the lab itself, without its programs
 * @param trouble why it is no measurement, else null; then the times are without meaning
 */
public record GradingSample(
        String command,
        boolean isCold,
        int round,
        double wallSeconds,
        double labCpuSeconds,
        GradingSplit split,
        GradingBound bound,
        @Nullable String trouble) {

    /** How many times the lower bound it took. */
    double quotient() {
        return bound.seconds() == 0 ? 0 : wallSeconds / bound.seconds();
    }

    /** In a line, for whoever waits. */
    public String inWords() {
        return command + (isCold ? ", cold" : "") + "  "
                + (trouble != null ? trouble : String.format(Locale.ROOT, "%.2f s", wallSeconds));
    }
}
