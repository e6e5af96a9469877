package socketlab.bench;

import java.util.Locale;

/**
 * What is measured.
 *
 * @param key its name in JSON
 * @param title its name in a table, with its unit
 * @param decimals so many digits are shown after the point
 */
public record Figure(String key, String title, int decimals) {
    static final Figure RATE = new Figure("deliveriesPerSecond", "deliveries/s", 0);
    static final Figure COST = new Figure("serverNanosPerDelivery", "CPU ns/delivery", 1);
    static final Figure BUSY = new Figure("serverBusyPercent", "server busy %", 0);
    static final Figure QUEUED = new Figure("serverKeptWaitingPercent", "kept waiting %", 0);
    static final Figure LOAD_COST = new Figure("loadNanosPerDelivery", "load's own ns", 1);
    static final Figure P50 = new Figure("p50Micros", "p50 µs", 0);
    static final Figure P99 = new Figure("p99Micros", "p99 µs", 0);
    static final Figure P999 = new Figure("p999Micros", "p99.9 µs", 0);
    static final Figure GREETED = new Figure("greetedSeconds", "all greeted s", 3);
    static final Figure SETTLED = new Figure("settledSeconds", "all told s", 3);
    static final Figure CPU = new Figure("serverCpuSeconds", "server CPU s", 2);
    static final Figure MEMORY = new Figure("residentKilobytesPerUser", "KB/user", 2);
    static final Figure HEAP = new Figure("heapKilobytesPerUser", "heap KB/user", 2);
    static final Figure IDLE_CPU = new Figure("idleCpuMillis", "idle CPU ms", 0);
    static final Figure WITHOUT = new Figure("deliveriesPerSecondWithout", "deliveries/s without", 0);
    static final Figure WITH = new Figure("deliveriesPerSecondWith", "with", 0);
    static final Figure SHARE = new Figure("withToWithout", "with/without", 2);
    static final Figure GROWN = new Figure("residentMegabytesGrown", "memory grown MB", 1);
    static final Figure GROWTH = new Figure("growth", "most users/best", 2);

    /** The cost of a delivery to one of so many users. */
    static Figure costAt(int users) {
        return new Figure("serverNanosPerDeliveryAt" + users, "ns at " + users, 1);
    }

    /** A value as people read it. */
    String show(double value) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
