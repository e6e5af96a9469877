package socketlab.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignalTest {
    private final Signal signal = new Signal();
    private final Deadline far = Deadline.in(Duration.ofSeconds(60));

    @AfterEach
    void leaveNoInterruptBehind() {
        Thread.interrupted();
    }

    @Test
    void aConditionThatHoldsNeedsNoTime() {
        assertThat(signal.until(() -> true, Deadline.in(Duration.ZERO))).isTrue();
    }

    /** The condition itself raises after it has looked: the narrowest gap there is before the wait. */
    @Test
    void aRaiseBetweenConditionAndWaitIsNotLost() {
        AtomicBoolean arrived = new AtomicBoolean();
        boolean held = signal.until(
                () -> {
                    boolean seen = arrived.getAndSet(true);
                    signal.raise();
                    return seen;
                },
                far);
        assertThat(held).isTrue();
        assertThat(far.passed()).isFalse();
    }

    @Test
    void aRaiseOfAnotherThreadWakesTheWaiter() throws InterruptedException {
        AtomicBoolean arrived = new AtomicBoolean();
        CountDownLatch looked = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            awaitQuietly(looked);
            arrived.set(true);
            signal.raise();
        });
        other.start();
        boolean held = signal.until(
                () -> {
                    looked.countDown();
                    return arrived.get();
                },
                far);
        other.join(10_000);
        assertThat(held).isTrue();
        assertThat(far.passed()).isFalse();
    }

    @Test
    void aRaiseWithoutAnEffectMakesItLookAgainAndWaitOn() {
        AtomicInteger looks = new AtomicInteger();
        boolean held = signal.until(
                () -> {
                    signal.raise();
                    return looks.incrementAndGet() == 5;
                },
                far);
        assertThat(held).isTrue();
        assertThat(looks).hasValue(5);
    }

    @Test
    void theWaitEndsAtTheDeadline() {
        Deadline soon = Deadline.in(Duration.ofMillis(30));
        assertThat(signal.until(() -> false, soon)).isFalse();
        assertThat(soon.passed()).isTrue();
    }

    @Test
    void whatCameWithoutARaiseIsSeenAtTheDeadline() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(signal.until(() -> looks.incrementAndGet() > 1, Deadline.in(Duration.ofMillis(30))))
                .isTrue();
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        Thread.currentThread().interrupt();
        assertThat(signal.until(() -> false, far)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(far.passed()).isFalse();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
