package socketlab.check.actor;

import java.util.List;
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
    private final transient List<String> again;
    private boolean certain;

    /**
     * @param message one sentence of the form "Expected X after Y."
     * @param expected the text that should have come, when there is one
     * @param actual what came instead, when there is something to compare
     */
    public CheckFailure(String message, @Nullable String expected, @Nullable Seen actual) {
        this(message, expected, actual, List.of());
    }

    private CheckFailure(
            @Nullable String message, @Nullable String expected, @Nullable Seen actual, List<String> again) {
        super(message);
        this.expected = expected;
        this.actual = actual;
        this.again = List.copyOf(again);
    }

    /** It does not matter whether the machine was busy: the program did something that it may never do. */
    public CheckFailure certain() {
        certain = true;
        return this;
    }

    public boolean isCertain() {
        return certain;
    }

    /** The same failure, which needs these options of {@code ./lab check} to happen again. */
    public CheckFailure again(List<String> options) {
        return new CheckFailure(getMessage(), expected, actual, options);
    }

    /** Options of {@code ./lab check} without which this does not happen again. */
    public List<String> again() {
        return again;
    }

    public @Nullable String expected() {
        return expected;
    }

    public @Nullable Seen actual() {
        return actual;
    }
}
