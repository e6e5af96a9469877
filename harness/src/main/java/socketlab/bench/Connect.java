package socketlab.bench;

import java.util.Map;
import socketlab.waiting.Deadline;

/** How fast users get in. */
final class Connect implements Measurement {
    @Override
    public void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
        long before = server.processorTime().toNanos();
        Arrivals.Times times = new Arrivals(crowd).join(settings.connecting(), Deadline.in(LONGEST_JOINING));
        into.put(Figure.GREETED, times.greeted().toNanos() / 1e9);
        into.put(Figure.SETTLED, times.settled().toNanos() / 1e9);
        into.put(Figure.CPU, (server.processorTime().toNanos() - before) / 1e9);
    }

    static String inWords(Settings settings) {
        return settings.connecting() + " users join as fast as they are greeted, and everybody is told of everybody";
    }
}
