package socketlab.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How much of everything.
 *
 * @param rounds how often each candidate is measured
 * @param users in throughput, latency and slow
 * @param crowd users in the throughput of many
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
        int crowd,
        int senders,
        int window,
        boolean isAscii,
        Duration warmUp,
        Duration measured,
        int perSecond,
        int connecting,
        int idling,
        List<Integer> sizes) {
    private static final int FEW_ROUNDS = 3;

    public Settings {
        sizes = List.copyOf(sizes);
    }

    /** As the tables are made. */
    public static Settings usual() {
        return new Settings(
                5,
                100,
                1_000,
                10,
                32,
                true,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                200,
                2_000,
                5_000,
                List.of(10, 100, 1_000, 5_000));
    }

    /** Everything for a moment: shows that it works, and measures nothing. */
    public static Settings smoke() {
        Duration moment = Duration.ofMillis(150);
        return new Settings(1, 12, 24, 3, 8, true, moment, moment, 200, 30, 30, List.of(5, 20));
    }

    /** The same with other users, window, text and rounds. */
    public Settings with(int users, int window, boolean isAscii, int rounds) {
        return copy(rounds, users, window, isAscii, UnaryOperator.identity());
    }

    /** The same with as many users as the limit of descriptors allows. */
    public Settings within(int limit) {
        return copy(rounds, users, window, isAscii, count -> Math.min(count, limit));
    }

    Settings crowded() {
        return copy(rounds, crowd, window, isAscii, UnaryOperator.identity());
    }

    Settings withWindow(int messages) {
        return copy(rounds, users, messages, isAscii, UnaryOperator.identity());
    }

    Settings withText(boolean ascii) {
        return copy(rounds, users, window, ascii, UnaryOperator.identity());
    }

    /** For what takes most of a minute each time: fewer rounds. */
    Settings longWinded() {
        return copy(Math.min(rounds, FEW_ROUNDS), users, window, isAscii, UnaryOperator.identity());
    }

    private Settings copy(int rounds, int users, int window, boolean isAscii, UnaryOperator<Integer> bound) {
        return new Settings(
                rounds,
                bound.apply(users),
                bound.apply(crowd),
                senders,
                window,
                isAscii,
                warmUp,
                measured,
                perSecond,
                bound.apply(connecting),
                bound.apply(idling),
                sizes.stream().map(bound).distinct().toList());
    }
}
