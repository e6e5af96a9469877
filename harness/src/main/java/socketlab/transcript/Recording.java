package socketlab.transcript;

import socketlab.waiting.Cleanup;
import socketlab.waiting.Signal;

/** What one check shares: its trail, the signal that wakes its waits, and what must be closed at its end. */
public record Recording(Trail trail, Signal signal, Cleanup cleanup) {
    public Recording() {
        this(new Trail(), new Signal(), new Cleanup());
    }
}
