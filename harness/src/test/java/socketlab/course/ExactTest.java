package socketlab.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTest {

    @ParameterizedTest
    @CsvSource({
        "10, 4, 7, 5.71",
        "1, 1, 8, 0.13",
        "0.01, 1, 2, 0.01",
        "2.01, 1, 2, 1.01",
        "8.05, 1, 2, 4.03",
        "0.01, 49, 100, 0",
        "25, 80.5, 99.5, 20.23",
        "1000000, 1, 3, 333333.33",
        "7, 0, 7, 0",
        "33.33, 99, 99, 33.33"
    })
    void halfIsRoundedUpToTwoPlaces(BigDecimal whole, double part, double of, double share) {
        assertThat(Exact.share(whole, part, of)).isEqualTo(share);
    }

    /** Whole numbers know no rounding but the one that is meant. */
    @Test
    void aShareIsWhatWholeNumbersSay() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long whole = random.nextInt(100_000_001);
            long of = 1 + random.nextInt(100_000);
            long part = random.nextInt((int) of + 1);
            double share = Exact.share(BigDecimal.valueOf(whole, 2), part / 100.0, of / 100.0);
            assertThat(BigDecimal.valueOf(share).movePointRight(2).longValueExact())
                    .as("%d of %d of %d", part, of, whole)
                    .isEqualTo((2 * whole * part + of) / (2 * of));
        }
    }

    @Test
    void aSumHasNoNoise() {
        assertThat(Exact.sum(DoubleStream.of(0.1, 0.2))).isEqualTo(0.3);
        assertThat(Exact.sum(DoubleStream.generate(() -> 0.01).limit(1_000))).isEqualTo(10);
        assertThat(Exact.sum(DoubleStream.empty())).isZero();
    }

    @Test
    void whatIsLeftIsNeverBelowZero() {
        assertThat(Exact.less(0.3, 0.1)).isEqualTo(0.2);
        assertThat(Exact.less(1, 1.01)).isZero();
    }
}
