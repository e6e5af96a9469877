package socketlab.batch;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import socketlab.check.actor.JavaCommand;
import socketlab.contain.Bubblewrap;
import socketlab.contain.Tier;
import socketlab.contain.UidContainment;
import socketlab.gradebook.Status;
import socketlab.process.ReservedPort;
import socketlab.process.Tool;
import socketlab.report.CheckReport;
import socketlab.report.RunReport;
import socketlab.waiting.Deadline;

/**
 * A JVM that grades one submission and tells what it finds. It is apart from the supervisor so that whatever happens to it
 * happens to one student alone; and in tier full it is inside the network of the programs, where their fake users have to be.
 */
final class Worker {
    /** Where {@code ./lab} begins; its command {@code worker} is the other end. */
    private static final String MAIN = "socketlab.cli.LabCommand";

    private static final List<String> KEPT_OPTIONS = List.of("-X", "--enable-native-access", "-Dsocketlab.");

    private final Order order;
    private final Slot slot;
    private final Place place;
    private final Path work;
    private final Optional<Path> archive;
    private final Unfinished unfinished = new Unfinished();

    /** The programs that do not compile in time. */
    private final Set<String> givenUp = ConcurrentHashMap.newKeySet();

    private volatile @Nullable RunReport whole;
    private volatile @Nullable String refusal;
    private volatile WorkerCost cost = WorkerCost.NONE;

    /**
     * @param work where the student's own files begin
     * @param archive for the JVMs of the student's programs
     */
    Worker(Order order, Slot slot, Place place, Path work, Optional<Path> archive) {
        this.order = order;
        this.slot = slot;
        this.place = place;
        this.work = work;
        this.archive = archive;
    }

    /** Whether the worker itself runs as the user of its slot. */
    static boolean isTheUser(Order order) {
        return order.tier() == Tier.FULL;
    }

    Findings grade() {
        Deadline deadline = Deadline.in(order.longest());
        Tool.Result result = runUntilAllIsCompiled(deadline);
        RunReport report = whole;
        if (report != null) {
            return new Findings(Status.GRADED, "", report.dialect(), Trails.ofFailuresOnly(report.stages()), cost);
        }
        String reason = refusal;
        if (reason != null) {
            return Findings.refused(reason);
        }
        if (result.status().isEmpty() || deadline.passed()) {
            return cutShort("It was not done after " + order.longest().toSeconds()
                    + " s, the longest time that a submission gets here.");
        }
        // A worker is the lab's own program, so its end is not the student's fault; unless something ended it that was
        // started for this submission, and then the next try will show the same.
        return Findings.broken(
                "Its worker ended with exit status " + result.status().get() + ". " + result.lastWords());
    }

    /**
     * Nothing ends a compiler but the end of its JVM, and beside one that is at work, or takes all memory, nothing should be
     * played. So a worker that has left one behind ends, and another one plays the rest.
     */
    private Tool.Result runUntilAllIsCompiled(Deadline deadline) {
        int known;
        Tool.Result result;
        do {
            known = givenUp.size();
            Duration left = Duration.ofNanos(Math.max(0, deadline.nanosLeft()));
            result = Tool.run(words(), place.directory(), left, this::hear);
        } while (givenUp.size() > known && !deadline.passed());
        return result;
    }

    private Findings cutShort(String why) {
        return new Findings(Status.CUT_SHORT, why, "", Trails.ofFailuresOnly(unfinished.stages()), cost);
    }

    private void hear(String line) {
        WorkerLine.parse(line).ifPresent(told -> {
            CheckReport check = told.check();
            if (check != null) {
                unfinished.add(check);
            }
            whole = told.report() == null ? whole : told.report();
            String slow = told.givenUp();
            if (slow != null) {
                givenUp.add(slow);
            }
            refusal = told.refused() == null ? refusal : told.refused();
            cost = told.cost() == null ? cost : cost.plus(told.cost());
        });
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        if (isTheUser(order)) {
            slot.uid().ifPresent(uid -> words.addAll(UidContainment.as(uid)));
            words.addAll(Bubblewrap.cell());
        }
        // Programs that run as somebody else must be able to read what the worker writes for them.
        words.addAll(List.of("sh", "-c", "umask 022; exec \"$@\"", "worker"));
        words.addAll(jvm());
        // Relative, because it is in some messages, and where this place is differs from run to run.
        words.addAll(List.of(MAIN, "worker", place.directory().relativize(work).toString()));
        words.addAll(order.words());
        givenUp.forEach(program -> words.addAll(List.of("--given-up", program)));
        if (order.tier() == Tier.UID) {
            slot.uid().ifPresent(uid -> words.addAll(List.of("--uid", String.valueOf(uid))));
        }
        return words;
    }

    /** The same JVM as this one, with files of its own. */
    private List<String> jvm() {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> KEPT_OPTIONS.stream().anyMatch(option::startsWith))
                .forEach(words::add);
        words.add("-Dsocketlab.parallel=" + order.parallelism());
        words.add("-Djava.io.tmpdir=" + place.scratch());
        archive.ifPresent(file -> words.add("-D" + JavaCommand.ARCHIVE + "=" + file));
        if (order.tier() != Tier.FULL) {
            words.add("-D" + ReservedPort.LOCKS + "=" + ReservedPort.lockFile());
        }
        boolean isAnotherUser = isTheUser(order) && slot.uid().isPresent();
        words.addAll(List.of("-cp", isAnotherUser ? LabFiles.forOthers() : LabFiles.ours()));
        return words;
    }
}
