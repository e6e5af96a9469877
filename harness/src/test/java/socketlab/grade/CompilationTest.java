package socketlab.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/** A compiler gets so much and no more; here it is another task, which takes what the test wants it to. */
class CompilationTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void whatIsDoneInTimeIsDone() throws Compilation.BeyondLimits {
        assertThat(Compilation.run(() -> "done", LONG)).isEqualTo("done");
    }

    @Test
    void whatTakesForEverIsLeftBehind() {
        CountDownLatch isOver = new CountDownLatch(1);
        Deadline end = Deadline.in(LONG);
        assertThatThrownBy(() -> Compilation.run(
                        () -> {
                            isOver.await();
                            return true;
                        },
                        Duration.ofMillis(1)))
                .isInstanceOf(Compilation.BeyondLimits.class)
                .hasMessage("it was not done after 0 s");
        assertThat(end.passed()).isFalse();
        assertThat(Compilation.isOneLeftBehind()).isTrue();
        isOver.countDown();
        assertThat(Wait.until(() -> !Compilation.isOneLeftBehind(), end)).isTrue();
    }

    @Test
    void memoryStackAndFaultsOfTheCompilerAreNoFaultsOfTheLab() {
        assertThat(beyond(new OutOfMemoryError("Java heap space"))).isEqualTo("it ran out of memory");
        assertThat(beyond(new StackOverflowError())).isEqualTo("it ran out of stack");
        assertThat(beyond(new AssertionError("odd"))).isEqualTo("it gave up with java.lang.AssertionError: odd");
    }

    private static String beyond(Error error) {
        try {
            Compilation.run(
                    () -> {
                        throw error;
                    },
                    LONG);
            return "nothing";
        } catch (Compilation.BeyondLimits e) {
            return e.getMessage();
        }
    }

    @Test
    void everyoneHasHalfAMinute() {
        assertThat(Compilation.LONGEST).isEqualTo(Duration.ofSeconds(30));
    }
}
