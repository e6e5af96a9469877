package socketlab.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/**
 * The arithmetic of points. It is rounded in one place only, and there half is rounded up to two places: the share of a
 * check in its weight, of a stage in what it is worth, and of lateness in the points. Sums of such figures need no rounding.
 *
 * <p>With doubles in between an exact half would come out a hair below itself, and be rounded down.
 */
final class Exact {
    private static final int PLACES = 2;

    private Exact() {}

    /** So much of {@code whole} as {@code part} is of {@code of}, which is above 0. */
    static double share(BigDecimal whole, double part, double of) {
        return whole.multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(of), PLACES, RoundingMode.HALF_UP)
                .doubleValue();
    }

    static double sum(DoubleStream figures) {
        return figures.mapToObj(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** What is left, never below 0. */
    static double less(double points, double taken) {
        return BigDecimal.valueOf(points)
                .subtract(BigDecimal.valueOf(taken))
                .max(BigDecimal.ZERO)
                .doubleValue();
    }
}
