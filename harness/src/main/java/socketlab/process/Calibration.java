package socketlab.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import socketlab.timing.Part;
import socketlab.timing.Stopwatch;
import socketlab.waiting.Patience;

/**
 * Finds out how long this machine takes for a small Java program now, and lets the lab wait accordingly. A deadline in
 * seconds alone would be right for one machine, and for another one only until somebody else compiles something on it.
 */
public final class Calibration {
    /** A machine that is not busy is faster than this: there nothing is changed. */
    private static final Duration USUAL = Duration.ofMillis(400);

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** What was found out stays true for a while. */
    private static final long LASTS_NANOS = Duration.ofSeconds(20).toNanos();

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private Calibration() {}

    /** Begins to measure, in the background, unless that has been done a moment ago. */
    public static void renew() {
        long next = NEXT.get();
        long now = System.nanoTime();
        if (!isSwitchedOff() && now - next >= 0 && NEXT.compareAndSet(next, now + LASTS_NANOS)) {
            Runnable measured = () -> Stopwatch.ofThisRun().time(Part.CALIBRATION, "yardstick", Calibration::measure);
            Thread thread = new Thread(measured, "lab-calibration");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** The harness' own tests play many programs at a time and want to know soon which checks fail. */
    private static boolean isSwitchedOff() {
        return "off".equals(System.getProperty("socketlab.calibration"));
    }

    private static void measure() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = List.of(
                java,
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Yardstick.class.getName());
        long begin = System.nanoTime();
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            Duration taken = ended ? Duration.ofNanos(System.nanoTime() - begin) : LONGEST;
            Patience.calibrate((double) taken.toNanos() / USUAL.toNanos());
        } catch (IOException e) {
            Patience.calibrate(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
