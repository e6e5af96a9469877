package socketlab.check.script;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import socketlab.check.actor.Scenario;
import socketlab.platform.Platform;
import socketlab.process.Program;
import socketlab.waiting.Deadline;

/**
 * Waits for a program to have done what it must. Where a verdict hangs on it, that takes as long as it takes. A search for
 * a shorter script gives up sooner: when the program sleeps and has used no processor time at several looks.
 */
public final class Rest {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(30);
    private static final int LOOKS = 5;

    private final Program program;
    private long used = -1;
    private int calm;

    private Rest(Program program) {
        this.program = program;
    }

    public static void await(BooleanSupplier done, Program program, Scenario scenario, Duration patience) {
        Deadline deadline = Deadline.in(patience);
        // Not by comparing with the patience of replies: that grows as soon as the machine is found to be busy.
        if (!patience.equals(Exploration.SHORT_PATIENCE)) {
            scenario.until(done, deadline);
            return;
        }
        Rest rest = new Rest(program);
        while (!scenario.until(done, Deadline.in(BETWEEN_LOOKS)) && !deadline.passed() && !rest.isCalm()) {}
    }

    private boolean isCalm() {
        Platform platform = Platform.current();
        long now = platform.processorTime(program.handle()).toNanos();
        calm = now == used && platform.isAsleep(program.handle()) ? calm + 1 : 0;
        used = now;
        return calm >= LOOKS;
    }
}
