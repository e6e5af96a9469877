package socketlab.check.stage3;

import java.time.Duration;
import java.util.Optional;
import socketlab.platform.Platform;
import socketlab.waiting.Wait;

/**
 * Whether a program does something while it has nothing to do. Processor time alone would miss a busy loop on a machine
 * so loaded that the loop hardly gets a processor; but then it is seen to want one at almost every look.
 */
final class Restlessness {
    private static final double TIME_AT_MOST = 0.25;
    private static final double WANTS_AT_MOST = 0.5;

    private final ProcessHandle program;
    private int looks;
    private int awake;

    private Restlessness(ProcessHandle program) {
        this.program = program;
    }

    /** What it was seen to do during the window, in words; empty when it was at rest. */
    static Optional<String> of(ProcessHandle program, Duration window) {
        Restlessness seen = new Restlessness(program);
        Duration before = Platform.current().processorTime(program);
        Wait.observe(window, seen::look);
        Duration used = Platform.current().processorTime(program).minus(before);
        if (used.toMillis() > window.toMillis() * TIME_AT_MOST) {
            return Optional.of("it used " + used.toMillis() + " ms of processor time in " + window.toMillis() + " ms");
        }
        return seen.awake > seen.looks * WANTS_AT_MOST
                ? Optional.of("it was running or wanted to run at " + seen.awake + " of " + seen.looks + " looks")
                : Optional.empty();
    }

    private void look() {
        looks++;
        if (!Platform.current().isAsleep(program)) {
            awake++;
        }
    }
}
