package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** The digest says whether what was handed in has changed. */
class CandidateTest extends UnpackingFixture {
    private static String digest(Part... parts) {
        return candidate(parts).digested(SMALL).handIn().digest();
    }

    @Test
    void aZipIsItsBytes() throws IOException {
        Path zip = new ZipMaker().file("A.java").write(given().resolve("kim.zip"));
        String before = digest(Part.of(zip));
        assertThat(before).matches("[0-9a-f]{64}");
        Files.setLastModifiedTime(zip, FileTime.fromMillis(0));
        assertThat(digest(Part.of(zip))).isEqualTo(before);
        new ZipMaker().file("A.java", "changed").write(zip);
        assertThat(digest(Part.of(zip))).isNotEqualTo(before);
    }

    @Test
    void aDirectoryIsTheNamesAndBytesOfItsFiles() throws IOException {
        Path directory = Files.createDirectories(given().resolve("kim"));
        Path file = Files.writeString(directory.resolve("A.java"), "a");
        String before = digest(Part.of(directory));
        Files.writeString(directory.resolve("A.class"), "build output");
        assertThat(digest(Part.of(directory))).isEqualTo(before);
        Files.writeString(file, "b");
        String changed = digest(Part.of(directory));
        Files.writeString(file, "a");
        Files.move(file, directory.resolve("B.java"));
        assertThat(digest(Part.of(directory))).isNotEqualTo(before).isNotEqualTo(changed);
    }

    @Test
    void aPartOfADownloadIsNotTheRestOfIt() throws IOException {
        Path download = given().resolve("download.zip");
        Part kim = new Part(download, "kim/", "kim");
        new ZipMaker().files("kim/A.java", "lee/A.java").write(download);
        String before = digest(kim);
        new ZipMaker().file("kim/A.java").file("lee/A.java", "changed").write(download);
        assertThat(digest(kim)).isEqualTo(before);
        new ZipMaker().file("kim/A.java", "changed").file("lee/A.java").write(download);
        assertThat(digest(kim)).isNotEqualTo(before);
    }

    @Test
    void whatCannotBeReadOrIsTooLargeHasADigestToo() throws IOException {
        assertThat(digest(Part.of(given().resolve("missing")))).hasSize(64);
        Path huge = Files.write(given().resolve("huge.zip"), new byte[5 << 20]);
        assertThat(digest(Part.of(huge))).hasSize(64);
        Path broken = Files.writeString(given().resolve("broken.zip"), "no zip");
        assertThat(digest(new Part(broken, "kim/", "kim"))).hasSize(64);
    }

    @Test
    void nothingHandedInHasNone() {
        assertThat(digest()).isEmpty();
    }

    @Test
    void theRestOfAHandInStays() throws IOException {
        Candidate candidate = candidate(Part.of(new ZipMaker().file("A.java").write(given().resolve("kim.zip"))));
        Candidate digested = candidate.digested(SMALL);
        assertThat(digested.handIn())
                .usingRecursiveComparison()
                .ignoringFields("digest")
                .isEqualTo(candidate.handIn());
        assertThat(digested.parts()).isEqualTo(candidate.parts());
        assertThat(digested.recognition()).isEqualTo(candidate.recognition());
    }

    @Test
    void whatMayBeRunIsNotTheSame() throws IOException {
        Path directory = Files.createDirectories(given().resolve("kim"));
        Path script = Files.writeString(directory.resolve("run.sh"), "#!/bin/sh");
        String before = digest(Part.of(directory));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(digest(Part.of(directory))).isNotEqualTo(before);
    }

    @Test
    void allPartsCount() throws IOException {
        Part one = Part.of(Files.writeString(given().resolve("A.java"), "a"));
        Part two = Part.of(Files.writeString(given().resolve("B.java"), "b"));
        String both = digest(one, two);
        assertThat(digest(one)).isNotEqualTo(both);
        Files.writeString(two.file(), "changed");
        assertThat(digest(one, two)).isNotEqualTo(both);
    }
}
