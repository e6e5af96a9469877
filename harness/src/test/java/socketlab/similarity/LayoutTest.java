package socketlab.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import socketlab.intake.Candidate;
import socketlab.intake.Intake;
import socketlab.protocol.Stage;

/** What JPlag is given to read, and nothing else. */
class LayoutTest {
    private static final String STARTER = "stage1-echo/src/main/java/socketlab/stage1/EchoServer.java";

    @TempDir
    Path temporary;

    private Layout layout;

    @BeforeEach
    void begin() {
        layout = new Layout(temporary.resolve("out"), Kit.root());
    }

    private Path write(String file, String text) throws IOException {
        Path path = temporary.resolve("class").resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private Optional<String> add(String name) {
        return layout.add(Intake.single(temporary.resolve("class").resolve(name))
                .candidates()
                .get(0));
    }

    private static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file : found.filter(path -> !Files.isDirectory(path)).toList()) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void eachHasADirectoryWithItsSources() throws IOException {
        write("ann/stage1/EchoServer.java", "class EchoServer { int a; }");
        write("ann/README.md", "Mine.");
        write("ann/target/Copy.java", "class Copy {}");
        write("ann/stage1/src/test/java/MyTest.java", "class MyTest {}");
        write("bob/EchoServer.java", "class EchoServer { int b; }");
        assertThat(add("ann")).isEmpty();
        assertThat(add("bob")).isEmpty();
        assertThat(files(layout.submissions()))
                .containsOnly(
                        Map.entry("ann/stage1/EchoServer.java", "class EchoServer { int a; }"),
                        Map.entry("bob/EchoServer.java", "class EchoServer { int b; }"));
    }

    @Test
    void theStartersAreTheBaseCode() throws IOException {
        Map<String, String> base = files(layout.base());
        assertThat(base).containsEntry(STARTER, Files.readString(Kit.root().resolve(STARTER)));
        assertThat(base.keySet()).allMatch(name -> name.endsWith(".java") && !name.contains("/test/"));
        for (Stage stage : Stage.values()) {
            assertThat(base.keySet()).anyMatch(name -> name.startsWith(stage.module() + "/"));
        }
    }

    /** Else all who hand in the whole kit would be alike. */
    @Test
    void whatIsTheKitsAndUntouchedIsLeftOut() throws IOException {
        String starter = Files.readString(Kit.root().resolve(STARTER));
        String lab = "harness/src/main/java/socketlab/cli/LabCommand.java";
        write("ann/" + STARTER, starter + "// mine");
        write("ann/stage1-echo/pom.xml", "<project/>");
        write("ann/" + lab, Files.readString(Kit.root().resolve(lab)));
        write("bob/" + STARTER, starter);
        write("bob/stage1-echo/pom.xml", "<project/>");
        assertThat(add("ann")).isEmpty();
        assertThat(add("bob")).contains("It has no Java source of its own.");
        assertThat(files(layout.submissions()).keySet()).containsExactly("ann/" + STARTER);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesAndLinksOfStrangersLeadNowhere() throws IOException {
        Path zip = temporary.resolve("class/eve; rm -rf x.zip");
        Files.createDirectories(zip.getParent());
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (String name : List.of("../../out/base/Given.java", "a\u001b[31m\n.java", "-rf.java", "A.java")) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write(("class X { } // " + name.length()).getBytes());
            }
        }
        write("mal/A.java", "class A {}");
        Files.createSymbolicLink(temporary.resolve("class/mal/Bob.java"), write("bob/Bob.java", "class Bob {}"));
        add(zip.getFileName().toString());
        assertThat(add("mal")).isEmpty();
        assertThat(files(layout.base())).doesNotContainKey("Given.java");
        assertThat(files(temporary.resolve("out")).keySet()).allMatch(name -> name.matches("\\P{C}+"));
        assertThat(files(layout.submissions().resolve("mal")).keySet()).containsExactly("A.java");
        try (Stream<Path> students = Files.list(layout.submissions())) {
            assertThat(students.map(student -> student.getFileName().toString()))
                    .allMatch(name -> name.matches("[A-Za-z0-9._-]+"));
        }
    }

    @Test
    void whatCannotBeUnpackedIsLeftOutWithTheReason() throws IOException {
        write("ann.rar", "Rar!");
        assertThat(add("ann.rar")).isPresent();
        assertThat(layout.submissions()).doesNotExist();
    }

    @Test
    void ofSeveralAttemptsTheLastCounts() throws IOException {
        write("first/Kim.java", "class Kim { int first; }");
        write("second/Kim.java", "class Kim { int second; }");
        write("roster.csv", "id,path,attempt\nkim,second,2\nkim,first,1\nlee,,\n");
        List<Candidate> all =
                Intake.find(List.of(temporary.resolve("class/roster.csv"))).candidates();
        assertThat(all).hasSize(3);
        Layout.lastAttempts(all).forEach(layout::add);
        assertThat(files(layout.submissions())).containsOnly(Map.entry("kim/Kim.java", "class Kim { int second; }"));
    }
}
