package socketlab.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

class BoardTest {
    private final List<Outcome> told = new CopyOnWriteArrayList<>();
    private final Board board = new Board(told::add);
    private final CheckInfo check = Samples.check("passes");
    private final Outcome outcome = Samples.passed("passes");

    @Test
    void aCheckThatWasPlayedHasItsOutcome() {
        assertThat(board.outcomeOf(check, info -> outcome)).isSameAs(outcome);
        assertThat(board.outcome("passes")).containsSame(outcome);
    }

    @Test
    void aCheckThatNobodyPlayedHasNone() {
        assertThat(board.outcome("passes")).isEmpty();
    }

    @Test
    void whoComesSecondGetsTheOutcomeOfTheFirst() {
        board.outcomeOf(check, info -> outcome);
        assertThat(board.outcomeOf(check, info -> Samples.broken("passes"))).isSameAs(outcome);
        assertThat(told).containsExactly(outcome);
    }

    @Test
    void differentChecksAreDifferentOutcomes() {
        Outcome other = Samples.failed("fails");
        board.outcomeOf(check, info -> outcome);
        board.outcomeOf(Samples.check("fails"), info -> other);
        assertThat(board.outcome("fails")).containsSame(other);
        assertThat(told).containsExactly(outcome, other);
    }

    @Test
    void whoComesWhileACheckIsPlayedWaitsForIt() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Outcome> first = inAThread(() -> board.outcomeOf(check, info -> {
            begun.countDown();
            await(end);
            return outcome;
        }));
        await(begun);
        AtomicReference<Thread> waiter = new AtomicReference<>();
        CompletableFuture<Outcome> second = inAThread(() -> {
            waiter.set(Thread.currentThread());
            return board.outcomeOf(check, info -> Samples.broken("passes"));
        });
        Wait.until(() -> waiter.get() != null && waiter.get().getState() == Thread.State.WAITING, far());
        assertThat(second).isNotDone();
        assertThat(inAThread(() -> board.outcome("passes")).join()).isEmpty();
        end.countDown();
        assertThat(second.join()).isSameAs(first.join()).isSameAs(outcome);
        assertThat(told).containsExactly(outcome);
    }

    /** Else whoever builds on that check would wait for ever. */
    @Test
    void whoWaitsForAPlayThatBrokeHearsOfIt() {
        assertThatThrownBy(() -> board.outcomeOf(check, BoardTest::breaks)).hasMessage("no port");
        CompletableFuture<Outcome> second = inAThread(() -> board.outcomeOf(check, info -> outcome));
        assertThatThrownBy(second::join).isInstanceOf(CompletionException.class).hasRootCauseMessage("no port");
        assertThat(board.outcome("passes")).isEmpty();
        assertThat(told).isEmpty();
    }

    private static Outcome breaks(CheckInfo check) {
        throw new IllegalStateException("no port");
    }

    /** In a daemon and with a deadline, so that a wait for ever is a failure. */
    private static <T> CompletableFuture<T> inAThread(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, BoardTest::start).orTimeout(20, TimeUnit.SECONDS);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "player");
        thread.setDaemon(true);
        thread.start();
    }

    private static void await(CountDownLatch latch) {
        assertThat(Wait.until(() -> latch.getCount() == 0, far())).isTrue();
    }

    private static Deadline far() {
        return Deadline.in(Duration.ofSeconds(20));
    }
}
