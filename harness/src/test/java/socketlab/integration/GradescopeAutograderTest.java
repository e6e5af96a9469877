package socketlab.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import socketlab.batch.Tiers;
import socketlab.export.Shape;
import socketlab.process.Tool;
import socketlab.protocol.Stage;
import tools.jackson.databind.JsonNode;

/**
 * The autograder for Gradescope, from the zip that an instructor uploads to the results of submissions, in the directories that
 * the platform documents. Not in the tier full, which the platform's containers are said to forbid.
 */
@EnabledOnOs(OS.LINUX)
@EnabledOnJre(JRE.JAVA_17)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradescopeAutograderTest {
    private final Map<String, Integer> modes = new TreeMap<>();

    private BuiltKit kit;
    private Autograder autograder;

    @BeforeAll
    void buildTheImage(@TempDir Path temporary) throws IOException {
        kit = BuiltKit.in(temporary.resolve("kit"));
        Path zip = temporary.resolve("autograder.zip");
        Tool.Result bundled = kit.lab("bundle", "gradescope", "--out", zip.toString());
        assertThat(bundled.isSuccess()).as(bundled.said()).isTrue();
        autograder = new Autograder(kit, temporary.resolve("autograder"));
        try (ZipFile files = ZipFile.builder().setPath(zip).get()) {
            Enumeration<ZipArchiveEntry> entries = files.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                modes.put(entry.getName(), entry.getUnixMode() & 0777);
                autograder.unpack(entry.getName(), files.getInputStream(entry));
            }
        }
        Tool.Result setUp = autograder.setUp();
        assertThat(setUp.isSuccess()).as(setUp.said()).isTrue();
    }

    @Test
    void theZipHoldsABuiltKitAndNothingElse() {
        assertThat(modes)
                .containsEntry("setup.sh", 0755)
                .containsEntry("run_autograder", 0755)
                .containsEntry("lab", 0755)
                .containsEntry("harness/target/socketlab.jar", 0644);
        modes.keySet().removeIf(name -> name.startsWith("harness/target/lib/") && name.endsWith(".jar"));
        assertThat(modes)
                .containsOnlyKeys("LICENSE", "lab", "setup.sh", "run_autograder", "harness/target/socketlab.jar");
    }

    @Test
    void setUpInstallsAJdkAndShutsOutTheStudentsPrograms() throws IOException {
        assertThat(autograder.installed())
                .startsWith("update ")
                .contains("install -y ", " openjdk-17-jdk-headless", " util-linux");
        for (Path file : Trees.files(autograder.source())) {
            assertThat(Files.getPosixFilePermissions(file))
                    .as(file.toString())
                    .doesNotContain(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        }
        assertThat(autograder.source().resolve("harness/target/kept/lab.jsa")).isNotEmptyFile();
    }

    @Test
    void theSolutionsHaveFullMarks() throws IOException {
        Trees.copy(Kit.solutions(), autograder.newSubmission());
        JsonNode results = grade();
        assertThat(results.get("score").asDouble()).isEqualTo(300);
        assertThat(tests(results))
                .allSatisfy(test -> assertThat(test.get("status").asString()).isEqualTo("passed"));
        assertThat(sum(results, "max_score")).isEqualTo(300, within(0.001));
        assertThat(sum(results, "score")).isEqualTo(300, within(0.001));
        assertThat(results.get("output").asString()).startsWith("300 of 300 points.");
        assertThat(results.get("execution_time").asDouble()).isPositive();
        assertThat(results.at("/extra_data/circumstances/tier").asString()).isEqualTo(tier());
    }

    @Test
    void theStartersHaveNone() throws IOException {
        Path submission = autograder.newSubmission();
        for (Stage stage : Stage.values()) {
            Trees.copy(Kit.root().resolve(stage.module()).resolve("src"), submission.resolve(stage.module()));
        }
        JsonNode results = grade();
        assertThat(results.get("score").asDouble()).isZero();
        assertThat(sum(results, "score")).isZero();
        assertThat(tests(results))
                .anySatisfy(test -> assertThat(test.get("output").asString()).isNotEmpty());
    }

    @Test
    void whatDoesNotCompileHasNoneAndSaysWhy() throws IOException {
        Path submission = autograder.newSubmission();
        Trees.copy(Kit.solutions(), submission);
        for (Path file : Trees.files(submission)) {
            Files.writeString(file, Files.readString(file) + "}");
        }
        JsonNode results = grade();
        assertThat(results.get("score").asDouble()).isZero();
        assertThat(tests(results).get(0).get("output").asString()).contains("compile", "EchoServer.java");
    }

    /** Of all fields that are documented only the leaderboard is left out, which would show students each other's points. */
    private JsonNode grade() throws IOException {
        Tool.Result run = autograder.run("--containment " + tier());
        assertThat(run.status()).as(run.said()).contains(0);
        JsonNode results = Shape.checked("gradescope", Files.readString(autograder.results()));
        assertThat(results.propertyNames())
                .contains("score", "execution_time", "output", "output_format", "test_output_format")
                .contains("test_name_format", "visibility", "stdout_visibility", "extra_data", "tests");
        return results;
    }

    private static String tier() {
        return Tiers.isRoot() ? "uid" : "basic";
    }

    private static List<JsonNode> tests(JsonNode results) {
        return StreamSupport.stream(results.get("tests").spliterator(), false).toList();
    }

    private static double sum(JsonNode results, String field) {
        return tests(results).stream()
                .mapToDouble(test -> test.get(field).asDouble())
                .sum();
    }
}
