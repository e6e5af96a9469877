package socketlab.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void aMomentAheadHasNotPassed() {
        Deadline deadline = Deadline.in(Duration.ofHours(1));
        assertThat(deadline.passed()).isFalse();
        assertThat(deadline.nanosLeft())
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofHours(1).toNanos());
    }

    @Test
    void noTimeAtAllHasPassedAtOnce() {
        assertThat(Deadline.in(Duration.ZERO).passed()).isTrue();
    }

    @Test
    void aMomentAgoHasPassed() {
        Deadline deadline = Deadline.in(Duration.ofSeconds(-1));
        assertThat(deadline.passed()).isTrue();
        assertThat(deadline.nanosLeft()).isNegative();
    }

    /** The monotonic clock may stand anywhere, close to its overflow too. */
    @Test
    void theLongestWaitDoesNotOverflow() {
        assertThat(Deadline.in(Duration.ofNanos(Long.MAX_VALUE)).passed()).isFalse();
    }
}
