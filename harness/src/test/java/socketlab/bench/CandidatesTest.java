package socketlab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import socketlab.Kit;
import socketlab.selftest.Catalogue;

class CandidatesTest {
    /** The self-test lets it say each line at once and talk on standard error, which costs twenty times as much. */
    @Test
    void aTeachingTextIsMeasuredAsItStands() throws IOException {
        Candidate threads =
                new Candidates(new Catalogue(Kit.root())).named("threads").orElseThrow();
        List<String> words = threads.command().words();
        Path classes = Path.of(words.get(words.indexOf("-cp") + 1));
        try (Stream<Path> files = Files.walk(classes)) {
            List<Path> compiled =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            assertThat(compiled).isNotEmpty();
            for (Path file : compiled) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("left out, not UTF-8");
            }
        }
    }
}
