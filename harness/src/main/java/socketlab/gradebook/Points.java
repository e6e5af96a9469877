package socketlab.gradebook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How points are rounded and written: at most two places, and none that says nothing. */
public final class Points {
    private static final int PLACES = 2;

    private Points() {}

    /** Half is rounded up. */
    public static double rounded(double points) {
        return BigDecimal.valueOf(points).setScale(PLACES, RoundingMode.HALF_UP).doubleValue();
    }

    /** Such as {@code 12}, {@code 12.5} or {@code 12.35}, with a dot wherever the lab runs. */
    public static String shown(double points) {
        BigDecimal exact = BigDecimal.valueOf(points).setScale(PLACES, RoundingMode.HALF_UP);
        return exact.stripTrailingZeros().toPlainString();
    }
}
