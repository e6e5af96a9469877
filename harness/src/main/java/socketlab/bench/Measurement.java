package socketlab.bench;

import java.time.Duration;
import java.util.Map;
import socketlab.waiting.Deadline;

/** What is found out about a server that has just been started. */
@FunctionalInterface
interface Measurement {
    Duration LONGEST_JOINING = Duration.ofSeconds(60);

    /**
     * Measures.
     *
     * @param crowd nobody yet
     * @param into takes the figures as they become known: what was found out before something went wrong stays
     * @throws WrongDelivery when the server does not do what it must
     */
    void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into);

    /** Users join, and some of them are about to talk. */
    static Talk join(Crowd crowd, int count, Settings settings) {
        new Arrivals(crowd).join(count, Deadline.in(LONGEST_JOINING));
        return talk(crowd, settings);
    }

    /** At most half of the users talk: somebody has to listen only. */
    static Talk talk(Crowd crowd, Settings settings) {
        int senders = Math.min(settings.senders(), crowd.users.size() / 2);
        return new Talk(crowd, senders, settings.window(), settings.isAscii());
    }

    /** They talk for a while, and then for as long as is measured. */
    static Stretch stretch(RunningServer server, Talk talk, Settings settings) {
        talk.run(settings.warmUp());
        return Stretch.of(talk, server, settings.measured());
    }
}
