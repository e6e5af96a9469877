package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesTest {
    @TempDir
    Path temporary;

    @Test
    void bytesAreUtf8OrElseOneCharacterEach() {
        assertThat(Names.decode("김.java".getBytes(StandardCharsets.UTF_8))).isEqualTo("김.java");
        assertThat(Names.decode(new byte[] {(byte) 0xb1, (byte) 0xe8})).isEqualTo("\u00b1\u00e8");
    }

    @Test
    void namesThatAreNoTextAreReadFromTheirBytes() {
        Path broken = Path.of(URI.create(temporary.toUri() + "a%20+%B1%E8.zip"));
        assertThat(Names.of(broken)).isEqualTo("a +\u00b1\u00e8.zip");
        assertThat(Names.of(Path.of("lab.zip"))).isEqualTo("lab.zip");
        assertThat(Names.of(Path.of("/"))).isEmpty();
    }
}
