package socketlab.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/**
 * What the servers of the kit are to reach, and what they reached.
 *
 * @param measured in words; empty when it was not measured
 */
record Target(String who, String what, String bound, Optional<String> measured, boolean isMet) {
    private static final String REFERENCE = "reference";
    private static final String FAST = "fast";
    private static final String C = "c-epoll";
    private static final String BEST_PEER = "netty-epoll-batch";
    private static final double TOLERANCE = 1.10;

    static List<Target> of(Results results) {
        List<Target> targets = new ArrayList<>();
        targets.add(ratio(results, FAST, Mode.THROUGHPUT, "processor time for a delivery", 0.80));
        targets.add(ratio(results, REFERENCE, Mode.THROUGHPUT, "processor time for a delivery", 0.25));
        targets.add(aheadOfNetty(results));
        targets.add(ratio(results, REFERENCE, Mode.SINGLE, "the same with one message in flight", 0.75));
        targets.add(latency(results));
        targets.add(connect(results));
        targets.add(least(results, Mode.SLOW, Figure.SHARE, "rate of the others with one who never reads", 0.95));
        targets.add(text(results));
        targets.add(most(results, Mode.IDLE, Figure.HEAP, "heap for each idle user, KB", 6));
        targets.add(most(results, Mode.IDLE, Figure.IDLE_CPU, "processor time with idle users, ms", 0));
        targets.add(measure(results));
        return targets;
    }

    private static Target ratio(Results results, String who, Mode mode, String what, double least) {
        Optional<Double> ratio = row(results, mode, who).flatMap(row -> Optional.ofNullable(row.ratio()));
        return judged(who, what + ", ratio to C", "at least " + show(least), ratio, value -> value >= least);
    }

    private static Target aheadOfNetty(Results results) {
        Optional<Double> best = netty(results, Mode.THROUGHPUT)
                .flatMap(row -> Optional.ofNullable(row.ratio()).stream())
                .max(Double::compare);
        Optional<Double> own =
                row(results, Mode.THROUGHPUT, REFERENCE).flatMap(row -> Optional.ofNullable(row.ratio()));
        return judged(
                REFERENCE,
                "the same",
                "more than every form of Netty (" + best.map(Target::show).orElse("none") + ")",
                best.isPresent() ? own : Optional.empty(),
                value -> value > best.orElse(0.0));
    }

    private static Target latency(Results results) {
        Optional<Double> best = netty(results, Mode.LATENCY)
                .flatMap(row -> row.median(Figure.P99).stream())
                .min(Double::compare);
        return judged(
                REFERENCE,
                "p99 of the latency, µs",
                "at most Netty's best (" + best.map(Figure.P99::show).orElse("none") + "), give or take a tenth",
                best.flatMap(any -> figure(results, Mode.LATENCY, REFERENCE, Figure.P99)),
                value -> value <= TOLERANCE * best.orElse(0.0));
    }

    private static Target connect(Results results) {
        Optional<Double> times = figure(results, Mode.CONNECT, REFERENCE, Figure.GREETED)
                .flatMap(own -> figure(results, Mode.CONNECT, C, Figure.GREETED).map(ones -> own / ones));
        return judged(
                REFERENCE, "time until all who join are greeted, to C", "at most 6.00", times, value -> value <= 6);
    }

    private static Target text(Results results) {
        Optional<Double> times = figure(results, Mode.TEXT, REFERENCE, Figure.COST)
                .flatMap(text ->
                        figure(results, Mode.THROUGHPUT, REFERENCE, Figure.COST).map(ascii -> text / ascii));
        return judged(
                REFERENCE,
                "cost of text that is not ASCII, to ASCII",
                "at most " + show(TOLERANCE),
                times,
                value -> value <= TOLERANCE);
    }

    /** A slow measure would flatter everybody. */
    private static Target measure(Results results) {
        Optional<Double> share = figure(results, Mode.THROUGHPUT, C, Figure.COST)
                .flatMap(own ->
                        figure(results, Mode.THROUGHPUT, BEST_PEER, Figure.COST).map(peer -> own / peer));
        return judged(
                C, "processor time for a delivery, to " + BEST_PEER, "at most 0.25", share, value -> value <= 0.25);
    }

    private static Target least(Results results, Mode mode, Figure figure, String what, double least) {
        return judged(
                REFERENCE,
                what,
                "at least " + show(least),
                figure(results, mode, REFERENCE, figure),
                value -> value >= least);
    }

    private static Target most(Results results, Mode mode, Figure figure, String what, double most) {
        return judged(
                REFERENCE,
                what,
                "at most " + show(most),
                figure(results, mode, REFERENCE, figure),
                value -> value <= most);
    }

    private static Target judged(
            String who, String what, String bound, Optional<Double> measured, DoublePredicate isMet) {
        return new Target(
                who, what, bound, measured.map(Target::show), measured.isPresent() && isMet.test(measured.get()));
    }

    private static Stream<Row> netty(Results results, Mode mode) {
        return results.rows(mode).stream().filter(row -> row.candidate().startsWith("netty-"));
    }

    private static Optional<Double> figure(Results results, Mode mode, String who, Figure figure) {
        return row(results, mode, who).flatMap(row -> row.median(figure));
    }

    private static Optional<Row> row(Results results, Mode mode, String who) {
        return results.rows(mode).stream()
                .filter(row -> row.candidate().equals(who))
                .findFirst();
    }

    private static String show(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }
}
