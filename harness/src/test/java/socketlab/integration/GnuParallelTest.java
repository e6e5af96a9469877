package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import socketlab.RequiredTools;
import socketlab.process.Tool;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/** GNU parallel on this machine alone, in directories with a blank in their names, over stage 1 of a small class. */
@Tag("parallel")
@EnabledOnJre(JRE.JAVA_17)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GnuParallelTest {
    private static final String OPTIONS = "--stage 1 --containment basic";

    private BuiltKit kit;
    private Path here;

    @BeforeAll
    void makeAClass(@TempDir Path temporary) throws IOException {
        if (Tool.onPath("parallel").isEmpty()) {
            RequiredTools.missing("parallel", "There is no GNU parallel on this machine.");
        }
        kit = BuiltKit.in(temporary.resolve("the kit"));
        here = Files.createDirectories(temporary.resolve("my course"));
        SmallClass.write(here.resolve("the class"));
        Tool.Result graded = run(List.of(
                kit.directory().resolve("lab").toString(),
                "grade",
                "the class",
                "--out",
                "whole",
                "--stage",
                "1",
                "--containment",
                "basic"));
        assertThat(graded.isSuccess()).as(graded.said()).isTrue();
    }

    private Tool.Result run(List<String> words) {
        return kit.run(
                here,
                List.of("KIT=" + kit.directory(), "LAB_GRADE_OPTIONS=" + OPTIONS, "LAB_MERGE_OPTIONS=--stage 1"),
                words);
    }

    private Tool.Result grade(String out) {
        Path script = kit.integration("parallel/grade-parallel.sh");
        return run(List.of("bash", script.toString(), "4", ":", "the class", out));
    }

    private List<String> log(String out) throws IOException {
        return Files.readAllLines(here.resolve(out).resolve("jobs-of-4.log"));
    }

    /** One of the four parts has nobody in it. */
    @Test
    void thePartsAreMergedToTheWholeBookAndNothingIsDoneTwice() throws IOException {
        Tool.Result first = grade("the parts");
        assertThat(first.status()).as(first.said()).contains(0);
        SameGrades.assertSame(here.resolve("whole"), here.resolve("the parts"));
        assertThat(log("the parts")).hasSize(1 + 4);
        Tool.Result again = grade("the parts");
        assertThat(again.status()).as(again.said()).contains(0);
        assertThat(again.said()).doesNotContain("to grade");
        assertThat(log("the parts")).hasSize(1 + 4);
    }

    @Test
    void aPartThatWasKilledIsDoneWhenTheScriptRunsAgain() throws Exception {
        CompletableFuture<Tool.Result> running = CompletableFuture.supplyAsync(() -> grade("killed"));
        Optional<ProcessHandle> part = awaitPart("1/4", running);
        part.orElseThrow().destroyForcibly();
        Tool.Result first = running.get(5, TimeUnit.MINUTES);
        assertThat(first.status()).as(first.said()).contains(1);
        assertThat(first.said()).contains("run this again");
        assertThat(here.resolve("killed/results/ann-1.json")).doesNotExist();
        Tool.Result again = grade("killed");
        assertThat(again.status()).as(again.said()).contains(0);
        assertThat(again.said()).containsOnlyOnce("to grade").contains("1 to grade.");
        SameGrades.assertSame(here.resolve("whole"), here.resolve("killed"));
    }

    private static Optional<ProcessHandle> awaitPart(String part, CompletableFuture<?> running) {
        Wait.until(() -> find(part).isPresent() || running.isDone(), Deadline.in(Duration.ofMinutes(2)));
        return find(part);
    }

    /** The lab itself, not a shell on the way to it. */
    private static Optional<ProcessHandle> find(String part) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> Processes.words(process).containsAll(List.of("socketlab.cli.LabCommand", part)))
                .findFirst();
    }
}
