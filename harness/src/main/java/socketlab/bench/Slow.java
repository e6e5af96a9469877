package socketlab.bench;

import java.util.Map;
import socketlab.waiting.Deadline;

/**
 * What one user who never reads costs the others, from when they come until long after a server has decided about them: what
 * happens once, in the first moments, is not what such a user costs.
 */
final class Slow implements Measurement {
    private static final int LONGER = 3;

    @Override
    public void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
        Talk first = Measurement.join(crowd, settings.users(), settings);
        Stretch without = Measurement.stretch(server, first, settings);
        into.put(Figure.WITHOUT, without.perSecond());
        first.drain();
        long memory = server.residentBytes();
        new Arrivals(crowd).joinDeaf(Deadline.in(LONGEST_JOINING));
        Talk second = Measurement.talk(crowd, settings);
        Stretch with = Stretch.of(second, server, settings.measured().multipliedBy(LONGER));
        into.put(Figure.WITH, with.perSecond());
        into.put(Figure.SHARE, with.perSecond() / without.perSecond());
        into.put(Figure.GROWN, (server.residentBytes() - memory) / (double) (1 << 20));
    }

    static String inWords(Settings settings) {
        return "the rate of " + settings.users() + " others, without and with";
    }
}
