package socketlab.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GateTest {
    @Test
    void soManyAsWereAskedForAndNoMore() {
        Gate gate = Gate.of(2);
        assertThat(gate.most()).isEqualTo(2);
        assertThat(gate.enter(() -> false)).isTrue();
        assertThat(gate.enter(() -> false)).isTrue();
        assertThat(gate.enter(() -> true)).as("a third, which gives up at once").isFalse();
    }

    @Test
    void whoLeavesMakesRoom() {
        Gate gate = Gate.of(1);
        assertThat(gate.enter(() -> false)).isTrue();
        gate.leave();
        assertThat(gate.enter(() -> false)).isTrue();
    }

    @Test
    void withoutANumberThereIsAPlaceForEachProcessorAndTwiceThatAtMost() {
        int processors = Runtime.getRuntime().availableProcessors();
        Gate gate = Gate.of(null);
        assertThat(gate.most()).isEqualTo(2 * processors);
        for (int i = 0; i < processors; i++) {
            assertThat(gate.enter(() -> false)).isTrue();
        }
    }
}
