package socketlab.stage3;

import java.nio.channels.Selector;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C, the signal SIGINT; and SIGTERM, which asks for the same. The program prints {@code exit} on a line of its
 * own, and then the thread of the loop closes everything.
 *
 * <p>Java answers these signals by running the shutdown hooks, each in a thread of its own, and then ends. The hooks
 * run at an ordinary end of the program too.
 */
final class CtrlC {
    private static final long LONGEST_WAIT_MILLIS = 1000;

    private final Selector selector;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean pressed;

    private CtrlC(Selector selector) {
        this.selector = selector;
    }

    /** Prepares for Ctrl+C. */
    static CtrlC wakes(Selector selector) {
        // 8. The hook closes nothing itself: the loop may be in the middle of a round and would meet closed channels.
        //    To close from here would need a lock, in a program that has none.
        CtrlC ctrlC = new CtrlC(selector);
        Runtime.getRuntime().addShutdownHook(new Thread(ctrlC::press));
        return ctrlC;
    }

    /** Whether the loop has to end. */
    boolean isPressed() {
        return pressed;
    }

    /** Everything is closed: Ctrl+C need not wait for anything, and has nothing to say any more. */
    void done() {
        done.countDown();
    }

    private void press() {
        if (done.getCount() == 0) {
            return;
        }
        // 8. The line end in front is for the terminal, which has just written ^C, perhaps behind a half-typed line.
        System.out.print("\nexit\n");
        pressed = true;
        selector.wakeup();
        try {
            // Java ends only when its hooks have ended, so whatever may hold up the loop must not hold up the program.
            done.await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // Then the program ends at once, and the kernel closes what is open.
        }
    }
}
