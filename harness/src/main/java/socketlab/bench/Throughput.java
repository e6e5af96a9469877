package socketlab.bench;

import java.util.Map;

/** How many deliveries a second, and what each costs the server, when some users say as much as they may. */
final class Throughput implements Measurement {
    @Override
    public void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
        Talk talk = Measurement.join(crowd, settings.users(), settings);
        Stretch stretch = Measurement.stretch(server, talk, settings);
        talk.drain();
        into.put(Figure.RATE, stretch.perSecond());
        into.put(Figure.COST, stretch.serverNanosPerDelivery());
        into.put(Figure.BUSY, stretch.busyPercent());
        into.put(Figure.QUEUED, stretch.queuedPercent());
        into.put(Figure.LOAD_COST, stretch.loadNanosPerDelivery());
    }

    static String inWords(Settings settings) {
        return settings.users() + " users, " + settings.senders() + " of them talk, " + Message.SIZE
                + "-byte messages, " + settings.window() + " in flight for each who talks"
                + (settings.isAscii() ? "" : ", not ASCII");
    }
}
