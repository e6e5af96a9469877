package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socketlab.RequiredTools;

/** Directories of students as somebody else's unpacker left them. */
class HostileDirectoryTest extends UnpackingFixture {
    private Path directory;

    @BeforeEach
    void makeOne() throws IOException {
        directory = Files.createDirectories(given().resolve("kim"));
        Files.writeString(directory.resolve("A.java"), "class A {}");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path secret = Files.writeString(given().resolve("Secret.java"), "the solution");
        Path solutions = Files.createDirectories(given().resolve("solutions"));
        Files.writeString(solutions.resolve("B.java"), "the solution");
        Files.createSymbolicLink(directory.resolve("B.java"), secret);
        Files.createSymbolicLink(directory.resolve("more"), solutions);
        Files.createSymbolicLink(directory.resolve("loop"), directory);
        Files.createSymbolicLink(directory.resolve("nowhere"), Path.of("missing"));
        Unpacked.Ready ready = ready(unpack(directory));
        assertThat(written()).containsExactly("A.java");
        assertThat(ready.remarks()).containsExactly("4 links were left out: the lab follows none.");
    }

    @Test
    void aLinkBesideAnArchiveIsNotFollowedEither() throws IOException {
        Path secret = Files.writeString(given().resolve("secret.txt"), "the solution");
        Path loose = Files.createDirectories(given().resolve("loose"));
        new ZipMaker().file("A.java").write(loose.resolve("lab.zip"));
        Files.createSymbolicLink(loose.resolve("notes.txt"), secret);
        Unpacked.Ready ready = ready(unpack(loose));
        assertThat(written()).containsExactly("A.java");
        assertThat(ready.remarks()).containsExactly("Left out, because it is a link or a special file: \"notes.txt\".");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aPipeIsNotOpened() throws IOException, InterruptedException {
        makePipe(directory.resolve("pipe.java"));
        Unpacked.Ready ready = ready(unpack(directory));
        assertThat(written()).containsExactly("A.java");
        assertThat(ready.remarks()).containsExactly("A special file was left out: the lab takes plain files alone.");
        makePipe(given().resolve("pipe.zip"));
        clear();
        assertThat(refused(unpack(given().resolve("pipe.zip")))).startsWith("The hand-in holds no file");
        assertThat(candidate(Part.of(directory)).digested(SMALL).handIn().digest())
                .hasSize(64);
    }

    private void clear() throws IOException {
        Files.delete(target().resolve("A.java"));
    }

    private static void makePipe(Path file) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder("mkfifo", file.toString()).start();
            assertThat(process.waitFor()).isZero();
        } catch (IOException missing) {
            RequiredTools.missing("mkfifo", "There is no mkfifo here.");
        }
    }

    @Test
    void limitsAreThoseOfArchives() throws IOException {
        Files.write(directory.resolve("huge"), new byte[300 << 10]);
        assertThat(refused(unpack(directory))).contains("\"huge\" is larger than");
        Files.delete(directory.resolve("huge"));
        Files.createDirectories(directory.resolve("a/b/c/d/e/f/g"));
        assertThat(refused(unpack(directory))).contains("lies deeper than 6 directories");
    }

    @Test
    void endlessDirectoriesAreRefused() throws IOException {
        for (int i = 0; i < 501; i++) {
            Files.createFile(directory.resolve(i + ".class"));
        }
        assertThat(refused(unpack(directory))).startsWith("The hand-in holds more than 50 files");
    }

    @Test
    void whatIsBelowDroppedDirectoriesIsNotEvenLookedAt() throws IOException {
        Path objects = Files.createDirectories(directory.resolve(".git/objects"));
        for (int i = 0; i < 600; i++) {
            Files.createFile(objects.resolve(String.valueOf(i)));
        }
        ready(unpack(directory));
        assertThat(written()).containsExactly("A.java");
    }

    @Test
    void namesThatAreNoTextOfAnyKindStayApart() throws IOException {
        String here = directory.toUri().toString();
        Files.writeString(Path.of(URI.create(here + "%B1%E8.java")), "one");
        Files.writeString(Path.of(URI.create(here + "%C0%CC.java")), "two");
        ready(unpack(directory));
        assertThat(written()).hasSize(3).contains("A.java");
    }

    @Test
    void anEmptyDirectoryIsRefused() throws IOException {
        Path empty = Files.createDirectories(given().resolve("empty/inside"));
        assertThat(refused(unpack(empty.getParent()))).isEqualTo("The hand-in is empty. Hand in the source files.");
    }

    @Test
    void whatIsGoneMeanwhileIsRefused() throws IOException {
        Part gone = Part.of(directory);
        Files.delete(directory.resolve("A.java"));
        Files.delete(directory);
        assertThat(refused(unpack(gone))).startsWith("The hand-in holds no file that the lab can take.");
    }
}
