package socketlab.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Remembers why a check was never played: a failure of JUnit or of the lab, outside every check. */
public final class Unplayed implements TestExecutionListener {
    private volatile @Nullable String reason;

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isContainer()) {
            result.getThrowable().ifPresent(thrown -> reason = String.valueOf(thrown));
        }
    }

    /** The outcome of a check that was asked for but never played. */
    public Outcome outcome(CheckInfo info) {
        String why = reason == null ? "It was not played." : "It was not played: " + reason;
        return Outcome.broken(info, 0, why, List.of());
    }
}
