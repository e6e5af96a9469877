package socketlab.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

    @ParameterizedTest
    @CsvSource({"1,1", "3,3", "2.5,2.5", "' 4 ',4"})
    void theFactorIsWhatTheUserSays(String property, double factor) {
        assertThat(Patience.factor(property)).isEqualTo(factor);
    }

    /** A right program on a busy machine must not fail because somebody is in a hurry. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "-3", "-Infinity"})
    void theFactorNeverShortensAWait(String property) {
        assertThat(Patience.factor(property)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "2x", "1,5"})
    void whatIsNoNumberChangesNothing(String property) {
        assertThat(Patience.factor(property)).isEqualTo(1);
    }

    @Test
    void withoutThePropertyNothingIsChanged() {
        assertThat(Patience.factor(null)).isEqualTo(1);
    }

    @Test
    void everyFigureLiesAhead() {
        assertThat(Patience.start().passed()).isFalse();
        assertThat(Patience.reply().passed()).isFalse();
        assertThat(Patience.bulk().passed()).isFalse();
        assertThat(Patience.interrupt().passed()).isFalse();
        assertThat(Patience.kill().passed()).isFalse();
    }

    @Test
    void aBusyMachineGetsMoreTimeAndThereIsABound() {
        long usual = Patience.ofReply().toMillis();
        try {
            Patience.calibrate(2);
            assertThat(Patience.ofReply().toMillis()).isEqualTo(2 * usual);
            Patience.calibrate(1_000);
            assertThat(Patience.ofReply().toMillis()).isEqualTo(4 * usual);
            Patience.calibrate(0.1);
            assertThat(Patience.ofReply().toMillis()).isEqualTo(usual);
        } finally {
            Patience.calibrate(1);
        }
    }
}
