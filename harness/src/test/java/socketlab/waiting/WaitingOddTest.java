package socketlab.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Odd values, and errors where exceptions are expected. */
class WaitingOddTest {

    @Test
    void aFactorThatIsNoQuantityChangesNothing() {
        assertThat(Patience.factor("NaN")).isEqualTo(1);
        assertThat(Patience.factor("Infinity")).isFinite();
    }

    @Test
    void anErrorDoesNotKeepTheRestOpen() {
        Cleanup cleanup = new Cleanup();
        List<String> closed = new ArrayList<>();
        cleanup.register(() -> closed.add("first"));
        cleanup.register(() -> {
            throw new AssertionError("resists");
        });
        assertThat(catchThrowable(cleanup::close)).isNotNull();
        assertThat(closed).containsExactly("first");
    }
}
