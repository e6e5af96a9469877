package socketlab.bench;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How the cost of a delivery grows with the number of users. */
final class Scale implements Measurement {
    @Override
    public void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
        for (int size : settings.sizes()) {
            Talk talk = Measurement.join(crowd, size - crowd.users.size(), settings);
            into.put(
                    Figure.costAt(size),
                    Measurement.stretch(server, talk, settings).serverNanosPerDelivery());
            talk.drain();
        }
        List<Double> costs = List.copyOf(into.values());
        // In a moment the clock of the processor time may not tick at all.
        double best = Math.max(Collections.min(costs), 1e-3);
        into.put(Figure.GROWTH, costs.get(costs.size() - 1) / best);
    }

    static String inWords(Settings settings) {
        return "cost of a delivery while users grow " + settings.sizes();
    }
}
