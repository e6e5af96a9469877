package socketlab.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitTest {

    @Test
    void itLooksOnceEvenWhenTheDeadlineHasPassed() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(Wait.until(() -> looks.incrementAndGet() == 1, Deadline.in(Duration.ZERO)))
                .isTrue();
        assertThat(looks).hasValue(1);
    }

    @Test
    void itLooksAgainUntilTheConditionHolds() {
        AtomicInteger looks = new AtomicInteger();
        Deadline far = Deadline.in(Duration.ofSeconds(60));
        assertThat(Wait.until(() -> looks.incrementAndGet() == 8, far)).isTrue();
        assertThat(looks).hasValue(8);
        assertThat(far.passed()).isFalse();
    }

    @Test
    void itEndsAtTheDeadline() {
        Deadline soon = Deadline.in(Duration.ofMillis(30));
        assertThat(Wait.until(() -> false, soon)).isFalse();
        assertThat(soon.passed()).isTrue();
    }

    /** The pause grows to sixteen milliseconds, so a wait costs few looks: nowhere near one for each microsecond. */
    @Test
    void itDoesNotSpin() {
        AtomicInteger looks = new AtomicInteger();
        Wait.until(() -> looks.incrementAndGet() < 0, Deadline.in(Duration.ofMillis(200)));
        assertThat(looks.get()).isLessThan(60);
    }

    @Test
    void observingLetsTheWholeWindowPass() {
        Deadline window = Deadline.in(Duration.ofMillis(40));
        AtomicInteger looks = new AtomicInteger();
        Wait.observe(Duration.ofMillis(40), looks::incrementAndGet);
        assertThat(window.passed()).isTrue();
        assertThat(looks.get()).isPositive();
    }
}
