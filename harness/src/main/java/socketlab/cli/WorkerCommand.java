package socketlab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlab.batch.WorkerCost;
import socketlab.batch.WorkerLine;
import socketlab.check.CheckInfo;
import socketlab.check.Submission;
import socketlab.check.actor.JavaCommand;
import socketlab.check.script.Chance;
import socketlab.contain.Containment;
import socketlab.contain.Limits;
import socketlab.contain.Tier;
import socketlab.grade.Grader;
import socketlab.grade.LabProperties;
import socketlab.grade.Result;
import socketlab.grade.SubmissionDirectory;
import socketlab.process.LabRun;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;
import socketlab.report.JsonReport;
import socketlab.report.Replay;

/**
 * {@code ./lab worker}: grades one submission of a class and tells each outcome on standard output. {@code ./lab grade}
 * starts it, apart from itself.
 */
@Command(name = "worker", hidden = true, description = "Grades one submission for ./lab grade.")
final class WorkerCommand implements Callable<Integer> {
    private static final int BUFFER = 256;

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The unpacked submission.")
    @Nullable
    Path directory;

    @Option(names = "--stage", paramLabel = "1|2|3|all")
    String stage = "all";

    @Option(names = "--only", paramLabel = "CHECK")
    List<String> only = List.of();

    @Option(names = "--dialect", paramLabel = "NAME|FILE")
    @Nullable
    String dialect;

    @Option(names = "--seed", paramLabel = "N")
    long seed = Chance.seed();

    @Option(names = "--tier", paramLabel = "full|uid|basic")
    String tier = Tier.BASIC.word();

    @Option(names = "--uid", paramLabel = "N")
    int uid;

    @Option(names = "--given-up", paramLabel = "PROGRAM")
    List<String> givenUp = List.of();

    WorkerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        endWithTheSupervisor();
        System.setProperty(Chance.SEED, String.valueOf(seed));
        try {
            grade();
        } catch (UserError wrong) {
            tell(WorkerLine.nothingToPlay(String.valueOf(wrong.getMessage())));
        }
        return ExitCodes.FULL_SCORE;
    }

    private void grade() {
        Programs programs = new Programs();
        programs.directory = directory;
        programs.dialect = dialect;
        programs.notCompiledInTime = givenUp;
        Given given = programs.given();
        List<Stage> stages = given.stages(stage);
        List<CheckInfo> checks = Selection.checks(stages, only, given.dialect());
        Submission submission = programs.submission(stages, given);
        Duration before = processorTime();
        boolean isAllCompiled = compile(submission, stages);
        Duration compiling = processorTime().minus(before);
        if (isAllCompiled) {
            play(submission, checks, given);
        }
        tell(WorkerLine.thatWas(new WorkerCost(processorTime().toMillis(), compiling.toMillis())));
    }

    private void play(Submission submission, List<CheckInfo> checks, Given given) {
        Containment.use(containment());
        // As the student has it: in a kit.
        JsonReport json = new JsonReport(new Replay(List.of()));
        Result result = new Grader(Grader.defaultParallelism(), outcome -> tell(WorkerLine.played(json.check(outcome))))
                .grade(submission, checks);
        tell(WorkerLine.done(json.report(result, given.dialect().name())));
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /**
     * All of it before anything is played: a source that brings down the compiler must not bring down a check.
     *
     * @return whether the compiler came to its end each time, so that nothing of it is left in this JVM
     */
    private boolean compile(Submission submission, List<Stage> stages) {
        for (Stage each : stages) {
            for (Role role : Role.values()) {
                String program = LabProperties.key(each, role);
                boolean isLate = submission.subject(each, role).equals(SubmissionDirectory.notCompiledInTime());
                if (isLate && !givenUp.contains(program)) {
                    tell(WorkerLine.gaveUp(program));
                    return false;
                }
            }
        }
        return true;
    }

    private Containment containment() {
        Tier wanted = Tier.named(tier).orElseThrow(() -> new UserError("There is no tier " + tier + "."));
        List<Path> readable =
                new ArrayList<>(List.of(submission(), LabRun.current().directory()));
        JavaCommand.archive().ifPresent(readable::add);
        return Containment.in(wanted, uid, readable, Limits.usual());
    }

    private Path submission() {
        return (directory == null ? LabCommand.kit() : directory)
                .toAbsolutePath()
                .normalize();
    }

    private synchronized void tell(WorkerLine line) {
        console.print(line.json());
    }

    /** The supervisor never writes: its end of the pipe is only there to be closed, when it ends or is killed. */
    private static void endWithTheSupervisor() {
        Thread thread = new Thread(() -> readUntilTheEnd(System.in), "lab-supervisor-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private static void readUntilTheEnd(InputStream in) {
        try {
            while (in.read(new byte[BUFFER]) >= 0) {}
        } catch (IOException gone) {
            // As if it had ended.
        }
        System.exit(ExitCodes.LAB_BROKE);
    }
}
