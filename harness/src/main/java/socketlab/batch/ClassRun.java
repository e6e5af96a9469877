package socketlab.batch;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import socketlab.contain.Tier;
import socketlab.gradebook.Circumstances;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Points;
import socketlab.gradebook.Status;
import socketlab.process.LabRun;
import socketlab.report.KitReport;

/** Grades a class, several submissions at a time, and keeps each result as soon as it is known. */
public final class ClassRun {
    /** So many submissions gain as much by it as it takes. */
    private static final int WORTH_AN_ARCHIVE = 3;

    private final Order order;
    private final KitReport kit;
    private final Shelf shelf;
    private final Consumer<GradedWork> listener;
    private WorkerCost cost = WorkerCost.NONE;
    private Optional<Path> archive = Optional.empty();

    /**
     * @param kit with a version that changes whenever the kit does
     * @param listener is told each result when it has been kept, from any thread
     */
    public ClassRun(Order order, KitReport kit, Shelf shelf, Consumer<GradedWork> listener) {
        this.order = order;
        this.kit = kit;
        this.shelf = shelf;
        this.listener = listener;
    }

    /**
     * Grades all of them.
     *
     * @param gate says how many at a time
     * @param isRoot whether each slot can have a user of its own
     */
    public void grade(List<Job> jobs, Gate gate, boolean isRoot) {
        // In tier basic any program could write it, and change what the next one does.
        boolean isWorthIt = jobs.size() >= WORTH_AN_ARCHIVE && order.tier() != Tier.BASIC;
        archive = isWorthIt ? ProgramArchive.make() : Optional.empty();
        Queue<Job> waiting = new ConcurrentLinkedQueue<>(jobs);
        List<Thread> threads = new ArrayList<>();
        List<RuntimeException> faults = new ArrayList<>();
        for (int number = 0; number < Math.min(gate.most(), jobs.size()); number++) {
            boolean hasUser = isRoot && order.tier() != Tier.BASIC;
            Thread thread = new Thread(() -> work(hasUser, gate, waiting, faults), "lab-slot-" + number);
            threads.add(thread);
            thread.start();
        }
        threads.forEach(ClassRun::await);
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(boolean hasUser, Gate gate, Queue<Job> waiting, List<RuntimeException> faults) {
        try (Slot slot = Slot.open(hasUser)) {
            while (gate.enter(() -> waiting.isEmpty() || LabRun.current().isOver())) {
                try {
                    gradeNext(waiting, slot);
                } finally {
                    gate.leave();
                }
            }
        } catch (RuntimeException fault) {
            synchronized (faults) {
                faults.add(fault);
            }
            waiting.clear();
        }
    }

    /** Somebody else may have taken the last one meanwhile. */
    private void gradeNext(Queue<Job> waiting, Slot slot) {
        Job job = waiting.poll();
        if (job != null) {
            grade(job, slot);
        }
    }

    private void grade(Job job, Slot slot) {
        long begin = System.nanoTime();
        Findings findings = findings(job, slot);
        add(findings.cost());
        // What a worker tells while the lab is being ended is no news about the submission.
        if (!LabRun.current().isOver()) {
            GradedWork work = new GradedWork(
                    GradedWork.SCHEMA,
                    job.handIn(),
                    findings.status(),
                    findings.note(),
                    circumstances(findings.dialect()),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    Points.rounded((System.nanoTime() - begin) / 1e9),
                    findings.stages());
            shelf.keep(work);
            listener.accept(work);
        }
    }

    private Circumstances circumstances(String dialect) {
        return new Circumstances(kit, order.tier().word(), dialect, order.asked(), order.course(), order.seed());
    }

    /** What all workers have cost so far, as far as they have told. */
    public synchronized WorkerCost cost() {
        return cost;
    }

    private synchronized void add(WorkerCost more) {
        cost = cost.plus(more);
    }

    /** Whether this is still what grading the hand-in would give, so that it need not be done again. */
    public boolean isUpToDate(GradedWork work, HandIn handIn) {
        Circumstances then = work.circumstances();
        return work.handIn().digest().equals(handIn.digest())
                && work.status() != Status.BROKEN
                && then.kit().equals(kit)
                && then.asked().equals(order.asked())
                && then.seed() == order.seed();
    }

    private Findings findings(Job job, Slot slot) {
        if (job.handIn().source().isEmpty()) {
            return new Findings(Status.MISSING, "Nothing was handed in.", "", List.of(), WorkerCost.NONE);
        }
        Place place = slot.newPlace(Worker.isTheUser(order));
        try {
            Job.Delivery delivery = job.unpacking().into(place.submission());
            Path work = delivery.work();
            if (work == null) {
                return Findings.refused(delivery.refusal());
            }
            return new Worker(order, slot, place, work, archive).grade().withRemarks(delivery.remarks());
        } finally {
            clear(slot, place);
        }
    }

    /** Who comes next must find nothing and nobody. */
    private static void clear(Slot slot, Place place) {
        if (!slot.isEmptied()) {
            throw new IllegalStateException("Programs of a submission could not be ended");
        }
        place.remove();
        slot.sweep();
    }
}
