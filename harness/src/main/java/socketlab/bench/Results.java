package socketlab.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All samples, and what they say together. */
public record Results(Settings settings, List<Mode> modes, Machine machine, List<Sample> samples) {
    /** Who counts as 1.00: the first of these that was measured. */
    private static final List<String> ONES = List.of("c-epoll", "c");

    /** Rounds that lie further apart than this part of the median are no measurement. */
    static final double STEADY = 0.2;

    /** Percent of the time for which a server may be kept from its core in a quiet machine. */
    private static final double QUIET = 10;

    private static final String NETTY = "netty";
    private static final double ENOUGH = 0.25;

    /** With less in flight there is little to write at once, and a good server can be no more than a little faster. */
    private static final int MUCH_IN_FLIGHT = 32;

    public Results {
        modes = List.copyOf(modes);
        samples = List.copyOf(samples);
    }

    Results with(Mode mode, List<Sample> measured) {
        return new Results(settings, joined(modes, List.of(mode)), machine, joined(samples, measured));
    }

    /** These, with the modes of another run on the same machine in place of their own. */
    public Results updatedBy(Results later) {
        List<Mode> kept =
                modes.stream().filter(mode -> !later.modes.contains(mode)).toList();
        return new Results(
                settings,
                joined(kept, later.modes).stream().sorted().toList(),
                machine,
                joined(
                        samples.stream()
                                .filter(sample -> kept.contains(sample.mode()))
                                .toList(),
                        later.samples));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** The rows of a mode, in the order in which the candidates were given. */
    List<Row> rows(Mode mode) {
        List<Row> rows = new ArrayList<>();
        for (String name : candidates(mode)) {
            rows.add(Row.of(name, of(mode, name)));
        }
        Optional<Row> one = one(rows);
        Optional<Figure> compared = mode.compared();
        return one.isEmpty() || compared.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> row.withRatioTo(one.get(), compared.get()))
                        .toList();
    }

    /** A slow measure would flatter everybody. */
    private static Optional<String> slowMeasure(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.candidate().startsWith(NETTY) && row.ratio() != null && row.ratio() > ENOUGH)
                .findFirst()
                .map(row -> "The one that counts as 1.00 needs more than a quarter of what " + row.candidate()
                        + " needs: it is no measure for the others.");
    }

    private static Optional<Row> one(List<Row> rows) {
        return ONES.stream()
                .flatMap(name -> rows.stream().filter(row -> row.candidate().equals(name)))
                .findFirst();
    }

    /** A figure of a mode, a bar for each candidate. */
    List<BarChart.Bar> bars(Mode mode, Figure figure) {
        return rows(mode).stream().map(row -> row.bar(figure)).toList();
    }

    private Set<String> candidates(Mode mode) {
        Set<String> names = new LinkedHashSet<>();
        samples.stream().filter(sample -> sample.mode() == mode).forEach(sample -> names.add(sample.candidate()));
        return names;
    }

    private List<Sample> of(Mode mode, String candidate) {
        return samples.stream()
                .filter(sample -> sample.mode() == mode && sample.candidate().equals(candidate))
                .toList();
    }

    /** What must be known to read a mode's table, in sentences. */
    List<String> remarks(Mode mode) {
        List<String> remarks = new ArrayList<>();
        List<Row> rows = rows(mode);
        rows.forEach(row -> remarks.addAll(remarks(mode, row)));
        if (rows.stream().anyMatch(Results::isDisturbed)) {
            remarks.add("Disturbed: other programs took a server's core while it wanted to run. Compare no rates.");
        }
        if (rows.stream().anyMatch(Row::isLoadLimited)) {
            remarks.add("*  Load-limited: the server's core was busy for less than 95 % of the time.");
        }
        if (mode == Mode.THROUGHPUT && settings.window() >= MUCH_IN_FLIGHT) {
            slowMeasure(rows).ifPresent(remarks::add);
        }
        ceiling(rows).ifPresent(remarks::add);
        return remarks;
    }

    private static List<String> remarks(Mode mode, Row row) {
        List<String> remarks = new ArrayList<>();
        Spread judged = row.figures().get(mode.judged());
        if (judged != null && judged.relative() > STEADY) {
            remarks.add("Unstable: the rounds of " + row.candidate() + " lie " + Math.round(judged.relative() * 100)
                    + " % apart in " + mode.judged().title() + ".");
        }
        if (row.trouble() != null) {
            remarks.add(row.candidate() + ": " + row.trouble());
        }
        return remarks;
    }

    /** A server with threads of its own keeps itself waiting, but then its core is busy. */
    private static boolean isDisturbed(Row row) {
        return row.median(Figure.QUEUED).orElse(0.0) > QUIET
                && row.median(Figure.BUSY).orElse(100.0) < Row.FULLY_BUSY;
    }

    /** No candidate can be seen to be faster than the load generator, so this must be known. */
    private static Optional<String> ceiling(List<Row> rows) {
        return rows.stream()
                .map(row -> row.median(Figure.LOAD_COST).orElse(null))
                .filter(Objects::nonNull)
                .min(Double::compare)
                .map(nanos -> "The load generator itself needs at least " + Figure.LOAD_COST.show(nanos)
                        + " ns for a delivery that comes like this, so it can verify at most "
                        + Figure.RATE.show(1e9 / nanos) + " a second.");
    }

    /** Whether everything was delivered as it must be, in all rounds. */
    public boolean areRight() {
        return samples.stream().allMatch(sample -> sample.trouble() == null);
    }
}
