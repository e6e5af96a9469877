package socketlab.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socketlab.Kit;
import socketlab.protocol.Stage;

/**
 * Starters and solutions are mirror images: the same files and signatures, and no starter holds its answer. The contract
 * of a method is said once, in the starter, to whom it is a task; what a solution says of it is the beginning of that.
 */
class MirrorTest {
    /** Words that only somebody who has solved it would write; a starter's Javadoc and hints may say them. */
    private static final List<String> GIVEAWAYS = List.of(
            "Selector.open",
            ".register(",
            ".accept(",
            ".read(",
            ".write(",
            ".flush(",
            "OP_READ",
            "OP_WRITE",
            "ByteArrayOutputStream",
            "BufferedReader",
            "shutdownOutput",
            "new Socket(",
            "new ServerSocket(",
            "synchronized",
            "while (",
            "new Thread",
            "online)");

    @TestFactory
    Stream<DynamicTest> everyFileMirrorsItsSolution() {
        return Stream.of(Stage.values())
                .flatMap(stage -> names(starters(stage)).stream()
                        .map(name -> DynamicTest.dynamicTest(stage + " " + name, () -> mirrors(stage, name))));
    }

    @ParameterizedTest
    @EnumSource
    void bothSidesHaveTheSameFiles(Stage stage) {
        assertThat(names(starters(stage))).isNotEmpty().isEqualTo(names(solutions(stage)));
    }

    @ParameterizedTest
    @EnumSource
    void todosAreNumberedWithoutGaps(Stage stage) throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        for (String name : names(starters(stage))) {
            numbers.addAll(JavaSource.of(starters(stage).resolve(name)).todos());
        }
        assertThat(numbers).isNotEmpty();
        assertThat(List.copyOf(numbers))
                .isEqualTo(Stream.iterate(1, n -> n + 1).limit(numbers.size()).toList());
    }

    @Test
    void filesAreFound() {
        assertThat(Stream.of(Stage.values())
                        .mapToInt(stage -> names(starters(stage)).size())
                        .sum())
                .isGreaterThan(12);
    }

    private static void mirrors(Stage stage, String name) throws IOException {
        JavaSource starter = JavaSource.of(starters(stage).resolve(name));
        JavaSource solution = JavaSource.of(solutions(stage).resolve(name));
        if (starter.isGiven()) {
            assertThat(starter.text())
                    .as("given files are the same on both sides")
                    .isEqualTo(solution.text());
            return;
        }
        assertThat(solution.contract().keySet())
                .as("signatures")
                .isEqualTo(starter.contract().keySet());
        solution.contract()
                .forEach((signature, doc) -> assertThat(
                                inOneLine(starter.contract().get(signature)))
                        .as("Javadoc of " + signature)
                        .startsWith(inOneLine(doc)));
        assertThat(starter.withoutContract()).as("what has no Javadoc").isEmpty();
        assertThat(solution.answers())
                .as("the solution answers the starter's TODOs")
                .isEqualTo(starter.todos());
        assertThat(starter.todos())
                .as("a file without a TODO is given, and says so")
                .isNotEmpty();
        String code = String.join("\n", starter.bodies().values());
        assertThat(GIVEAWAYS.stream().filter(code::contains))
                .as("answers in the starter")
                .isEmpty();
    }

    private static String inOneLine(String javadoc) {
        return javadoc.replaceAll("\\s+", " ");
    }

    private static Set<String> names(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError("Cannot list " + directory, e);
        }
    }

    private static Path starters(Stage stage) {
        Path module = Kit.root().resolve(stage.module());
        return module.resolve("src/main/java").resolve(stage.packageName().replace('.', '/'));
    }

    private static Path solutions(Stage stage) {
        return Kit.solutions().resolve(stage.packageName().replace('.', '/'));
    }
}
