package socketlab.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much of everything.
 *
 * @param rounds how often each candidate is measured
 * @param users in throughput, latency and slow
 * @param senders how many of them talk
 * @param window messages of one of them that not everybody has got
 * @param isAscii whether the text is plain ASCII
 * @param warmUp before a measurement begins
 * @param measured how long it lasts
 * @param perSecond messages a second in latency
 * @param connecting users in connect
 * @param idling users in idle
 * @param sizes numbers of users in scale, growing
 */
public record Settings(
        int rounds,
        int users,
        int senders,
        int window,
        boolean isAscii,
        Duration warmUp,
        Duration measured,
        int perSecond,
        int connecting,
        int idling,
        List<Integer> sizes) {
    public Settings {
        sizes = List.copyOf(sizes);
    }

    /** As the tables are made. */
    public static Settings usual() {
        return new Settings(
                5,
                100,
                10,
                32,
                true,
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                200,
                2_000,
                5_000,
                List.of(10, 100, 1_000, 5_000));
    }

    /** Everything for a moment: shows that it works, and measures nothing. */
    public static Settings smoke() {
        Duration moment = Duration.ofMillis(150);
        return new Settings(1, 12, 3, 8, true, moment, moment, 200, 30, 30, List.of(5, 20));
    }

    /** The same with other users, window, text and rounds. */
    public Settings with(int users, int window, boolean isAscii, int rounds) {
        return new Settings(
                rounds, users, senders, window, isAscii, warmUp, measured, perSecond, connecting, idling, sizes);
    }

    /** The same with as many users as the limit of descriptors allows. */
    public Settings within(int limit) {
        return new Settings(
                rounds,
                Math.min(users, limit),
                senders,
                window,
                isAscii,
                warmUp,
                measured,
                perSecond,
                Math.min(connecting, limit),
                Math.min(idling, limit),
                sizes.stream().map(size -> Math.min(size, limit)).distinct().toList());
    }
}
