package socketlab.waiting;

import java.io.Closeable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks at something again and again until it is closed. Nobody waits for it, so no verdict hangs on how often. */
public final class Lookout implements Closeable {
    private static final ScheduledExecutorService LOOKS = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lab-lookout");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> future;

    /** @param look must be short: all lookouts share a thread */
    public Lookout(Duration between, Runnable look) {
        future = LOOKS.scheduleWithFixedDelay(look, between.toMillis(), between.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A look that has begun comes to its end. */
    @Override
    public void close() {
        future.cancel(false);
    }
}
