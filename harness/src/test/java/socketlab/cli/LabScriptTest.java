package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socketlab.Kit;
import socketlab.grade.SourceCompiler;

/** The script {@code lab} in a kit whose command says one word: whatever lies about, that word is all that is heard. */
class LabScriptTest {
    private static final String WORD = "hello";

    @TempDir
    Path temporary;

    private Path kit;
    private Path jar;
    private Path archive;
    private Path size;

    @BeforeEach
    void makeAKitThatIsBuilt() throws IOException {
        TestPrograms.assumeLinux();
        kit = Files.createDirectories(temporary.resolve("a kit"));
        Files.copy(Kit.root().resolve("lab"), kit.resolve("lab"));
        assertThat(kit.resolve("lab").toFile().setExecutable(true)).isTrue();
        for (String file : List.of("pom.xml", "harness/pom.xml", "harness/src/main/Any.java", "docs/protocol.md")) {
            Files.createDirectories(kit.resolve(file).getParent());
            Files.writeString(kit.resolve(file), "");
            Files.setLastModifiedTime(kit.resolve(file), FileTime.from(Instant.EPOCH));
        }
        Files.createDirectories(kit.resolve("harness/target/lib"));
        jar = kit.resolve("harness/target/socketlab.jar");
        archive = kit.resolve("harness/target/kept/lab.jsa");
        size = kit.resolve("harness/target/kept/lab.jsa.size");
        build();
        ageJar();
    }

    private void build() throws IOException {
        Path source = Files.writeString(
                temporary.resolve("LabCommand.java"),
                "package socketlab.cli; public class LabCommand { public static void main(String[] arguments) {"
                        + " System.out.println(arguments[0].equals(\"charset\")"
                        + " ? System.getProperty(\"sun.jnu.encoding\") : \"" + WORD + "\"); } }");
        Path classes = Files.createDirectories(temporary.resolve("classes"));
        assertThat(new SourceCompiler(17).compileAll(List.of(source), List.of(), classes))
                .isEmpty();
        String name = "socketlab/cli/LabCommand.class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry(name));
            Files.copy(classes.resolve(name), entries);
        }
    }

    /** What is made in the same second as the jar must count as newer. */
    private void ageJar() throws IOException {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private String lab() throws IOException, InterruptedException {
        return lab("list", Map.of());
    }

    private String lab(String word, Map<String, String> variables) throws IOException, InterruptedException {
        Path output = temporary.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(kit.resolve("lab").toString(), word)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("SOCKETLAB_JAVA_OPTIONS");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        return said.strip();
    }

    @Test
    void theFirstCommandKeepsTheClassesAndTheSecondUsesThem() throws Exception {
        assertThat(lab()).isEqualTo(WORD);
        assertThat(archive).isNotEmptyFile();
        FileTime made = Files.getLastModifiedTime(archive);
        assertThat(lab()).isEqualTo(WORD);
        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
    }

    /** Otherwise a right client would be started with question marks. */
    @ParameterizedTest
    @ValueSource(strings = {"", "C", "POSIX", "xx_XX.UTF-8"})
    void whateverTheLocaleIsArgumentsCanBeAnything(String locale) throws Exception {
        assertThat(lab("charset", Map.of("LC_ALL", locale, "LC_CTYPE", "", "LANG", "")))
                .isEqualTo("UTF-8");
    }

    @Test
    void garbageIsHarmless() throws Exception {
        Files.createDirectories(archive.getParent());
        String garbage = "no class data at all ".repeat(1_000);
        Files.writeString(archive, garbage);
        Files.writeString(size, garbage.length() + "\n");
        assertThat(lab()).isEqualTo(WORD);
        Files.writeString(size, "no number\n");
        assertThat(lab()).isEqualTo(WORD);
    }

    @Test
    void theClassesOfAnEarlierBuildAreHarmlessAndAreMadeAgain() throws Exception {
        assertThat(lab()).isEqualTo(WORD);
        build();
        ageJar();
        // Newer than the jar, but made of another one.
        assertThat(lab()).isEqualTo(WORD);
        Files.setLastModifiedTime(size, FileTime.from(Instant.now().minusSeconds(3_600)));
        assertThat(lab()).isEqualTo(WORD);
        assertThat(Files.getLastModifiedTime(size)).isGreaterThan(Files.getLastModifiedTime(jar));
    }

    /** A JVM that maps it would be ended by the kernel. */
    @Test
    void aFileThatIsCutOffIsHarmless() throws Exception {
        assertThat(lab()).isEqualTo(WORD);
        byte[] whole = Files.readAllBytes(archive);
        Files.delete(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        assertThat(lab()).isEqualTo(WORD);
    }

    @Test
    void whereNothingCanBeKeptNothingIs() throws Exception {
        Files.writeString(kit.resolve("harness/target/kept"), "a file where the directory should be");
        assertThat(lab()).isEqualTo(WORD);
    }

    /** A size that is empty says that it was tried in vain: nobody tries again, or minds. */
    @Test
    void whatCouldNotBeMadeIsNotTriedAgain() throws Exception {
        Files.createDirectories(archive.getParent());
        Files.createFile(size);
        assertThat(lab()).isEqualTo(WORD);
        assertThat(archive).doesNotExist();
    }
}
