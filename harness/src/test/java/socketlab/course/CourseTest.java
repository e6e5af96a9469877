package socketlab.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.grade.Catalog;

class CourseTest {
    @TempDir
    Path directory;

    @Test
    void aFileIsReadWhateverItsEditorPutAtTheBeginning() throws IOException {
        assertThat(read("\uFEFFname = ours\r\n").name()).isEqualTo("ours");
        assertThat(read("")).isEqualTo(Course.none());
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> read("show = all\n\n  xyz = 1\n"))
                .isInstanceOf(BadFile.class)
                .hasMessage(file() + ":1:8: show is one of full, hint, name, hidden.\n" + file()
                        + ":3:3: There is no key xyz.");
    }

    @Test
    void ofVeryManyMistakesTheFirstAreShown() {
        assertThatThrownBy(() -> read("x\n".repeat(25)))
                .isInstanceOf(BadFile.class)
                .satisfies(bad -> assertThat(bad.getMessage().lines()).hasSize(21))
                .hasMessageEndingWith("\nAnd 5 more.");
    }

    @Test
    void whatAStrangerWroteIsMadeVisible() {
        assertThatThrownBy(() -> read("\u001b[31mred = 1")).hasMessage(file() + ":1:1: There is no key \\x1b[31mred.");
    }

    @Test
    void aFileThatCannotBeReadIsSaidSo() throws IOException {
        Path none = directory.resolve("none.course");
        assertThatThrownBy(() -> Course.read(none, Catalog.ids()))
                .isInstanceOf(BadFile.class)
                .hasMessage("There is no file " + none + ".");
        assertThatThrownBy(() -> Course.read(directory, Catalog.ids()))
                .isInstanceOf(BadFile.class)
                .hasMessage("The file " + directory + " cannot be read.");
        Path latin1 = Files.write(directory.resolve("latin1.course"), new byte[] {'a', '=', (byte) 0xe4});
        assertThatThrownBy(() -> Course.read(latin1, Catalog.ids()))
                .isInstanceOf(BadFile.class)
                .hasMessage("The file " + latin1 + " is not UTF-8.");
    }

    private Path file() {
        return directory.resolve("ours.course");
    }

    private Course read(String text) throws IOException {
        return Course.read(Files.writeString(file(), text), Catalog.ids());
    }
}
