package socketlab.servers.async;

import java.nio.channels.CompletionHandler;
import java.util.function.Consumer;

/** A completion handler made of two lambdas. */
record Completion<T>(Consumer<T> whenDone, Consumer<Throwable> whenFailed) implements CompletionHandler<T, Void> {
    @Override
    public void completed(T result, Void nothing) {
        whenDone.accept(result);
    }

    @Override
    public void failed(Throwable why, Void nothing) {
        whenFailed.accept(why);
    }
}
