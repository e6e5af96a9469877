package socketlab.bench;

import java.util.List;

/** What several rounds say of one figure. */
public record Spread(double least, double median, double most) {
    /** @throws IllegalArgumentException when there is no value */
    static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to take the median of");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(sorted.get(0), median, sorted.get(sorted.size() - 1));
    }

    /** How far the rounds lie apart, as a part of the median; 0 when the median is 0. */
    double relative() {
        return median == 0 ? 0 : (most - least) / Math.abs(median);
    }
}
