package socketlab.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

class LabPropertiesTest {
    @TempDir
    Path directory;

    @Test
    void withoutTheFileNothingIsSaid() {
        LabProperties none = LabProperties.of(directory);
        assertThat(none.dialect()).isEmpty();
        assertThat(none.stages()).isEmpty();
        assertThat(none.command(Stage.ECHO, Role.SERVER)).isEmpty();
    }

    @Test
    void commandsFindTheirFilesAndSayTheStages() throws IOException {
        Files.writeString(directory.resolve("srv.py"), "");
        LabProperties properties = with("stage3.server = python3 'srv.py' {host} {port}\n");
        assertThat(properties.stages()).containsExactly(Stage.MULTI_USER);
        assertThat(properties
                        .command(Stage.MULTI_USER, Role.SERVER)
                        .orElseThrow()
                        .words())
                .containsExactly("python3", directory.resolve("srv.py").toString(), "{host}", "{port}");
    }

    @Test
    void namedStagesComeBeforeThoseOfCommands() throws IOException {
        assertThat(with("stages = 1, 2\nstage3.server = x {port}\n").stages())
                .containsExactly(Stage.ECHO, Stage.ONE_TO_ONE);
    }

    @Test
    void aDialectLiesBesideItOrIsTheKits() throws IOException {
        Files.writeString(directory.resolve("ours.dialect"), "");
        assertThat(with("dialect = ours.dialect").dialect())
                .contains(directory.resolve("ours.dialect").toString());
        assertThat(with("dialect = colour").dialect()).contains("colour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage4.server = x {port}|1:1: There is no key stage4.server",
                "stages = one|1:1: stages lists some of",
                "stage1.client = x {host} {port}|1:1: The command needs {message}.",
                "stage1.server = x|1:1: The command needs {port}.",
                "stage1.server = 'x {port}|1:1: The command cannot be read. A quote",
                "dialect =|1:1: dialect needs the name of a dialect of the kit, or a file of this directory.",
                "dialect = ../other.dialect|1:1: dialect needs",
                "dialect = /etc/hostname|1:1: dialect needs",
                "hello|1:1: Expected"
            })
    void whatIsWrongIsShownWhereItIs(String text, String message) {
        assertThatThrownBy(() -> with(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(directory.resolve(LabProperties.FILE) + ":" + message);
    }

    private LabProperties with(String text) throws IOException {
        Files.writeString(directory.resolve(LabProperties.FILE), text);
        return LabProperties.of(directory);
    }
}
