package socketlab.grade;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/**
 * One run of the compiler within limits: there are sources of a few lines for which it needs more memory, stack or time
 * than anybody has.
 *
 * <p>It works on a thread of its own, which is left behind when the time is over. Nothing ends that thread but the end of
 * the JVM: the compiler looks at no interrupt.
 */
final class Compilation {
    /** Of wall time; a program of this lab takes about one second. The property is for tests. */
    static final Duration LONGEST = Duration.ofSeconds(Long.getLong("socketlab.compiling", 30));

    /** A machine with much else to do must not make a right source wrong: so much of that time the compiler works itself. */
    private static final int SHARE = 3;

    /** It may wait for a processor so many times as long: one that waits for memory, too, comes to an end. */
    private static final int MOST_TIMES = 3;

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

    /** @return what {@code compiler} does, when it is done after {@code longest}, or had no processor for most of it */
    static <T> T run(Callable<T> compiler, Duration longest) throws BeyondLimits {
        FutureTask<T> task = new FutureTask<>(compiler);
        Thread thread = new Thread(task, "lab-javac");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(longest.toMillis());
            if (!task.isDone() && !isDoneAfterAll(task, thread, longest)) {
                throw new BeyondLimits(notDoneAfter(longest));
            }
            return task.get();
        } catch (ExecutionException e) {
            throw BeyondLimits.of(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the compiler was at work", e);
        }
    }

    private static boolean isDoneAfterAll(FutureTask<?> task, Thread thread, Duration longest) {
        long share = longest.dividedBy(SHARE).toNanos();
        Deadline end = Deadline.in(longest.multipliedBy(MOST_TIMES - 1));
        Wait.until(() -> task.isDone() || processorTime(thread) > share, end);
        return task.isDone();
    }

    private static long processorTime(Thread thread) {
        long nanos = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        return nanos < 0 ? Long.MAX_VALUE : nanos;
    }

    static String notDoneAfter(Duration longest) {
        return "it was not done after " + longest.toSeconds() + " s";
    }
}
