package socketlab.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger's source can make the compiler do: compile that submission, and nothing else. */
class SourceCompilerTest {
    private static final String RAN = "socketlab.test.processor";

    private static final String PROCESSOR = """
            import java.util.Set;
            import javax.annotation.processing.*;
            import javax.lang.model.element.TypeElement;
            @SupportedAnnotationTypes("*")
            public class Processor extends AbstractProcessor {
                public Processor() { System.setProperty("%s", "yes"); }
                public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) { return true; }
            }
            """.formatted(RAN);

    @TempDir
    Path temporary;

    private Path root;
    private Path output;

    @BeforeEach
    void makeDirectories() throws IOException {
        root = Files.createDirectories(temporary.resolve("hand-in"));
        output = Files.createDirectories(temporary.resolve("classes"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name).normalize();
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Optional<String> compile(String main) throws Exception {
        return new SourceCompiler().compile(SourceFile.of(write("Main.java", main)), output);
    }

    @Test
    void aMainClassAndWhatItRefersToIsCompiled() throws Exception {
        write("more/Other.java", "package more; public class Other {}");
        assertThat(compile("class Main { more.Other other; }")).isEmpty();
        assertThat(output.resolve("more/Other.class")).exists();
    }

    @Test
    void aSourceThatIsTooDeepIsBeyondTheLimits() throws Exception {
        String deep = "(".repeat(20_000) + "0" + ")".repeat(20_000);
        assertThatThrownBy(() -> compile("class Main { int i = " + deep + "; }"))
                .isInstanceOf(Compilation.BeyondLimits.class)
                .hasMessage("it ran out of stack");
    }

    /** Wherever the processor comes from: here it lies compiled on the only class path that there is. */
    @Test
    void noAnnotationProcessorRuns() throws Exception {
        System.clearProperty(RAN);
        Path processor = write("Processor.java", PROCESSOR);
        assertThat(new SourceCompiler(17).compileAll(List.of(processor), List.of(), output))
                .isEmpty();
        String service = "META-INF/services/javax.annotation.processing.Processor";
        for (Path place : List.of(root, output)) {
            Files.createDirectories(place.resolve(service).getParent());
            Files.writeString(place.resolve(service), "Processor");
        }
        assertThat(compile("@Deprecated class Main {}")).isEmpty();
        assertThat(System.getProperty(RAN)).isNull();
        // It would have run, had the compiler looked for one: the test can see what it is about.
        Path main = root.resolve("Main.java");
        assertThat(new SourceCompiler(17).compileWithProcessors(List.of(main), List.of(output), output))
                .isEmpty();
        assertThat(System.getProperty(RAN)).isEqualTo("yes");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void noLinkLeadsOutOfTheSubmission() throws Exception {
        write("../Solution.java", "class Solution {}");
        write("../solutions/Answer.java", "package solutions; public class Answer {}");
        Files.createSymbolicLink(root.resolve("Solution.java"), temporary.resolve("Solution.java"));
        Files.createSymbolicLink(root.resolve("solutions"), temporary.resolve("solutions"));
        Files.createSymbolicLink(root.resolve("Nowhere.java"), Path.of("missing"));
        assertThat(compile("class Main { Solution solution; }"))
                .get()
                .asString()
                .contains("cannot find symbol");
        assertThat(compile("class Main { solutions.Answer answer; }"))
                .get()
                .asString()
                .contains("package solutions does not exist");
        assertThat(compile("class Main { Nowhere nowhere; }")).get().asString().contains("cannot find symbol");
    }

    /** Classes in files of other names are found by giving the compiler all files, of which a link is none. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsNoNeighbourEither() throws Exception {
        write("../Elsewhere.java", "class Answer {}");
        Files.createSymbolicLink(root.resolve("Elsewhere.java"), temporary.resolve("Elsewhere.java"));
        write("Helpers.java", "class Helper {}");
        assertThat(compile("class Main { Helper helper; }")).isEmpty();
        assertThat(compile("class Main { Answer answer; }")).get().asString().contains("cannot find symbol");
    }

    @Test
    void thereIsNoClassPathButTheSubmission() throws Exception {
        assertThat(compile("class Main { socketlab.protocol.Stage stage; }"))
                .get()
                .asString()
                .contains("package socketlab.protocol does not exist");
        assertThat(compile("class Main { org.junit.jupiter.api.Test test; }"))
                .get()
                .asString()
                .contains("package org.junit.jupiter.api does not exist");
    }

    @Test
    void aModuleDeclarationIsPassedOver() throws Exception {
        write("module-info.java", "module mine { requires no.such.module; }");
        write("Helpers.java", "class Helper {}");
        assertThat(compile("class Main { java.net.http.HttpClient client; }")).isEmpty();
        assertThat(compile("class Main { Helper helper; }")).isEmpty();
    }
}
