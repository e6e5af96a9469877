package socketlab.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import socketlab.batch.ClassRun;
import socketlab.batch.Gate;
import socketlab.batch.Job;
import socketlab.batch.Order;
import socketlab.batch.Shelf;
import socketlab.batch.Tiers;
import socketlab.contain.Tier;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Status;
import socketlab.report.KitReport;
import socketlab.report.StageReport;

/** Grades hostile programs as a class, with harmless neighbours among them, and looks what has come of it. */
public final class HostileRun {
    private static final int SLOTS = 2;

    /** So many hostile ones share a harmless neighbour. */
    private static final int PER_NEIGHBOUR = 4;

    private static final Duration LONGEST = Duration.ofSeconds(120);
    private static final String NEIGHBOUR = "neighbour-";

    private final Catalogue catalogue;
    private final Tier tier;
    private final Consumer<Played> listener;

    /**
     * What has come of one.
     *
     * @param complaints in sentences; none when the tier has held it
     */
    public record Played(String name, GradedWork work, List<String> complaints) {
        public Played {
            complaints = List.copyOf(complaints);
        }
    }

    /** @param listener is told of each, from any thread */
    public HostileRun(Catalogue catalogue, Tier tier, Consumer<Played> listener) {
        this.catalogue = catalogue;
        this.tier = tier;
        this.listener = listener;
    }

    /** Plays those of them that this tier holds. */
    public List<Played> play(List<HostileProgram> programs) {
        List<Played> all = new ArrayList<>();
        try (Bait bait = new Bait(catalogue.kit())) {
            Map<String, HostileProgram> byId = new LinkedHashMap<>();
            List<Job> jobs = jobs(programs, bait, byId);
            Consumer<GradedWork> judge = work -> {
                synchronized (all) {
                    Played played = judged(
                            work, Optional.ofNullable(byId.get(work.handIn().id())), bait);
                    all.add(played);
                    listener.accept(played);
                }
            };
            Order order = new Order("1", Optional.empty(), Optional.empty(), "", "", 1, tier, LONGEST, SLOTS);
            new ClassRun(order, KitReport.here(), new Shelf(bait.results()), judge)
                    .grade(jobs, Gate.of(SLOTS), Tiers.isRoot());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("The hostile programs cannot be played", e);
        }
    }

    private List<Job> jobs(List<HostileProgram> programs, Bait bait, Map<String, HostileProgram> byId)
            throws IOException {
        String template = Files.readString(catalogue.hostileTemplate());
        Path reference = catalogue.solutions().resolve("socketlab/stage1");
        List<Job> jobs = new ArrayList<>();
        for (HostileProgram program : programs) {
            if (program.held().contains(tier)) {
                byId.put(program.name(), program);
                jobs.add(job(program.name(), to -> program.write(reference, template, bait.targets(), to)));
                if (byId.size() % PER_NEIGHBOUR == 0) {
                    jobs.add(job(NEIGHBOUR + byId.size(), to -> copy(reference, to)));
                }
            }
        }
        return jobs;
    }

    private static Job job(String name, Consumer<Path> writer) {
        HandIn handIn = new HandIn(name, name, 1, name, "", null, false);
        return new Job(handIn, directory -> {
            writer.accept(directory);
            return Job.Delivery.of(directory, List.of());
        });
    }

    private static void copy(Path reference, Path to) {
        try {
            Edit.copy(reference, List.of(), Files.createDirectories(to.resolve("socketlab/stage1")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Played judged(GradedWork work, Optional<HostileProgram> program, Bait bait) {
        List<String> complaints = new ArrayList<>(bait.harm());
        int score = work.stages().stream().mapToInt(StageReport::score).sum();
        int max = work.stages().stream().mapToInt(StageReport::max).sum();
        HostileProgram.Score due = program.map(HostileProgram::score).orElse(HostileProgram.Score.FULL);
        if (work.status() != Status.GRADED && (due != HostileProgram.Score.LOST || work.status() == Status.BROKEN)) {
            complaints.add("It was not graded to its end: " + work.status().word() + ". " + work.note());
        } else if (due == HostileProgram.Score.FULL && score < max) {
            complaints.add("It has " + score + " of " + max + " points and should have all. " + firstFailure(work));
        } else if (due == HostileProgram.Score.LOST && score == max && max > 0) {
            complaints.add("It has all points and should lose some.");
        }
        return new Played(work.handIn().id(), work, complaints);
    }

    private static String firstFailure(GradedWork work) {
        return work.stages().stream()
                .flatMap(stage -> stage.checks().stream())
                .filter(check -> check.score() < check.max())
                .findFirst()
                .map(check -> check.id() + ": " + check.message())
                .orElse("");
    }
}
