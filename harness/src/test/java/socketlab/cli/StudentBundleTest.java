package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import socketlab.RequiredTools;
import socketlab.grade.Catalog;
import socketlab.protocol.Stage;
import tools.jackson.databind.JsonNode;

/**
 * What {@code ./lab bundle student} makes is a kit: it builds itself and works with nothing of this one. It takes a build of
 * half a minute, so it runs with {@code -Dbundle} and where it is required.
 */
@Tag("bundle")
@EnabledOnJre(JRE.JAVA_17)
class StudentBundleTest {
    /** A build on a machine that does much else, and all of Maven's libraries to fetch. */
    private static final int LONGEST_SECONDS = 600;

    @TempDir
    Path temporary;

    private Path kit;

    @BeforeEach
    void unpack() throws IOException {
        TestPrograms.assumeLinux();
        if (System.getProperty("bundle") == null && !RequiredTools.isRequired("bundle")) {
            RequiredTools.missing("bundle", "With -Dbundle the bundle of students is built and tried.");
        }
        System.setProperty("socketlab.home", Kit.root().toString());
        Path zip = temporary.resolve("student.zip");
        LabCall made = LabCall.of("bundle", "student", "--out", zip.toString());
        System.clearProperty("socketlab.home");
        assertThat(made.exitCode()).as(made.err()).isZero();
        kit = Files.createDirectories(temporary.resolve("a student's kit"));
        unzip(zip);
    }

    /** As unzip does it, with the modes: {@code ./lab} must be a program. */
    private void unzip(Path zip) throws IOException {
        try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                Path target = kit.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                assertThat(target.toFile().setExecutable((entry.getUnixMode() & 0100) != 0))
                        .isTrue();
            }
        }
    }

    private String lab(int status, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("./lab"));
        words.addAll(List.of(arguments));
        File said = Files.createTempFile(temporary, "said", ".txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(words).directory(kit.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "SOCKETLAB_JAVA_OPTIONS", "MAVEN_OPTS"));
        Process process = builder.redirectErrorStream(true).redirectOutput(said).start();
        boolean isInTime = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(said.toPath());
        assertThat(isInTime).as(text).isTrue();
        assertThat(process.exitValue()).as(text).isEqualTo(status);
        return text;
    }

    @Test
    void itBuildsItselfAndItsStartersGetNothing() throws Exception {
        assertThat(lab(ExitCodes.FULL_SCORE, "list"))
                .contains("Building the lab")
                .contains(Catalog.of(Stage.MULTI_USER).get(0).id());
        String summary = lab(ExitCodes.CHECK_FAILED, "check", "all", "--json", "report.json");
        assertThat(summary)
                .contains("Stage 1", "0 of 100", "Not written yet: TODO 1")
                .doesNotContain("Building the lab");
        JsonNode report = LabCall.report(kit.resolve("report.json"));
        assertThat(report.get("score").intValue()).isZero();
        assertThat(report.get("max").intValue()).isEqualTo(300);
        assertThat(lab(ExitCodes.FULL_SCORE)).contains("Next:  stage1.server.listens");
        assertThat(filesWithAnswers()).isEmpty();
    }

    /** Nothing that was built has brought an answer along, either. */
    private List<Path> filesWithAnswers() throws IOException {
        try (Stream<Path> files = Files.walk(kit)) {
            return files.map(kit::relativize)
                    .filter(file -> file.startsWith("solutions")
                            || file.startsWith(".git")
                            || file.startsWith("harness/src/selftest")
                            || file.startsWith("harness/src/test"))
                    .toList();
        }
    }
}
