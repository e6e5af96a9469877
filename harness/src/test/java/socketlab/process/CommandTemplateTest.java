package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTemplateTest {

    @Test
    void everyPlaceholderIsFilledWhereverItStands() {
        assertThat(CommandTemplate.parse("srv --at={host}:{port} {port}").fill(Map.of("host", "h", "port", "5000")))
                .containsExactly("srv", "--at=h:5000", "5000");
    }

    @Test
    void withoutAValueAPlaceholderStaysAsItIs() {
        assertThat(CommandTemplate.parse("srv {host} {port} {user}").fill(Map.of("port", "5000")))
                .containsExactly("srv", "{host}", "5000", "{user}");
    }

    @Property
    void aValueIsTakenAsItIsAndNeverFilledAgain(@ForAll String message) {
        String value = "$1\\{port}" + message;
        assertThat(CommandTemplate.parse("cli {message}").fill(Map.of("message", value, "port", "5000")))
                .containsExactly("cli", value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void anEmptyCommandIsToldToTheUser(String command) {
        assertThatThrownBy(() -> CommandTemplate.parse(command))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The command is empty.");
    }

    @Test
    void whatItMentionsIsSaid() {
        CommandTemplate template = CommandTemplate.parse("srv --port={port}");
        assertThat(template.mentions("port")).isTrue();
        assertThat(template.mentions("host")).isFalse();
    }

    @Test
    void theRightNumberOfArgumentsIsFilledIn() {
        assertThat(CommandTemplate.parse("cli {host} {port} {message}").withArguments(List.of("h", "x", "hi you")))
                .contains(List.of("cli", "h", "x", "hi you"));
        assertThat(CommandTemplate.parse("cli --to={host} -p {port}").withArguments(List.of("h", "70000")))
                .contains(List.of("cli", "--to=h", "-p", "70000"));
    }

    /** The arguments are host, port and message in that order, wherever the command has them. */
    @Test
    void theOrderOfTheCommandIsKept() {
        assertThat(CommandTemplate.parse("cli {port} {host}").withArguments(List.of("h", "5000")))
                .contains(List.of("cli", "5000", "h"));
    }

    @Test
    void aWrongNumberOfArgumentsTakesThePlaceOfThePlaceholders() {
        CommandTemplate template = CommandTemplate.parse("python3 cli.py {host} {port}");
        assertThat(template.withArguments(List.of())).contains(List.of("python3", "cli.py"));
        assertThat(template.withArguments(List.of("h"))).contains(List.of("python3", "cli.py", "h"));
        assertThat(template.withArguments(List.of("h", "1", "more")))
                .contains(List.of("python3", "cli.py", "h", "1", "more"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"srv --port {port} -v", "srv -p{port}", "srv {port} --verbose"})
    void aCommandWithFlagsHasNoPlaceForAWrongNumber(String command) {
        assertThat(CommandTemplate.parse(command).withArguments(List.of())).isEmpty();
        assertThat(CommandTemplate.parse(command).withArguments(List.of("1", "2")))
                .isEmpty();
    }

    @Test
    void argumentsThatAreFilesAreFoundFromAnotherDirectory(@TempDir Path directory) throws IOException {
        Path script = Files.createFile(directory.resolve("srv.py"));
        Path program = Files.createFile(directory.resolve("python3"));
        assertThat(words("python3 srv.py {port} other.py", directory))
                .containsExactly("python3", script.toString(), "{port}", "other.py");
        assertThat(words("./python3 srv.py", directory).get(0))
                .satisfies(word -> assertThat(Path.of(word)).isAbsolute().hasSameBinaryContentAs(program));
    }

    @Test
    void aClassPathIsMadeAbsoluteWhenAllOfItExists(@TempDir Path directory) throws IOException {
        Path classes = Files.createDirectory(directory.resolve("classes"));
        Path jar = Files.createFile(directory.resolve("lib.jar"));
        assertThat(words("java -cp classes" + File.pathSeparator + "lib.jar Main", directory))
                .containsExactly("java", "-cp", classes + File.pathSeparator + jar, "Main");
        assertThat(words("java -cp classes" + File.pathSeparator + "none.jar Main", directory))
                .containsExactly("java", "-cp", "classes" + File.pathSeparator + "none.jar", "Main");
    }

    @Test
    void anEmptyArgumentStaysEmpty(@TempDir Path directory) {
        assertThat(words("srv ''", directory)).containsExactly("srv", "");
    }

    @Test
    void theWordsCannotBeChangedFromOutside() {
        CommandTemplate template = CommandTemplate.parse("srv {port}");
        assertThatThrownBy(() -> template.words().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<String> words(String command, Path directory) {
        return CommandTemplate.parse(command).fromDirectory(directory).words();
    }
}
