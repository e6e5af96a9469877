package socketlab.stage3;

import java.nio.channels.Selector;

/**
 * Ctrl+C, the signal SIGINT; and SIGTERM, which asks for the same. The program prints {@code exit} on a line of its
 * own, and then the thread of the loop closes everything.
 *
 * <p>Java answers these signals by running the shutdown hooks, each in a thread of its own, and then ends. The hooks
 * run at an ordinary end of the program too.
 */
final class CtrlC {
    private CtrlC() {}

    /**
     * Prepares for Ctrl+C.
     *
     * <p>In: the selector of the loop that has to end.
     *
     * <p>Out: from now on Ctrl+C prints the line {@code exit}, wakes the selector, and gives the loop some time to
     * close everything, but not more than a second.
     */
    static CtrlC wakes(Selector selector) {
        // TODO 8: end on Ctrl+C. Java runs shutdown hooks on Ctrl+C: see Runtime.addShutdownHook. The hook runs in
        //         another thread than the loop, so which of the two should close what? The client may use this class
        //         as well.
        throw new UnsupportedOperationException("TODO 8: end on Ctrl+C");
    }

    /** Whether the loop has to end. */
    boolean isPressed() {
        // TODO 8: end on Ctrl+C. One thread writes it, another reads it.
        throw new UnsupportedOperationException("TODO 8: end on Ctrl+C");
    }

    /** Everything is closed: Ctrl+C need not wait for anything, and has nothing to say any more. */
    void done() {
        // TODO 8: end on Ctrl+C. Shutdown hooks also run at an ordinary end.
        throw new UnsupportedOperationException("TODO 8: end on Ctrl+C");
    }
}
