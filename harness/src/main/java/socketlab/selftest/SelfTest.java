package socketlab.selftest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import socketlab.check.CheckInfo;
import socketlab.process.LabRun;
import socketlab.waiting.Deadline;

/** Plays the catalogue: the lab examines itself. */
public final class SelfTest {
    /** Programs at a time, and checks of each: checks that fail mostly wait. */
    private static final int PROGRAMS = 3;

    private static final int CHECKS = 4;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Catalogue catalogue;
    private final Consumer<Played> listener;

    /** @param listener is told what came of each program when it is known, from any thread */
    public SelfTest(Catalogue catalogue, Consumer<Played> listener) {
        this.catalogue = catalogue;
        this.listener = listener;
    }

    /**
     * Plays these programs.
     *
     * @param onlyAbout whether a wrong program plays only the check about its mistake and what that builds on
     */
    public List<Played> play(List<RightProgram> right, List<WrongProgram> wrong, boolean onlyAbout) {
        return playUntil(Deadline.in(LONGEST), right, wrong, onlyAbout);
    }

    /** The same, but when the deadline has passed no other program is begun; the result lacks those. */
    List<Played> playUntil(Deadline deadline, List<RightProgram> right, List<WrongProgram> wrong, boolean onlyAbout) {
        List<Callable<Optional<Played>>> plays = new ArrayList<>();
        right.forEach(program -> plays.add(() -> before(deadline, () -> play(program))));
        wrong.forEach(program -> plays.add(() -> before(deadline, () -> play(program, onlyAbout))));
        ExecutorService several = Executors.newFixedThreadPool(PROGRAMS);
        try {
            return several.invokeAll(plays).stream()
                    .map(SelfTest::result)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The self-test was interrupted", e);
        } finally {
            several.shutdownNow();
        }
    }

    private Optional<Played> before(Deadline deadline, Supplier<Played> play) {
        if (deadline.passed()) {
            return Optional.empty();
        }
        Played played = play.get();
        if (LabRun.current().isOver()) {
            return Optional.empty();
        }
        listener.accept(played);
        return Optional.of(played);
    }

    private static Optional<Played> result(Future<Optional<Played>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The self-test was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The self-test cannot play a program: " + e.getMessage(), e.getCause());
        }
    }

    /** Plays a right program once. */
    public Played play(RightProgram program) {
        Optional<String> obstacle = program.obstacle(catalogue.tools());
        if (obstacle.isPresent()) {
            return new Played.Skipped(program.name(), obstacle.get());
        }
        var submission = program.submission(catalogue.tools(), LabRun.current().newDirectory("right"));
        return new Played.Right(program, Trial.of(submission, program.checksOfItsRole(), CHECKS));
    }

    /** Plays a wrong program once. */
    public Played.Wrong play(WrongProgram program, boolean onlyAbout) {
        var submission = program.submission(catalogue, LabRun.current().newDirectory("wrong"));
        List<CheckInfo> checks = onlyAbout ? List.of(program.about()) : program.checksOfItsRole();
        return new Played.Wrong(program, Trial.of(submission, checks, CHECKS));
    }
}
