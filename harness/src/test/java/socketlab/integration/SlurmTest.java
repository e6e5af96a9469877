package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import socketlab.RequiredTools;
import socketlab.process.Tool;
import socketlab.selftest.Catalogue;
import socketlab.selftest.GeneratedClass;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/**
 * A class as classes are, graded as a job array on two nodes of which one is lost in the middle, has the marks that it has on
 * one machine. Over stage 1; with {@code -Dslurm.stage=all} over all of them.
 */
@Tag("slurm")
class SlurmTest {
    private static final int STUDENTS = 24;
    private static final int TASKS = 8;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final String STAGE = System.getProperty("slurm.stage", "1");

    @TempDir
    Path temporary;

    private BuiltKit kit;
    private Path here;

    @Test
    void aClassOnTwoNodesOfWhichOneIsLostHasTheMarksOfOneMachine() throws IOException {
        RequiredTools.onlyOnDemand("slurm");
        SlurmCluster.obstacle().ifPresent(why -> RequiredTools.missing("slurm", why));
        kit = BuiltKit.in(temporary.resolve("kit"));
        here = Files.createDirectories(temporary.resolve("course"));
        new GeneratedClass(new Catalogue(Kit.root()), 1).write(here.resolve("submissions"), STUDENTS);

        long begin = System.nanoTime();
        lab("grade", "submissions", "--out", "one-machine");
        long afterOne = System.nanoTime();
        long restarted = gradeOnTwoNodes();
        long afterTwo = System.nanoTime();
        lab("merge", "two-nodes", "--out", "merged");

        SameGrades.assertSame(here.resolve("one-machine"), here.resolve("merged"));
        assertThat(Files.readAllLines(here.resolve("merged/gradebook.csv"))).hasSize(1 + STUDENTS);
        System.out.printf(
                "%d students, stage %s: %d s on one machine, %d s as %d tasks on two nodes, of which one was lost; "
                        + "%d tasks began twice.%n",
                STUDENTS, STAGE, seconds(begin, afterOne), seconds(afterOne, afterTwo), TASKS, restarted);
    }

    private static long seconds(long begin, long end) {
        return Duration.ofNanos(end - begin).toSeconds();
    }

    /** On whatever machine, as an instructor would. */
    private void lab(String... words) {
        List<String> all =
                new ArrayList<>(List.of(kit.directory().resolve("lab").toString()));
        all.addAll(List.of(words));
        all.addAll(List.of("--stage", STAGE));
        Tool.Result result = kit.run(here, List.of(), all);
        assertThat(result.isSuccess()).as(result.said()).isTrue();
    }

    /** @return how many tasks began anew because their node was lost */
    private long gradeOnTwoNodes() throws IOException {
        try (SlurmCluster cluster = SlurmCluster.start(temporary.resolve("slurm"))) {
            String job = cluster.submit(
                    here,
                    List.of(
                            "JAVA_HOME=" + System.getProperty("java.home"),
                            "KIT=" + kit.directory(),
                            "LAB_GRADE_OPTIONS=--jobs 1 --stage " + STAGE),
                    TASKS,
                    kit.integration("slurm/grade.sbatch").toString(),
                    "submissions",
                    "two-nodes");
            awaitTheMiddle(cluster, job);
            cluster.lose("n2");
            cluster.awaitEnd(job, LONGEST);
            cluster.awaitStrays(LONGEST);
            return restarted(cluster.client("scontrol", "-o", "show", "job", job));
        }
    }

    private void awaitTheMiddle(SlurmCluster cluster, String job) {
        boolean isThere = Wait.until(
                () -> results() >= STUDENTS / 3 && cluster.isWorking(job, "n1") && cluster.isWorking(job, "n2"),
                Deadline.in(LONGEST));
        assertThat(isThere).isTrue();
        assertThat(results()).isLessThan(STUDENTS - TASKS);
    }

    private long results() {
        try (Stream<Path> files = Files.list(here.resolve("two-nodes/results"))) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        } catch (IOException notYetMade) {
            return 0;
        }
    }

    private static long restarted(String jobs) {
        assertThat(jobs).contains(" Restarts=1 ").doesNotContain("JobState=FAILED");
        return jobs.lines().filter(job -> job.contains(" Restarts=1 ")).count();
    }
}
