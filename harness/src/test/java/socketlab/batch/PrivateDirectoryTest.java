package socketlab.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrivateDirectoryTest {
    @TempDir
    Path directory;

    private void write(String content) throws IOException {
        PrivateDirectory.writeOnce(directory.resolve("key"), content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenOnceIsForItsOwnerAlone() throws IOException {
        write("secret");
        assertThat(directory.resolve("key")).content().isEqualTo("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whoComesSecondLeavesWhatIsThere() throws IOException {
        write("first");
        write("second");
        assertThat(directory.resolve("key")).content().isEqualTo("first");
        assertThat(Files.list(directory)).hasSize(1);
    }
}
