package socketlab.timing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the times of one run of the lab. It runs only when somebody asks, with the environment variable
 * {@value #VARIABLE}; else nothing is kept. A variable, because it passes through the script that starts the lab however
 * the file is called.
 */
public final class Stopwatch {
    /** Names the file that the times go to. */
    public static final String VARIABLE = "SOCKETLAB_TIMINGS";

    private static final @Nullable String FILE = System.getenv(VARIABLE);
    private static final Stopwatch RUN = new Stopwatch(FILE != null && !FILE.isEmpty());

    private final boolean runs;
    private final long origin = System.nanoTime();
    private final long startedAt = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    private final Queue<Lap> laps = new ConcurrentLinkedQueue<>();

    Stopwatch(boolean runs) {
        this.runs = runs;
    }

    /** That of this JVM; it begins with the first call. */
    public static Stopwatch ofThisRun() {
        return RUN;
    }

    /** The file that the times go to; null when nobody asks for them. */
    public static @Nullable String file() {
        return RUN.runs ? FILE : null;
    }

    /** Begins to take the time of something that the calling thread does, or waits for. */
    public Running begin(Part part, String what) {
        return runs ? new Running(part, what) : new Running(null, what);
    }

    /** Takes the time of a task of the calling thread. */
    public void time(Part part, String what, Runnable task) {
        Running running = begin(part, what);
        try {
            task.run();
        } finally {
            running.close();
        }
    }

    /** Takes the time of a task of the calling thread that has a result. */
    public <T> T timed(Part part, String what, Supplier<T> task) {
        Running running = begin(part, what);
        try {
            return task.get();
        } finally {
            running.close();
        }
    }

    /** When it began, in microseconds since 1970: another process can tell how long it took to come so far. */
    public long startedAt() {
        return startedAt;
    }

    /** What was taken so far, in the order of their ends. */
    public List<Lap> laps() {
        return List.copyOf(laps);
    }

    /** A time that is being taken, until it is closed first; any thread may do that. */
    public final class Running implements AutoCloseable {
        private final @Nullable Part part;
        private final String what;
        private final long thread = Thread.currentThread().getId();
        private final long begin = micros();
        private final AtomicBoolean over = new AtomicBoolean();

        private Running(@Nullable Part part, String what) {
            this.part = part;
            this.what = what;
        }

        @Override
        public void close() {
            if (part != null && over.compareAndSet(false, true)) {
                laps.add(new Lap(part, what, thread, begin, micros()));
            }
        }

        private long micros() {
            return (System.nanoTime() - origin) / 1_000;
        }
    }
}
