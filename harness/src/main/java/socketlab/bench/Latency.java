package socketlab.bench;

import java.util.Map;
import org.HdrHistogram.Histogram;

/** How long after it was due a message comes, while the server has time to spare. */
final class Latency implements Measurement {
    private static final int DIGITS = 3;

    @Override
    public void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
        Talk talk = Measurement.join(crowd, settings.users(), settings);
        talk.pace(settings.perSecond(), settings.warmUp(), new Histogram(DIGITS));
        Histogram delays = new Histogram(DIGITS);
        long before = server.processorTime().toNanos();
        talk.pace(settings.perSecond(), settings.measured().multipliedBy(2), delays);
        into.put(Figure.P50, micros(delays, 50));
        into.put(Figure.P99, micros(delays, 99));
        into.put(Figure.P999, micros(delays, 99.9));
        into.put(Figure.COST, (double) (server.processorTime().toNanos() - before) / delays.getTotalCount());
    }

    private static double micros(Histogram delays, double percentile) {
        return delays.getValueAtPercentile(percentile) / 1e3;
    }

    static String inWords(Settings settings) {
        return settings.perSecond() + " messages a second to " + settings.users()
                + " users, from the moment each was due";
    }
}
