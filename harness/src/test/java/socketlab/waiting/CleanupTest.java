package socketlab.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CleanupTest {
    private final Cleanup cleanup = new Cleanup();
    private final List<String> closed = new ArrayList<>();

    @Test
    void whatWasOpenedLastIsClosedFirst() {
        cleanup.register(() -> closed.add("first"));
        cleanup.register(() -> closed.add("second"));
        cleanup.register(() -> closed.add("third"));
        cleanup.close();
        assertThat(closed).containsExactly("third", "second", "first");
    }

    @Test
    void aFailureDoesNotKeepTheRestOpen() {
        cleanup.register(() -> closed.add("first"));
        cleanup.register(() -> {
            throw new IOException("resists");
        });
        cleanup.register(() -> closed.add("third"));
        assertThatThrownBy(cleanup::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cleaning up failed: resists")
                .hasCauseInstanceOf(IOException.class);
        assertThat(closed).containsExactly("third", "first");
    }

    @Test
    void theFirstFailureIsTheCauseAndTheOthersAreSuppressed() {
        IOException early = new IOException("early");
        IOException late = new IOException("late");
        cleanup.register(() -> {
            throw late;
        });
        cleanup.register(() -> {
            throw early;
        });
        assertThatThrownBy(cleanup::close)
                .hasCause(early)
                .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(late));
    }

    @Test
    void nothingIsClosedTwice() {
        cleanup.register(() -> closed.add("once"));
        cleanup.close();
        cleanup.close();
        assertThat(closed).containsExactly("once");
    }

    @Test
    void nothingAtAllIsClosedWithoutAWord() {
        cleanup.close();
        assertThat(closed).isEmpty();
    }

    @Test
    void whatIsOpenedDuringTheCleanupIsClosedToo() {
        cleanup.register(() -> cleanup.register(() -> closed.add("late")));
        cleanup.close();
        assertThat(closed).containsExactly("late");
    }
}
