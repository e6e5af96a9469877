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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** Programs of the self-test are answers, and the pages that name them are not. */
    @Test
    void linksOfItsPagesLeadSomewhere() throws IOException {
        Map<String, String> files = unzipped(Bundle.forStudents(Kit.root()).zip());
        Pattern link = Pattern.compile("]\\(([^)#\\s]+)");
        files.forEach((name, page) -> {
            Matcher matcher = link.matcher(name.endsWith(".md") ? page : "");
            while (matcher.find()) {
                Path target = Path.of(name).resolveSibling(matcher.group(1)).normalize();
                assertThat(files.keySet())
                        .as(name)
                        .anyMatch(file -> Path.of(file).startsWith(target));
            }
        });
        assertThat(files.get("docs/mistakes.md"))
                .contains("takes-any-free-port")
                .doesNotContain(".wrong)");
        assertThat(files.get("README.md")).contains("](docs/stage1.md)");
    }

    @Test
    void theSameFilesMakeTheSameBytes() {
        assertThat(Bundle.forStudents(Kit.root()).zip())
                .isEqualTo(Bundle.forStudents(Kit.root()).zip());
    }
}
