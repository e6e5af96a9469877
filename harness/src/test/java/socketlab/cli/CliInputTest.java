package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.Kit;
import tools.jackson.databind.JsonNode;

/** Whatever somebody asks for and hands in, the answer is one clear sentence and the right exit code. */
@Timeout(60)
class CliInputTest {
    private static final String LISTENS = "stage1.server.listens";

    @TempDir
    Path directory;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("There is no stage 4. Say 1, 2, 3 or all.", "4"),
                mistake("There is no stage one. Say 1, 2, 3 or all.", "one"),
                mistake(
                        "There is no check stage1.server.nonsense. See ./lab list.",
                        "1",
                        "--only",
                        "stage1.server.nonsense"),
                mistake("Is it stage1.server.listens", "1", "--only", "stage1.server.listen"),
                mistake("The check stage2.server.exit belongs to stage 2.", "1", "--only", "stage2.server.exit"),
                mistake("There is no directory no/such/place.", "1", "--dir", "no/such/place"),
                mistake("The command of --server needs {port}", "1", "--server", "python3 server.py"),
                mistake("The command of --client needs {message}", "1", "--client", "client {host} {port}"),
                mistake("A quote ' is not closed", "1", "--server", "python3 'server.py {port}"),
                mistake("A quote \" is not closed", "1", "--client", "client {host} \"{port} {message}"),
                mistake("The command is empty.", "2", "--server", "  "),
                mistake("name that stage instead of all", "all", "--server", "server {port}"),
                mistake("cannot be written to no/such/place.json", "1", "--json", "no/such/place.json"),
                mistake("Nothing was graded", "1", "--server", "server {port}", "--only", "stage1.client.sends"));
    }

    private static Arguments mistake(String sentence, String... arguments) {
        return Arguments.of(List.of(arguments), sentence);
    }

    @ParameterizedTest(name = "./lab check {0}: {1}")
    @MethodSource("mistakes")
    void aMistakeIsNamedInOneSentence(List<String> arguments, String sentence) {
        LabCall call = check(arguments.toArray(String[]::new));
        assertThat(call.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(call.complaints()).singleElement().asString().contains(sentence);
    }

    @Test
    void aReportIsNotWrittenOverADirectory() {
        LabCall call = check("1", "--server", "server {port}", "--json", directory.toString());
        assertThat(call.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(call.complaints()).containsExactly("The report cannot be written to " + directory + ".");
        assertThat(call.out()).as("it is said before the checks are played").isEmpty();
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Path file = Files.writeString(directory.resolve("EchoServer.java"), "class EchoServer {}");
        LabCall call = check("1", "--dir", file.toString());
        assertThat(call.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(call.complaints()).containsExactly(file + " is a file; --dir takes a directory.");
    }

    @Test
    void withoutAStageOneIsAskedFor() {
        LabCall call = check();
        assertThat(call.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(call.complaints())
                .containsExactly("Which stage? Say 1, 2, 3 or all, or let lab.properties name the stages.");
    }

    @Test
    void anUnknownOptionGetsASuggestion() {
        LabCall call = check("1", "--sever", "server {port}");
        assertThat(call.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(call.err()).contains("--sever", "Possible solutions: --server");
    }

    @Test
    void anEmptyDirectoryScoresNothing() {
        JsonNode check = failedCheck();
        assertThat(check.get("actual").stringValue()).contains("no file EchoServer.java in " + directory);
    }

    @Test
    void compileErrorsAreShownAsJavacShowsThem() throws IOException {
        Files.writeString(directory.resolve("EchoServer.java"), "class EchoServer {\n    int port = \"5001\";\n}\n");
        LabCall call = check("1", "--dir", directory.toString(), "--only", LISTENS);
        assertThat(call.exitCode()).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(call.out())
                .contains("Expected the source to compile")
                .contains("EchoServer.java:2: error: incompatible types: String cannot be converted to int")
                .contains("    int port = \"5001\";")
                .contains("0 of 4");
    }

    /** All checks of a role that does not compile fail or wait; none is broken, and nothing is scored. */
    @Test
    void aStageThatDoesNotCompileScoresNothing() throws IOException {
        Files.writeString(directory.resolve("EchoServer.java"), "class EchoServer {");
        Files.writeString(directory.resolve("EchoClient.java"), "class EchoClient {");
        Path file = directory.resolve("report.json");
        LabCall call = check("1", "--dir", directory.toString(), "--json", file.toString());
        JsonNode report = LabCall.report(file);
        assertThat(call.exitCode()).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(report.get("score").intValue()).isZero();
        assertThat(report.get("max").intValue()).isEqualTo(100);
        assertThat(LabCall.checks(report))
                .noneMatch(c -> c.get("status").stringValue().equals("broken"));
    }

    @Test
    void twoFilesOfOneNameAreBothNamed() throws IOException {
        for (String place : List.of("first", "second")) {
            Path there = Files.createDirectories(directory.resolve(place));
            Files.writeString(there.resolve("EchoServer.java"), "class EchoServer {}");
        }
        JsonNode check = failedCheck();
        assertThat(check.get("actual").stringValue())
                .contains("several", "first/EchoServer.java", "second/EchoServer.java");
    }

    @Test
    void sourcesInTheDefaultPackageAreFoundAtAnyDepth() throws IOException {
        handIn(directory.resolve("a/b/c/d"), "");
        assertThat(check("1", "--dir", directory.toString(), "--only", LISTENS).exitCode())
                .isZero();
    }

    @Test
    void sourcesWhosePackageIsNotTheirPlaceAreCompiledAllTheSame() throws IOException {
        handIn(directory.resolve("some/where"), "package other.place;");
        assertThat(check("1", "--dir", directory.toString(), "--only", LISTENS).exitCode())
                .isZero();
    }

    /** The solution of stage 1 in another package. */
    private static void handIn(Path where, String packageLine) throws IOException {
        Files.createDirectories(where);
        for (String name : List.of("EchoServer.java", "CommandLine.java")) {
            String source =
                    Files.readString(Kit.solutions().resolve("socketlab/stage1").resolve(name));
            String moved = source.replaceFirst("(?m)^package .*;$", packageLine);
            assertThat(moved).isNotEqualTo(source);
            Files.writeString(where.resolve(name), moved);
        }
    }

    private JsonNode failedCheck() {
        Path file = directory.resolve("report.json");
        LabCall call = check("1", "--dir", directory.toString(), "--only", LISTENS, "--json", file.toString());
        assertThat(call.exitCode()).isEqualTo(ExitCodes.CHECK_FAILED);
        JsonNode check = LabCall.checks(LabCall.report(file)).get(0);
        assertThat(check.get("status").stringValue()).isEqualTo("failed");
        assertThat(check.get("score").intValue()).isZero();
        return check;
    }

    private static LabCall check(String... arguments) {
        return LabCall.of(
                Stream.concat(Stream.of("check"), Stream.of(arguments)).toArray(String[]::new));
    }
}
