package socketlab.contain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BubblewrapTest {
    private final Path directory = Path.of("/tmp/somewhere/work-1");
    private final List<String> words = new Bubblewrap(List.of(Path.of("/tmp/somewhere"))).around(directory, 1_000);

    /** Root and devices are file systems in memory that nobody bounds. */
    @Test
    void whatHasNoBoundIsReadOnlyInTheEnd() {
        assertThat(words).containsSubsequence("--dev", "/dev", "--remount-ro", "/dev");
        assertThat(words).containsSubsequence("--remount-ro", "/", "--chdir", directory.toString());
    }

    @Test
    void whatIsWritableHasABound() {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--tmpfs")) {
                assertThat(words.get(i - 2)).as(words.get(i + 1)).isEqualTo("--size");
            }
        }
        assertThat(words).doesNotContain("--bind", "--dev-bind").contains("--tmpfs");
    }

    /** A later mount hides an earlier one at the same place or above it. */
    @Test
    void theWorkingDirectoryLiesOverWhatIsReadable() {
        int readable = words.lastIndexOf("/tmp/somewhere");
        assertThat(words.indexOf("/tmp")).isLessThan(readable);
        assertThat(words.indexOf(directory.toString())).isGreaterThan(readable);
    }

    @Test
    void nothingOfPeopleIsReadable() {
        assertThat(words).doesNotContain("/etc", "/home", "/root", "/etc/passwd", "/etc/shadow", "/var");
    }
}
