package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Servers that no compiler comes to an end with, beside clients that are right. The time that the compiler gets is shortened
 * here, by a property that workers inherit.
 */
class CompilerBombTest {
    /** Each lambda is tried twice for each try of the one around it. */
    private static final String TIME =
            "static <A, B> B f(java.util.function.Function<A, B> one, A two) { return null; }"
                    + " static Object o = "
                    + IntStream.range(0, 40)
                            .mapToObj(i -> "f(v" + i + " -> { return ")
                            .collect(Collectors.joining())
                    + "\"\""
                    + "; }, \"\")".repeat(40) + ";";

    private static final String MEMORY = "static final String S0 = \"" + "x".repeat(1_000) + "\";"
            + IntStream.range(0, 20)
                    .mapToObj(i ->
                            "static final String S" + (i + 1) + " = " + String.join(" + ", times(8, "S" + i)) + ";")
                    .collect(Collectors.joining());

    private static final String STACK = "int i = " + "(".repeat(20_000) + "0" + ")".repeat(20_000) + ";";

    @TempDir
    Path temporary;

    @BeforeEach
    void handIn() throws IOException {
        TestPrograms.assumeLinux();
        handIn("time", TIME);
        handIn("memory", MEMORY);
        handIn("stack", STACK);
    }

    private static List<String> times(int count, String word) {
        return IntStream.range(0, count).mapToObj(i -> word).toList();
    }

    private void handIn(String student, String member) throws IOException {
        Path from = Kit.solutions().resolve("socketlab/stage1");
        Path to = Files.createDirectories(temporary.resolve("hand-ins/" + student + "/socketlab/stage1"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Path server = to.resolve("EchoServer.java");
        Files.writeString(server, Files.readString(server).stripTrailing().replaceFirst("}$", "") + member + "}");
    }

    @Test
    void areTheirStudentsFaultAndCostNothingElse() throws Exception {
        grade();
        assertThat(server("time")).contains("within the limits").contains("it was not done after 8 s");
        assertThat(server("memory")).contains("within the limits").contains("it ran out of memory");
        assertThat(server("stack")).contains("within the limits").contains("it ran out of stack");
    }

    private void grade() throws Exception {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-Dsocketlab.compiling=8"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "socketlab.cli.LabCommand", "grade"));
        words.addAll(List.of(temporary.resolve("hand-ins").toString(), "--out", out().toString()));
        words.addAll(List.of("--stage", "1", "--containment", "basic"));
        Process run = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("said").toFile())
                .start();
        assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue())
                .as(Files.readString(temporary.resolve("said")))
                .isZero();
    }

    private Path out() {
        return temporary.resolve("graded");
    }

    /** What is said of the server, of which no check passes; while all of the client's do. */
    private String server(String student) {
        JsonNode work = JsonMapper.shared()
                .readTree(out().resolve("results/" + student + "-1.json").toFile());
        assertThat(work.get("status").stringValue()).isEqualTo("GRADED");
        List<JsonNode> checks = LabCall.checks(work);
        assertThat(checks)
                .filteredOn(check -> check.get("role").stringValue().equals("client"))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.get("score").intValue())
                        .isEqualTo(check.get("max").intValue()));
        JsonNode first = checks.get(0);
        assertThat(first.get("id").stringValue()).isEqualTo("stage1.server.listens");
        return first.get("message").stringValue() + first.get("actual").stringValue();
    }
}
