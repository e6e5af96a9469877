package socketlab.check.actor;

import org.jspecify.annotations.Nullable;
import socketlab.transcript.Seen;

/**
 * The program did not do what the protocol asks. The only way for a check to fail: whatever else is thrown is the
 * lab's own fault.
 */
public final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    private final @Nullable String expected;
    private final transient @Nullable Seen actual;

    /**
     * @param message one sentence of the form "Expected X after Y."
     * @param expected the text that should have come, when there is one
     * @param actual what came instead, when there is something to compare
     */
    public CheckFailure(String message, @Nullable String expected, @Nullable Seen actual) {
        super(message);
        this.expected = expected;
        this.actual = actual;
    }

    public @Nullable String expected() {
        return expected;
    }

    public @Nullable Seen actual() {
        return actual;
    }
}
