package socketlab.check;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The outcomes of one run. Every check is played at most once: by itself, or earlier because another one builds on it.
 * Whoever comes second waits for the first. That cannot deadlock, because checks build on earlier ones only.
 */
public final class Board {
    private final Map<String, CompletableFuture<Outcome>> outcomes = new ConcurrentHashMap<>();
    private final Consumer<Outcome> listener;

    /** @param listener is told each outcome when it is known, from the thread that played the check */
    public Board(Consumer<Outcome> listener) {
        this.listener = listener;
    }

    /** The outcome of a check, played now by {@code player} if nobody has begun to. */
    Outcome outcomeOf(CheckInfo info, Function<CheckInfo, Outcome> player) {
        CompletableFuture<Outcome> mine = new CompletableFuture<>();
        CompletableFuture<Outcome> first = outcomes.putIfAbsent(info.id(), mine);
        if (first != null) {
            return first.join();
        }
        try {
            Outcome outcome = player.apply(info);
            mine.complete(outcome);
            listener.accept(outcome);
            return outcome;
        } catch (Throwable t) {
            mine.completeExceptionally(t);
            throw t;
        }
    }

    /** The outcome of a check that has been played. */
    public Optional<Outcome> outcome(String id) {
        CompletableFuture<Outcome> known = outcomes.get(id);
        return known == null || !known.isDone() || known.isCompletedExceptionally()
                ? Optional.empty()
                : Optional.of(known.join());
    }
}
