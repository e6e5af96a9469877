package socketlab.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all rounds say of one candidate.
 *
 * @param figures as far as the rounds have them
 * @param ratio the cost of the one that counts as 1.00 divided by this one's; null when that one is not among them
 * @param isLoadLimited whether the server's core had time left, so that its rate says little
 * @param trouble what was wrong in some round, else null
 */
public record Row(
        String candidate,
        Map<Figure, Spread> figures,
        @Nullable Double ratio,
        boolean isLoadLimited,
        @Nullable String trouble) {
    /** Percent of a core. */
    static final double FULLY_BUSY = 95;

    static Row of(String candidate, List<Sample> samples) {
        Map<Figure, Spread> figures = new LinkedHashMap<>();
        samples.stream()
                .flatMap(sample -> sample.figures().keySet().stream())
                .distinct()
                .forEach(figure -> {
                    List<Double> values = samples.stream()
                            .flatMap(sample ->
                                    Optional.ofNullable(sample.figures().get(figure)).stream())
                            .toList();
                    figures.put(figure, Spread.of(values));
                });
        Spread busy = figures.get(Figure.BUSY);
        String trouble = samples.stream()
                .flatMap(sample -> Optional.ofNullable(sample.trouble()).stream())
                .findFirst()
                .orElse(null);
        return new Row(candidate, figures, null, busy != null && busy.median() < FULLY_BUSY, trouble);
    }

    Row withRatioTo(Row one, Figure compared) {
        Optional<Double> mine = median(compared);
        Optional<Double> ones = one.median(compared);
        boolean areMeasured = mine.orElse(0.0) > 0 && ones.orElse(0.0) > 0;
        Double quotient = areMeasured ? ones.orElseThrow() / mine.orElseThrow() : null;
        return new Row(candidate, figures, quotient, isLoadLimited, trouble);
    }

    Optional<Double> median(Figure figure) {
        return Optional.ofNullable(figures.get(figure)).map(Spread::median);
    }

    BarChart.Bar bar(Figure figure) {
        Spread spread = figures.get(figure);
        return new BarChart.Bar(candidate, spread, spread == null ? "no figure" : figure.show(spread.median()));
    }
}
