package socketlab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled classes of earlier runs are used when they are the right ones, and never otherwise. */
class KeptClassesTest {
    private static final List<String> COMPILER = List.of("-g", "17");

    @TempDir
    Path temporary;

    private Path source;
    private Path compiled;
    private Path directory;
    private KeptClasses kept;

    @BeforeEach
    void keepOne() throws IOException {
        source = Files.writeString(temporary.resolve("Main.java"), "class Main {}");
        compiled = Files.createDirectories(temporary.resolve("compiled"));
        Files.createDirectories(compiled.resolve("inner"));
        Files.writeString(compiled.resolve("Main.class"), "main");
        Files.writeString(compiled.resolve("inner/Other.class"), "other");
        directory = temporary.resolve("target/kept");
        kept = new KeptClasses(directory);
        kept.keep(compiled, key(COMPILER));
    }

    private String key(List<String> compiler) {
        return KeptClasses.key(SourceFile.of(source), compiler).orElseThrow();
    }

    private Path output(String name) throws IOException {
        return Files.createDirectories(temporary.resolve(name));
    }

    @Test
    void whatWasKeptComesBack() throws IOException {
        Path output = output("out");
        assertThat(kept.copyTo(output, key(COMPILER))).isTrue();
        assertThat(output.resolve("Main.class")).hasContent("main");
        assertThat(output.resolve("inner/Other.class")).hasContent("other");
    }

    @Test
    void aChangeOfASourceOrOfTheCompilerFindsNothing() throws IOException {
        String before = key(COMPILER);
        assertThat(key(List.of("-g", "21"))).isNotEqualTo(before);
        assertThat(key(List.of("-g1", "7"))).isNotEqualTo(before);
        Files.writeString(source, "class Main { }");
        assertThat(key(COMPILER)).isNotEqualTo(before);
        assertThat(kept.copyTo(output("out"), key(COMPILER))).isFalse();
    }

    /** The compiler may look at any source under the same root. */
    @Test
    void aNewNeighbourCounts() throws IOException {
        String before = key(COMPILER);
        Files.writeString(temporary.resolve("Neighbour.java"), "class Neighbour {}");
        assertThat(key(COMPILER)).isNotEqualTo(before);
    }

    @Test
    void whatWasChangedMeanwhileIsNotUsed() throws IOException {
        Path classFile = directory.resolve(key(COMPILER)).resolve("classes/Main.class");
        Files.writeString(classFile, "another");
        Path output = output("out");
        assertThat(kept.copyTo(output, key(COMPILER))).isFalse();
        assertThat(output).isEmptyDirectory();
        Files.writeString(classFile, "main");
        assertThat(kept.copyTo(output, key(COMPILER))).isTrue();
    }

    @Test
    void whatIsMissingOrAddedIsNotUsedEither() throws IOException {
        Path classes = directory.resolve(key(COMPILER)).resolve("classes");
        Files.writeString(classes.resolve("Stranger.class"), "stranger");
        assertThat(kept.copyTo(output("out"), key(COMPILER))).isFalse();
        Files.delete(classes.resolve("Stranger.class"));
        Files.delete(classes.resolve("Main.class"));
        assertThat(kept.copyTo(output("out"), key(COMPILER))).isFalse();
    }

    @Test
    void aPlaceThatCannotBeIsNoFault() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "no directory");
        KeptClasses nowhere = new KeptClasses(file.resolve("kept"));
        nowhere.keep(compiled, key(COMPILER));
        assertThat(nowhere.copyTo(output("out"), key(COMPILER))).isFalse();
    }

    @Test
    void theOldestAreForgotten() throws IOException {
        for (int i = 0; i < 40; i++) {
            kept.keep(compiled, "key" + i);
        }
        try (Stream<Path> entries = Files.list(directory)) {
            assertThat(entries.count()).isLessThan(30);
        }
        assertThat(kept.copyTo(output("out"), "key39")).isTrue();
    }

    @Test
    void whatWasKeptTwiceIsThereOnce() throws IOException {
        kept.keep(compiled, key(COMPILER));
        assertThat(kept.copyTo(output("out"), key(COMPILER))).isTrue();
        try (Stream<Path> entries = Files.list(directory)) {
            assertThat(entries).hasSize(1);
        }
    }

    @Test
    void moreSourcesThanOneWantsToReadAreNotKept() throws IOException {
        for (int i = 0; i < 401; i++) {
            Files.writeString(temporary.resolve("C" + i + ".java"), "");
        }
        assertThat(KeptClasses.key(SourceFile.of(source), COMPILER)).isEqualTo(Optional.empty());
    }
}
