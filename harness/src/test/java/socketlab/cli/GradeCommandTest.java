package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/** {@code ./lab grade} from its command line to its files, in the tier that works everywhere, over stage 1. */
class GradeCommandTest {
    @TempDir
    Path temporary;

    private Path submissions;
    private Path out;

    @BeforeEach
    void aClassOfThree() throws IOException {
        TestPrograms.assumeLinux();
        submissions = temporary.resolve("submissions");
        out = temporary.resolve("graded");
        copySolution(submissions.resolve("ann"));
        copySolution(submissions.resolve("bob"));
        Path server = submissions.resolve("bob/socketlab/stage1/EchoServer.java");
        Files.writeString(server, Files.readString(server) + "}");
        Files.createDirectories(submissions.resolve("carol"));
        Files.writeString(submissions.resolve("carol/readme.txt"), "I have not begun yet.");
    }

    private static void copySolution(Path to) throws IOException {
        Path from = Kit.solutions().resolve("socketlab/stage1");
        Path directory = Files.createDirectories(to.resolve("socketlab/stage1"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        }
    }

    private LabCall grade(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "grade", submissions.toString(), "--out", out.toString(), "--stage", "1", "--containment", "basic"));
        words.addAll(List.of(more));
        return LabCall.of(words.toArray(String[]::new));
    }

    private List<String> gradebook() throws IOException {
        return Files.readAllLines(out.resolve("gradebook.csv"));
    }

    @Test
    void everybodyGetsAMarkAndFeedback() throws IOException {
        LabCall lab = grade();
        assertThat(lab.exitCode()).as(lab.err()).isEqualTo(ExitCodes.FULL_SCORE);
        assertThat(lab.out()).isEmpty();
        assertThat(gradebook()).hasSize(4);
        assertThat(gradebook().get(1)).startsWith("ann,ann,graded,1,").contains(",100,100,");
        assertThat(gradebook().get(2)).startsWith("bob,bob,graded,1,").doesNotContain(",100,100,");
        assertThat(gradebook().get(3)).startsWith("carol,carol,graded,1,").contains(",0,100,");
        assertThat(out.resolve("feedback/bob.md")).content().contains("compile");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rwx------");
        assertThat(lab.err()).contains("3 students: 3 graded.", "Tier basic");
    }

    @Test
    void whoHasChangedIsGradedAnewAndNobodyElse() throws IOException {
        grade();
        List<String> before = gradebook();
        Path kept = out.resolve("results/ann-1.json");
        String result = Files.readString(kept);
        LabCall again = grade();
        assertThat(again.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(again.err()).contains("--resume");
        assertThat(grade("--resume").err()).contains("0 to grade, 3 graded already.");
        assertThat(gradebook()).isEqualTo(before);
        copySolution(submissions.resolve("dave"));
        Path bob = submissions.resolve("bob/socketlab/stage1/EchoServer.java");
        Files.writeString(bob, Files.readString(bob).replaceFirst("}$", ""));
        assertThat(grade("--resume").err()).contains("2 to grade, 2 graded already.");
        assertThat(gradebook()).hasSize(5);
        assertThat(gradebook().get(2)).contains(",100,100,");
        assertThat(kept).content().isEqualTo(result);
    }

    /** As by a power cut: no hook runs, and what is being written stays half. */
    @Test
    void aRunThatIsKilledIsResumedToTheSameBook() throws Exception {
        grade();
        List<String> whole = gradebook();
        Path uninterrupted = out;
        out = temporary.resolve("interrupted");
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp"));
        words.add(System.getProperty("java.class.path"));
        words.addAll(List.of("socketlab.cli.LabCommand", "grade", submissions.toString(), "--out", out.toString()));
        words.addAll(List.of("--stage", "1", "--containment", "basic", "--jobs", "1"));
        Process run = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path first = out.resolve("results/ann-1.json");
        assertThat(Wait.until(() -> Files.exists(first) || !run.isAlive(), Deadline.in(Duration.ofSeconds(60))))
                .isTrue();
        run.destroyForcibly().waitFor();
        assertThat(out.resolve("gradebook.csv")).doesNotExist();
        String before = Files.readString(first);
        assertThat(grade("--resume").err()).contains(" graded already.");
        assertThat(first).content().isEqualTo(before);
        assertThat(gradebook()).isEqualTo(whole);
        assertThat(LabCall.of("compare", uninterrupted.toString(), out.toString())
                        .exitCode())
                .isZero();
    }

    /** Parts of a class on several machines give the same book as the whole on one; the last of four has nobody in it. */
    @Test
    void partsAreMerged() throws IOException {
        grade();
        List<String> whole = gradebook();
        List<String> words = new ArrayList<>(List.of("merge"));
        for (int part = 1; part <= 4; part++) {
            out = temporary.resolve("part-" + part);
            words.add(out.toString());
            assertThat(grade("--shard", part + "/4").exitCode()).isZero();
        }
        assertThat(Files.list(temporary.resolve("part-1/results")).toList()).hasSize(1);
        out = temporary.resolve("merged");
        words.addAll(List.of("--out", out.toString(), "--stage", "1"));
        LabCall merge = LabCall.of(words.toArray(String[]::new));
        assertThat(merge.exitCode()).as(merge.err()).isZero();
        assertThat(gradebook()).isEqualTo(whole);
        String first = temporary.resolve("part-1").toString();
        assertThat(LabCall.of("compare", first, first).exitCode()).isZero();
        assertThat(LabCall.of("compare", first, out.toString()).exitCode()).isEqualTo(ExitCodes.CHECK_FAILED);
    }

    @Test
    void whereNothingWasGradedNothingIsMerged() throws IOException {
        Path empty = Files.createDirectories(temporary.resolve("empty"));
        LabCall merge = LabCall.of("merge", empty.toString(), "--out", out.toString());
        assertThat(merge.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(merge.err()).contains("There are no results in " + empty);
    }

    @Test
    void aDryRunGradesNobody() {
        LabCall lab = LabCall.of("grade", submissions.toString(), "--dry-run");
        assertThat(lab.exitCode()).isZero();
        assertThat(lab.out()).contains("ann", "bob", "carol");
        assertThat(out).doesNotExist();
    }

    @Test
    void withoutAPlaceForResultsNothingBegins() {
        LabCall lab = LabCall.of("grade", submissions.toString());
        assertThat(lab.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(lab.err()).contains("--out");
    }
}
