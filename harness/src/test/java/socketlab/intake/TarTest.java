package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;

class TarTest extends UnpackingFixture {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name());

    private void file(String name, int size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        tar.write(new byte[size]);
        tar.closeArchiveEntry();
    }

    private void special(String name, byte type, String link) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, type);
        entry.setLinkName(link);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private Path compressed() throws IOException {
        tar.finish();
        return compressed(bytes.toByteArray());
    }

    private Path compressed(byte[] content) throws IOException {
        Path file = given().resolve("kim.tar.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
        return file;
    }

    @Test
    void aTarIsUnpackedCompressedOrNot() throws IOException {
        file("lab/A.java", 10);
        TarArchiveEntry script = new TarArchiveEntry("lab/run");
        script.setMode(0755);
        tar.putArchiveEntry(script);
        tar.closeArchiveEntry();
        tar.finish();
        ready(unpack(Files.write(given().resolve("kim.tar"), bytes.toByteArray())));
        assertThat(written()).containsExactly("lab/A.java", "lab/run");
        assertThat(target().resolve("lab/run")).isExecutable();
        assertThat(target().resolve("lab/A.java")).hasSize(10);
    }

    @Test
    void gzipIsKnownByItsContent() throws IOException {
        file("lab/A.java", 10);
        ready(unpack(compressed()));
        assertThat(written()).containsExactly("lab/A.java");
    }

    @Test
    void linksAndSpecialFilesAndWaysOutAreLeftOut() throws IOException {
        special("link", TarConstants.LF_SYMLINK, "/etc/passwd");
        special("hard", TarConstants.LF_LINK, "../../secret");
        special("pipe", TarConstants.LF_FIFO, "");
        special("device", TarConstants.LF_CHR, "");
        file("../evil", 1);
        file("/evil", 1);
        file("A.java", 1);
        Unpacked.Ready ready = ready(unpack(compressed()));
        assertThat(written()).containsExactly("A.java");
        assertThat(ready.remarks())
                .containsExactly(
                        "2 links were left out: the lab follows none.",
                        "2 special files were left out: the lab takes plain files alone.",
                        "2 files were left out: no path may lead out of the hand-in.");
    }

    @Test
    void aBombIsRefused() throws IOException {
        file("A.java", 300 << 10);
        assertThat(refused(unpack(compressed()))).contains("is larger than 262144 bytes");
    }

    /** Before a dropped file can be passed over, it has to come out of the compressor. */
    @Test
    void whatIsDroppedMayNotGoOnForEver() throws IOException {
        file("target/zeros", 9 << 20);
        file("A.java", 1);
        assertThat(refused(unpack(compressed()))).startsWith("The archive \"kim.tar.gz\" holds far more");
    }

    @Test
    void aNameOfMegabytesIsRefused() throws IOException {
        byte[] name = "x".repeat(3 << 20).getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(TarConstants.GNU_LONGLINK, TarConstants.LF_GNUTYPE_LONGNAME);
        entry.setSize(name.length);
        tar.putArchiveEntry(entry);
        tar.write(name);
        tar.closeArchiveEntry();
        file("A.java", 1);
        assertThat(refused(unpack(compressed()))).startsWith("The archive \"kim.tar.gz\" holds far more");
    }

    @Test
    void tooManyEntriesAreRefusedEvenIfTheyAreDropped() throws IOException {
        for (int i = 0; i < 501; i++) {
            file("target/" + i, 0);
        }
        assertThat(refused(unpack(compressed()))).startsWith("The hand-in holds more than 50 files");
    }

    @Test
    void longNamesAndOtherEncodingsAreTaken() throws IOException {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        file("a".repeat(150) + ".java", 1);
        file("Gr\u00f6\u00dfe.java", 1);
        ready(unpack(compressed()));
        assertThat(written()).containsExactly(SafePath.safe("Gr\u00f6\u00dfe.java"), "a".repeat(150) + ".java");
    }

    @Test
    void whatIsNoTarIsRefused() throws IOException {
        byte[] text = "no tar at all\n".repeat(100).getBytes(StandardCharsets.UTF_8);
        assertThat(refused(unpack(compressed(text)))).startsWith("The archive \"kim.tar.gz\" cannot be read");
    }

    @Test
    void aTarThatIsCutOffIsRefused() throws IOException {
        file("A.java", 100 << 10);
        tar.finish();
        byte[] whole = bytes.toByteArray();
        Path plain = Files.write(given().resolve("kim.tar"), Arrays.copyOf(whole, 50 << 10));
        assertThat(refused(unpack(plain))).contains("cut off");
    }

    @Test
    void whateverIsOverwrittenIsNoException() throws IOException {
        file("lab/A.java", 10);
        special("link", TarConstants.LF_SYMLINK, "lab");
        tar.finish();
        byte[] whole = bytes.toByteArray();
        for (int i = 0; i < 2_048; i += 3) {
            byte[] broken = whole.clone();
            broken[i] ^= 0x55;
            Path file = Files.write(given().resolve("kim.tar"), broken);
            Path target = temporary.resolve("targets/" + i);
            boolean isReady = Unpacking.into(candidate(Part.of(file)), target, SMALL) instanceof Unpacked.Ready;
            assertThat(Files.exists(target)).isEqualTo(isReady);
        }
    }

    @Test
    void largeFilesAreReadToTheirEnd() throws IOException {
        file("A.bin", 3 << 20);
        file("B.bin", 3 << 20);
        Candidate candidate = candidate(Part.of(compressed()));
        assertThat(Unpacking.into(candidate, target(), Limits.DEFAULT)).isInstanceOf(Unpacked.Ready.class);
        assertThat(target().resolve("B.bin")).hasSize(3 << 20);
    }

    @Test
    void whatIsDroppedCountsTogether() throws IOException {
        for (int i = 0; i < 5; i++) {
            file("target/" + i, 2 << 20);
        }
        assertThat(refused(unpack(compressed()))).startsWith("The archive \"kim.tar.gz\" holds far more");
    }

    @Test
    void namesAreReadWhereverTheyStand() throws IOException {
        file("Gr\u00f6\u00dfe.java", 1);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        file("\uae40.java", 1);
        ready(unpack(compressed()));
        assertThat(written())
                .containsExactlyInAnyOrder(SafePath.safe("Gr\u00f6\u00dfe.java"), SafePath.safe("\uae40.java"));
    }
}
