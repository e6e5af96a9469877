package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import socketlab.Kit;
import socketlab.process.CommandTemplate;

/** Every command of the lab in the docs and in the files for other platforms is one that the lab understands. */
class CommandLinesTest {
    /** In a script the kit is somewhere; in the docs a command ends with its line, or with the code it stands in. */
    private static final Pattern COMMAND = Pattern.compile("(?:/lab\"|(?<!\")\\./lab) ([a-z-][^`\\n]*)");

    /** What a shell would not hand to the lab, or explains the command beside it. */
    private static final Pattern REST = Pattern.compile("(?: \\d?>| \\|\\||  ).*");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\{.*?}}|\\$\\{[^}]*}|\\$\\w+");
    private static final Pattern CONTINUED = Pattern.compile("\\\\\\n *");

    static TreeSet<String> inTheDocs() throws IOException {
        return commands("README.md", "CONTRIBUTING.md", "docs");
    }

    static TreeSet<String> inTheIntegrations() throws IOException {
        return commands("harness/src/integrations");
    }

    private static TreeSet<String> commands(String... places) throws IOException {
        TreeSet<String> commands = new TreeSet<>();
        for (String place : places) {
            try (Stream<Path> files = Files.walk(Kit.root().resolve(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = CONTINUED.matcher(Files.readString(file)).replaceAll("");
                    COMMAND.matcher(text).results().forEach(command -> commands.add(plain(command.group(1))));
                }
            }
        }
        return commands;
    }

    private static String plain(String command) {
        return REST.matcher(VARIABLE.matcher(command).replaceAll("1")).replaceAll("");
    }

    /** @param command in which a single capital stands for a number, as in a manual */
    private static void parse(String command) {
        String[] words = CommandTemplate.parse(command).words().stream()
                .map(word -> word.matches("[A-Z]") ? "1" : word)
                .toArray(String[]::new);
        Console console = new Console(nowhere(), nowhere());
        new CommandLine(new LabCommand(console), new Factory(console)).parseArgs(words);
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream());
    }

    @ParameterizedTest
    @MethodSource("inTheIntegrations")
    void isUnderstood(String command) {
        assertThatCode(() -> parse(command)).as(command).doesNotThrowAnyException();
    }

    /** Prose may name a command without all that it needs. */
    @ParameterizedTest
    @MethodSource("inTheDocs")
    void isUnderstoodAsFarAsItGoes(String command) {
        try {
            parse(command);
        } catch (MissingParameterException isCutShort) {
            assertThat(command).doesNotContain(" --out");
        }
    }

    @Test
    void commandsOfAllKindsOfFilesAreFound() throws IOException {
        assertThat(inTheIntegrations())
                .contains(
                        "check all --all --json report.json",
                        "grade submissions --out graded --shard \"1/1\"",
                        "grade \"1\" --out \"1\" --resume --shard \"1/1\" \"1\"",
                        "grade --single \"1/submission\" --out \"1/1\" --format gradescope \"1\"",
                        "merge \"1\" --out \"1\" \"1\"",
                        "merge OUT --out OUT");
        assertThat(inTheDocs()).contains("selftest --repeat 200 --load").hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grade x --shards 1/2", "grade x --jobs many", "regrade x", "merge x", "check --onyl x"})
    void aMistakeIsNoticed(String command) {
        assertThatThrownBy(() -> parse(command)).isInstanceOf(ParameterException.class);
    }
}
