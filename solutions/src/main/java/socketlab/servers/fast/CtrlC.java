package socketlab.servers.fast;

import java.nio.channels.Selector;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl+C wakes the loop, whose thread then says exit and closes everything; Java goes on to its end when that is done. */
final class CtrlC {
    private static final long LONGEST_WAIT_MILLIS = 1000;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean pressed;

    private CtrlC() {}

    static CtrlC wakes(Selector selector) {
        CtrlC ctrlC = new CtrlC();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ctrlC.press(selector)));
        return ctrlC;
    }

    boolean isPressed() {
        return pressed;
    }

    void done() {
        done.countDown();
    }

    private void press(Selector selector) {
        pressed = true;
        selector.wakeup();
        try {
            done.await(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // Then the program ends at once.
        }
    }
}
