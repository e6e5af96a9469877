package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socketlab.Kit;
import socketlab.process.Tool;

/** How the script of the autograder takes what a lab exits with, one after the other; the lab is another script here. */
@EnabledOnOs(OS.LINUX)
class RunAutograderTest {
    private static final String LAB = """
            #!/bin/sh
            status=$(head -n 1 "$0.statuses")
            sed -i 1d "$0.statuses"
            while [ $# -gt 0 ]; do
                if [ "$1" = --out ]; then out=$2; fi
                shift
            done
            mkdir -p "$out/gradescope"
            echo "$status" >"$out/gradescope/submission.json"
            echo "said with $status" >&2
            exit "$status"
            """;

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 4", "'3 0', 0", "'137 4', 4"})
    void thereAreResultsOfTheTryThatWorked(String statuses, String results, @TempDir Path root) throws IOException {
        Tool.Result run = run(statuses, root);
        assertThat(run.status()).as(run.said()).contains(0);
        assertThat(root.resolve("results/results.json")).content().isEqualTo(results + "\n");
        assertThat(root.resolve("source/lab.statuses")).isEmptyFile();
    }

    /** Not even those that a submission may have left there. */
    @ParameterizedTest
    @CsvSource({"3 3, 3", "2 2, 2", "3 137, 137"})
    void thereAreNoneWhenTheLabItselfBroke(String statuses, int status, @TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("results"));
        Files.writeString(root.resolve("results/results.json"), "{\"score\": 300}");
        Tool.Result run = run(statuses, root);
        assertThat(run.status()).contains(status);
        assertThat(run.said()).contains("said with " + status);
        assertThat(root.resolve("results/results.json")).doesNotExist();
    }

    private static Tool.Result run(String statuses, Path root) throws IOException {
        Path lab = Files.createDirectories(root.resolve("source")).resolve("lab");
        Files.writeString(lab, LAB);
        assertThat(lab.toFile().setExecutable(true)).isTrue();
        Files.writeString(root.resolve("source/lab.statuses"), statuses.replace(' ', '\n') + "\n");
        Path script = Kit.root().resolve("harness/src/integrations/gradescope/run_autograder");
        return Tool.run(
                List.of("env", "AUTOGRADER_ROOT=" + root, "bash", script.toString()), root, Duration.ofMinutes(1));
    }
}
