package socketlab.transcript;

import socketlab.waiting.Cleanup;
import socketlab.waiting.Signal;

/**
 * What one check shares: its trail, the signal that wakes its waits, what must be closed at its end, and how its
 * streams are cut into messages.
 */
public record Recording(Trail trail, Signal signal, Cleanup cleanup, Framings framings) {
    public Recording(Framings framings) {
        this(new Trail(), new Signal(), new Cleanup(), framings);
    }

    /** Of a check whose messages are lines. */
    public Recording() {
        this(Framings.lines());
    }
}
