package socketlab.bench;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import socketlab.waiting.Deadline;

/** What is measured of a server that has just been started. */
public enum Mode {
    THROUGHPUT(
            "Throughput",
            s -> s.users() + " users, " + s.senders() + " of them talk, " + Message.SIZE + "-byte messages, "
                    + s.window() + " in flight for each who talks" + (s.isAscii() ? "" : ", not ASCII"),
            Figure.RATE,
            Figure.COST) {
        @Override
        void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
            Talk talk = join(crowd, settings.users(), settings);
            Stretch stretch = stretch(server, talk, settings);
            talk.drain();
            into.put(Figure.RATE, stretch.perSecond());
            into.put(Figure.COST, stretch.serverNanosPerDelivery());
            into.put(Figure.BUSY, stretch.busyPercent());
            into.put(Figure.QUEUED, stretch.queuedPercent());
            into.put(Figure.LOAD_COST, stretch.loadNanosPerDelivery());
        }
    },

    LATENCY(
            "Latency",
            s -> s.perSecond() + " messages a second to " + s.users() + " users, from the moment each was due",
            Figure.P99,
            null) {
        @Override
        void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
            Talk talk = join(crowd, settings.users(), settings);
            talk.pace(settings.perSecond(), settings.warmUp(), new Histogram(DIGITS));
            Histogram delays = new Histogram(DIGITS);
            long before = server.processorTime().toNanos();
            talk.pace(settings.perSecond(), settings.measured().multipliedBy(2), delays);
            into.put(Figure.P50, micros(delays, 50));
            into.put(Figure.P99, micros(delays, 99));
            into.put(Figure.P999, micros(delays, 99.9));
            into.put(Figure.COST, (double) (server.processorTime().toNanos() - before) / delays.getTotalCount());
        }
    },

    CONNECT(
            "Connect",
            s -> s.connecting() + " users join as fast as they are greeted, and everybody is told of everybody",
            Figure.GREETED,
            Figure.GREETED) {
        @Override
        void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
            long before = server.processorTime().toNanos();
            Arrivals.Times times = new Arrivals(crowd).join(settings.connecting(), Deadline.in(LONGEST_JOINING));
            into.put(Figure.GREETED, seconds(times.greeted().toNanos()));
            into.put(Figure.SETTLED, seconds(times.settled().toNanos()));
            into.put(Figure.CPU, seconds(server.processorTime().toNanos() - before));
        }
    },

    IDLE("Idle", s -> s.idling() + " users who say nothing", Figure.MEMORY, null) {
        @Override
        void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
            long memory = server.residentBytes();
            Arrivals.Times times = new Arrivals(crowd).join(settings.idling(), Deadline.in(LONGEST_JOINING));
            crowd.listen(settings.warmUp(), Talk.SILENCE);
            long grown = server.residentBytes() - memory;
            long before = server.processorTime().toNanos();
            crowd.listen(settings.measured(), Talk.SILENCE);
            into.put(Figure.MEMORY, grown / 1024.0 / settings.idling());
            into.put(Figure.IDLE_CPU, (server.processorTime().toNanos() - before) / 1e6);
            into.put(Figure.GREETED, seconds(times.greeted().toNanos()));
        }
    },

    SLOW("A user who never reads", s -> "the rate of " + s.users() + " others, without and with", Figure.SHARE, null) {
        @Override
        void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
            Talk first = join(crowd, settings.users(), settings);
            Stretch without = stretch(server, first, settings);
            into.put(Figure.WITHOUT, without.perSecond());
            first.drain();
            long memory = server.residentBytes();
            new Arrivals(crowd).joinDeaf(Deadline.in(LONGEST_JOINING));
            Talk second = talk(crowd, settings);
            Stretch with = Stretch.of(second, server, settings.measured());
            into.put(Figure.WITH, with.perSecond());
            into.put(Figure.SHARE, with.perSecond() / without.perSecond());
            into.put(Figure.GROWN, (server.residentBytes() - memory) / (double) (1 << 20));
        }
    },

    SCALE("Scale", s -> "cost of a delivery while users grow " + s.sizes(), Figure.GROWTH, null) {
        @Override
        void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
            for (int size : settings.sizes()) {
                Talk talk = join(crowd, size - crowd.users.size(), settings);
                into.put(Figure.costAt(size), stretch(server, talk, settings).serverNanosPerDelivery());
                talk.drain();
            }
            List<Double> costs = List.copyOf(into.values());
            // In a moment the clock of the processor time may not tick at all.
            double best = Math.max(Collections.min(costs), 1e-3);
            into.put(Figure.GROWTH, costs.get(costs.size() - 1) / best);
        }
    };

    private static final Duration LONGEST_JOINING = Duration.ofSeconds(60);
    private static final int DIGITS = 3;

    private final String title;
    private final Function<Settings, String> what;
    private final Figure first;
    private final @Nullable Figure compared;

    /**
     * @param first the figure that matters most
     * @param compared the figure that ratios are made of, less being better
     */
    Mode(String title, Function<Settings, String> what, Figure first, @Nullable Figure compared) {
        this.title = title;
        this.what = what;
        this.first = first;
        this.compared = compared;
    }

    /**
     * Measures.
     *
     * @param into takes the figures as they become known: what was found out before something went wrong stays
     * @throws WrongDelivery when the server does not do what it must
     */
    abstract void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into);

    /** As the command line says it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    String what(Settings settings) {
        return what.apply(settings);
    }

    Figure first() {
        return first;
    }

    /** The figure whose rounds must lie close together: what ratios are made of, or else what matters most. */
    Figure judged() {
        return compared == null ? first : compared;
    }

    Optional<Figure> compared() {
        return Optional.ofNullable(compared);
    }

    private static Talk join(Crowd crowd, int count, Settings settings) {
        new Arrivals(crowd).join(count, Deadline.in(LONGEST_JOINING));
        return talk(crowd, settings);
    }

    /** At most half of the users talk: somebody has to listen only. */
    private static Talk talk(Crowd crowd, Settings settings) {
        int senders = Math.min(settings.senders(), crowd.users.size() / 2);
        return new Talk(crowd, senders, settings.window(), settings.isAscii());
    }

    private static Stretch stretch(RunningServer server, Talk talk, Settings settings) {
        talk.run(settings.warmUp());
        return Stretch.of(talk, server, settings.measured());
    }

    private static double micros(Histogram delays, double percentile) {
        return delays.getValueAtPercentile(percentile) / 1e3;
    }

    private static double seconds(long nanos) {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }
}
