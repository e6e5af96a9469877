package socketlab.bench;

import java.util.Map;
import java.util.OptionalLong;
import socketlab.waiting.Deadline;

/** What users cost who say nothing. */
final class Idle implements Measurement {
    @Override
    public void measure(RunningServer server, Crowd crowd, Settings settings, Map<Figure, Double> into) {
        OptionalLong heap = server.liveHeap();
        long memory = server.residentBytes();
        Arrivals.Times times = new Arrivals(crowd).join(settings.idling(), Deadline.in(LONGEST_JOINING));
        crowd.listen(settings.warmUp(), Talk.SILENCE);
        long grown = server.residentBytes() - memory;
        long before = server.processorTime().toNanos();
        crowd.listen(settings.measured(), Talk.SILENCE);
        into.put(Figure.MEMORY, grown / 1024.0 / settings.idling());
        into.put(Figure.IDLE_CPU, (server.processorTime().toNanos() - before) / 1e6);
        into.put(Figure.GREETED, times.greeted().toNanos() / 1e9);
        heap.ifPresent(alive ->
                server.liveHeap().ifPresent(now -> into.put(Figure.HEAP, (now - alive) / 1024.0 / settings.idling())));
    }

    static String inWords(Settings settings) {
        return settings.idling() + " users who say nothing; the heap is what is alive in it, of a server in Java";
    }
}
