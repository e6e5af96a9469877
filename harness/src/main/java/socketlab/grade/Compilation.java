package socketlab.grade;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One run of the compiler within limits: there are sources of a few lines for which it needs more memory, stack or time
 * than anybody has.
 *
 * <p>It works on a thread of its own, which is left behind when the time is over. Nothing ends that thread but the end of
 * the JVM: the compiler looks at no interrupt.
 */
public final class Compilation {
    /** Of wall time, on every machine alike; a program of this lab takes about one. The property is for tests. */
    static final Duration LONGEST = Duration.ofSeconds(Long.getLong("socketlab.compiling", 30));

    private static final Set<Thread> LEFT_BEHIND = ConcurrentHashMap.newKeySet();

    private Compilation() {}

    /** The source needs more than it gets; the message says of what, as the rest of a sentence. */
    static final class BeyondLimits extends Exception {
        private static final long serialVersionUID = 1;

        private BeyondLimits(String what) {
            super(what);
        }

        /** @param thrown by the compiler, with the name of its class first */
        static BeyondLimits of(String thrown) {
            if (thrown.startsWith(OutOfMemoryError.class.getName())) {
                return new BeyondLimits("it ran out of memory");
            }
            boolean isDeep = thrown.startsWith(StackOverflowError.class.getName());
            return new BeyondLimits(isDeep ? "it ran out of stack" : "it gave up with " + thrown);
        }
    }

    /** Whether a compiler of this JVM is still at work for which nobody waits any more. */
    public static boolean isOneLeftBehind() {
        return LEFT_BEHIND.stream().anyMatch(Thread::isAlive);
    }

    /** @return what {@code compiler} does, when it is done after {@code longest} */
    static <T> T run(Callable<T> compiler, Duration longest) throws BeyondLimits {
        FutureTask<T> task = new FutureTask<>(compiler);
        Thread thread = new Thread(task, "lab-javac");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            LEFT_BEHIND.add(thread);
            throw new BeyondLimits(notDoneAfter(longest));
        } catch (ExecutionException e) {
            throw BeyondLimits.of(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the compiler was at work", e);
        }
    }

    static String notDoneAfter(Duration longest) {
        return "it was not done after " + longest.toSeconds() + " s";
    }
}
