package socketlab.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StopwatchTest {
    @Test
    void nothingIsKeptWhenNobodyAsks() {
        Stopwatch stopwatch = new Stopwatch(false);
        assertThat(stopwatch.timed(Part.COMPILE, "something", () -> 7)).isEqualTo(7);
        stopwatch.begin(Part.START, "server").close();
        assertThat(stopwatch.laps()).isEmpty();
    }

    @Test
    void aTimeEndsOnceWhoeverEndsIt() throws Exception {
        Stopwatch stopwatch = new Stopwatch(true);
        Stopwatch.Running running = stopwatch.begin(Part.START, "server");
        Thread other = new Thread(running::close);
        other.start();
        other.join();
        running.close();
        assertThat(stopwatch.laps()).singleElement().satisfies(lap -> {
            assertThat(lap.thread()).isEqualTo(Thread.currentThread().getId());
            assertThat(lap.what()).isEqualTo("server");
            assertThat(lap.micros()).isNotNegative();
        });
    }

    @Test
    void whatFailsHasTakenTimeToo() {
        Stopwatch stopwatch = new Stopwatch(true);
        assertThatThrownBy(() -> stopwatch.time(Part.CHECK, "a check", () -> {
                    throw new IllegalStateException("it fails");
                }))
                .hasMessage("it fails");
        assertThat(stopwatch.laps()).extracting(Lap::part).containsExactly(Part.CHECK);
    }

    @Test
    void oneContainsAnotherOfItsOwnThreadOnly() {
        Lap check = new Lap(Part.CHECK, "a check", 1, 10, 20);
        assertThat(check.contains(new Lap(Part.START, "server", 1, 10, 20))).isTrue();
        assertThat(check.contains(new Lap(Part.START, "server", 2, 10, 20))).isFalse();
        assertThat(check.contains(new Lap(Part.START, "server", 1, 15, 21))).isFalse();
    }
}
