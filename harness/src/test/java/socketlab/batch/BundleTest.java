package socketlab.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import socketlab.Kit;
import socketlab.protocol.Stage;

class BundleTest {
    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    /** Answers are in the solutions, in the programs of the self-test, which are edits of them, and in what was recorded. */
    @Test
    void studentsGetNoAnswers() throws IOException {
        Map<String, String> files = unzipped(Bundle.forStudents(Kit.root()).zip());
        assertThat(files.keySet())
                .noneMatch(name -> name.startsWith("solutions/"))
                .noneMatch(name -> name.contains("selftest/right") || name.contains("selftest/wrong"))
                .noneMatch(name -> name.contains("src/selftest") || name.contains("harness/src/test"))
                .noneMatch(name -> name.contains("target/") || name.contains(".git/"));
        assertThat(files.values()).doesNotContainAnyElementsOf(answers());
    }

    /** What the solutions have and no starter has; some files are given to everybody. */
    private static Set<String> answers() throws IOException {
        Set<String> answers = new HashSet<>(contents(Kit.solutions()));
        for (Stage stage : Stage.values()) {
            answers.removeAll(contents(Kit.root().resolve(stage.module()).resolve("src")));
        }
        assertThat(answers).hasSizeGreaterThan(20);
        return answers;
    }

    private static Set<String> contents(Path directory) throws IOException {
        Set<String> contents = new HashSet<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.add(Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void studentsGetWhatTheyBuildAndRead() throws IOException {
        Map<String, String> files = unzipped(Bundle.forStudents(Kit.root()).zip());
        assertThat(files)
                .containsKeys("lab", "lab.cmd", "docs/stage1.md", "docs/protocol.md", "harness/pom.xml", "LICENSE")
                .hasEntrySatisfying(
                        "pom.xml",
                        pom -> assertThat(pom)
                                .contains("<module>stage3-select-multi</module>")
                                .doesNotContain("<module>solutions</module>"))
                .hasEntrySatisfying("README.md", page -> assertThat(page).doesNotContain("--dir solutions"));
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("stage1-echo/src/main/java/"));
    }

    @Test
    void theSameFilesMakeTheSameBytes() {
        assertThat(Bundle.forStudents(Kit.root()).zip())
                .isEqualTo(Bundle.forStudents(Kit.root()).zip());
    }
}
