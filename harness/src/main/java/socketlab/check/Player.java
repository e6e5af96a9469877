package socketlab.check;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import socketlab.check.actor.CheckFailure;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.Subject;
import socketlab.dialect.Dialects;
import socketlab.dialect.Speech;
import socketlab.dialect.Trait;
import socketlab.mistake.Evidence;
import socketlab.mistake.Mistake;
import socketlab.mistake.Mistakes;
import socketlab.mistake.Whereabouts;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.timing.Part;
import socketlab.timing.Stopwatch;
import socketlab.transcript.Trail;

/** Plays checks against a submission, each with programs, users and ports of its own. */
public final class Player {
    /** Of a check that could not be decided. */
    private static final int MORE_TRIES = 2;

    private static final String STARVED = "The program was ready to run and got no processor for most of the time "
            + "it had: this machine has too much else to do.";

    private final Submission submission;
    private final Board board;

    public Player(Submission submission, Board board) {
        this.submission = submission;
        this.board = board;
    }

    /** The outcome of a check; what it builds on is played first when nobody has played it yet. */
    public Outcome play(CheckInfo info) {
        return board.outcomeOf(info.in(submission.dialect()), this::playNow);
    }

    private Outcome playNow(CheckInfo info) {
        Subject subject = submission.subject(info.stage(), info.role());
        if (subject instanceof Subject.Absent absent) {
            return Outcome.notApplicable(info, absent.reason());
        }
        Optional<String> obstacle = info.exemption().or(() -> missingMeans(info, subject));
        if (obstacle.isPresent()) {
            return Outcome.notApplicable(info, obstacle.get());
        }
        Optional<Outcome> failedBefore = obstacleBefore(info);
        if (failedBefore.isPresent()) {
            return behind(info, failedBefore.get());
        }
        if (subject instanceof Subject.Unusable unusable) {
            CheckFailure failure = new CheckFailure(unusable.message(), null, unusable.detail());
            return Outcome.failed(info, 0, failure, Optional.empty(), List.of(), List.of());
        }
        return performUntilDecided(info, (Subject.Runnable) subject);
    }

    private static Outcome performUntilDecided(CheckInfo info, Subject.Runnable subject) {
        Outcome outcome = perform(info, subject);
        for (int again = 0; again < MORE_TRIES && outcome.verdict() == Verdict.INCONCLUSIVE; again++) {
            outcome = perform(info, subject);
        }
        return outcome;
    }

    private static Outcome behind(CheckInfo info, Outcome before) {
        String title = before.info().title();
        if (before.verdict() == Verdict.BROKEN) {
            return Outcome.notApplicable(info, "The lab broke while it checked \"" + title + "\".");
        }
        if (before.verdict() == Verdict.INCONCLUSIVE) {
            return Outcome.notApplicable(info, "Whether \"" + title + "\" holds could not be decided.");
        }
        return Outcome.blocked(info, "Needs \"" + title + "\" first.");
    }

    private static Optional<String> missingMeans(CheckInfo info, Subject subject) {
        if (info.dialect().has(Trait.RAW) && !Platform.current().has(Means.KERNEL_TABLE)) {
            return Optional.of("Without line ends it needs " + Means.KERNEL_TABLE.words() + ".");
        }
        for (Means means : info.needs()) {
            boolean given = means == Means.SOURCES
                    ? subject instanceof Subject.Unusable
                            || subject instanceof Subject.Runnable runnable
                                    && runnable.compiledClasses().isPresent()
                    : Platform.current().has(means);
            if (!given) {
                return Optional.of("It needs " + means.words() + ".");
            }
        }
        return Optional.empty();
    }

    /**
     * The first check before this one that did not pass, if there is one. What does not apply says nothing, so it is what
     * stands before that which decides.
     */
    private Optional<Outcome> obstacleBefore(CheckInfo info) {
        return prerequisite(info)
                .map(this::play)
                .flatMap(before -> before.isNotApplicable() ? obstacleBefore(before.info()) : Optional.of(before))
                .filter(before -> !before.isPassed());
    }

    private static Optional<CheckInfo> prerequisite(CheckInfo info) {
        String id = info.check().after();
        return SourceOrder.checks(info.declaring()).stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .map(other -> other.in(info.dialect()));
    }

    private static Outcome perform(CheckInfo info, Subject.Runnable subject) {
        return Stopwatch.ofThisRun().timed(Part.CHECK, info.id(), () -> performOnce(info, subject));
    }

    private static Outcome performOnce(CheckInfo info, Subject.Runnable subject) {
        Scenario scenario = new Scenario(subject, new Speech(info.dialect(), info.stage(), info.role()));
        long begin = System.nanoTime();
        Outcome outcome = judge(info, scenario, begin);
        try {
            scenario.close();
            return outcome;
        } catch (RuntimeException cannotCleanUp) {
            return Outcome.broken(info, millisSince(begin), describe(cannotCleanUp), outcome.trail());
        }
    }

    /** The trail is taken before anything is cleared away: what the lab ends then is no news about the program. */
    private static Outcome judge(CheckInfo info, Scenario scenario, long begin) {
        Trail trail = scenario.recording().trail();
        try {
            invoke(info.method(), scenario);
        } catch (CheckFailure failure) {
            if (!failure.isCertain() && scenario.isStarved()) {
                return Outcome.inconclusive(info, millisSince(begin), STARVED, trail.events());
            }
            scenario.awaitLastWords();
            Evidence evidence = scenario.evidence(info.id(), failure);
            // What a script by chance has stumbled over fits too many mistakes; there the script itself says most.
            // The clues are about the kit's wording, and a wrong cause is worse than none.
            boolean known = !info.check().explores() && info.dialect() == Dialects.kit();
            Optional<Mistake> cause = known ? Mistakes.behind(evidence) : Optional.empty();
            return Outcome.failed(info, millisSince(begin), failure, cause, Whereabouts.of(evidence), trail.events());
        } catch (Throwable labsFault) {
            return Outcome.broken(info, millisSince(begin), describe(labsFault), trail.events());
        }
        if (trail.observations() == 0) {
            return Outcome.broken(info, millisSince(begin), "The check observed nothing.", trail.events());
        }
        return Outcome.passed(info, millisSince(begin), trail.events());
    }

    private static void invoke(Method method, Scenario scenario) throws Throwable {
        Object[] actors = new Object[method.getParameterCount()];
        for (int i = 0; i < actors.length; i++) {
            Constructor<?> actor = method.getParameterTypes()[i].getDeclaredConstructor(Scenario.class);
            actor.setAccessible(true);
            actors[i] = actor.newInstance(scenario);
        }
        Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
        method.setAccessible(true);
        try {
            method.invoke(constructor.newInstance(), actors);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** For whoever mends the lab: what happened and where. */
    private static String describe(Throwable fault) {
        StackTraceElement[] stack = fault.getStackTrace();
        String where = stack.length == 0 ? "" : " at " + stack[0];
        String cause = fault.getCause() == null ? "" : ", because of " + fault.getCause();
        return fault + cause + where;
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
