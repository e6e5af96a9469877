package socketlab.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * A stretch of a talk at full speed, measured.
 *
 * @param nanos how long it took
 * @param deliveries verified ones
 * @param serverNanos processor time of the server, user and system
 * @param loadNanos processor time of the load generator's thread
 * @param queuedNanos how long the server's threads were ready to run, and their core was taken
 */
record Stretch(long nanos, long deliveries, long serverNanos, long loadNanos, long queuedNanos) {
    static Stretch of(Talk talk, RunningServer server, Duration time) {
        long queuedBefore = server.queueingTime().toNanos();
        long serverBefore = server.processorTime().toNanos();
        long start = System.nanoTime();
        long deliveriesBefore = talk.deliveries();
        long loadBefore = ownNanos();
        talk.run(time);
        long serverAfter = server.processorTime().toNanos();
        return new Stretch(
                System.nanoTime() - start,
                talk.deliveries() - deliveriesBefore,
                serverAfter - serverBefore,
                ownNanos() - loadBefore,
                server.queueingTime().toNanos() - queuedBefore);
    }

    private static long ownNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    double perSecond() {
        return deliveries * 1e9 / nanos;
    }

    double serverNanosPerDelivery() {
        return perDelivery(serverNanos);
    }

    double loadNanosPerDelivery() {
        return perDelivery(loadNanos);
    }

    /** How much of one core the server used. */
    double busyPercent() {
        return serverNanos * 100.0 / nanos;
    }

    /** How much of the time the server was kept from its core: by its own threads, or by strangers. */
    double queuedPercent() {
        return Math.max(0, queuedNanos * 100.0 / nanos);
    }

    private double perDelivery(long sum) {
        if (deliveries == 0) {
            throw new WrongDelivery(
                    "Nothing was delivered in " + Duration.ofNanos(nanos).toMillis() + " ms.");
        }
        return (double) sum / deliveries;
    }
}
