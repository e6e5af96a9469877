package socketlab.grade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import socketlab.check.Board;
import socketlab.check.CheckExtension;
import socketlab.check.CheckInfo;
import socketlab.check.Outcome;
import socketlab.check.Player;
import socketlab.check.Submission;
import socketlab.check.TeachingOrder;
import socketlab.check.Unplayed;
import socketlab.process.Calibration;
import socketlab.protocol.Stage;
import socketlab.timing.Part;
import socketlab.timing.Stopwatch;

/** Plays checks against a submission with the JUnit Platform's launcher, several at a time. */
public final class Grader {
    private final Consumer<Outcome> listener;
    private final int parallelism;

    /**
     * @param listener is told each outcome when it is known, from any thread; also of checks that were played only
     *     because others build on them
     */
    public Grader(int parallelism, Consumer<Outcome> listener) {
        this.parallelism = parallelism;
        this.listener = listener;
    }

    /** Plays these checks; the result holds exactly them. */
    public Result grade(Submission submission, List<CheckInfo> checks) {
        return Stopwatch.ofThisRun().timed(Part.GRADING, "checks", () -> play(submission, checks));
    }

    private Result play(Submission submission, List<CheckInfo> checks) {
        Calibration.renew();
        Board board = new Board(listener);
        Unplayed unplayed = new Unplayed();
        try (LauncherSession session = LauncherFactory.openSession()) {
            Namespace namespace = Namespace.create(CheckExtension.NAMESPACE);
            session.getStore().put(namespace, Player.class, new Player(submission, board));
            session.getLauncher().execute(request(checks), unplayed);
        }
        return collect(checks, check -> board.outcome(check.id()).orElseGet(() -> unplayed.outcome(check)));
    }

    /** How checks run is settled here, whatever a configuration file on the class path says. */
    private LauncherDiscoveryRequest request(List<CheckInfo> checks) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (CheckInfo check : checks) {
            selectors.add(DiscoverySelectors.selectMethod(check.declaring(), check.method()));
        }
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .enableImplicitConfigurationParameters(false)
                .configurationParameter(TeachingOrder.LONGEST_FIRST, "true")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.executor-service", "WORKER_THREAD_POOL")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", String.valueOf(parallelism))
                .build();
    }

    private static Result collect(List<CheckInfo> checks, Function<CheckInfo, Outcome> outcome) {
        Map<Stage, List<Outcome>> byStage = checks.stream()
                .collect(Collectors.groupingBy(CheckInfo::stage, Collectors.mapping(outcome, Collectors.toList())));
        return new Result(byStage.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().number()))
                .map(entry -> new StageResult(entry.getKey(), entry.getValue()))
                .toList());
    }

    /**
     * Two checks more at a time than there are processors. Most of a check is work, its own and the program's; but some
     * wait, for a JVM that takes 300 ms to end, or to see that an idle server is idle.
     */
    public static int defaultParallelism() {
        return Optional.ofNullable(Integer.getInteger("socketlab.parallel"))
                .orElse(Runtime.getRuntime().availableProcessors() + 2);
    }
}
