package socketlab.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import socketlab.Kit;

/** The reference server can be read in one sitting: what only it has, and not the client as well, stays that short. */
class ReferenceSizeTest {
    @Test
    void theServerHasLessThan250LinesWithItsComments() throws IOException {
        long lines = 0;
        for (String name : List.of("ChatServer", "User", "Room")) {
            lines += Files.readAllLines(Kit.solutions().resolve("socketlab/stage3/" + name + ".java")).stream()
                    .filter(line -> !line.isBlank())
                    .count();
        }
        assertThat(lines).isLessThan(250);
    }
}
