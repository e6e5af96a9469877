package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Honest hand-ins, in all the shapes in which they come. */
class UnpackingTest extends UnpackingFixture {
    @Test
    void aZipIsUnpacked() throws IOException {
        Path zip = new ZipMaker().file("EchoServer.java", "class EchoServer {}").write(given().resolve("kim.zip"));
        Unpacked.Ready ready = ready(unpack(zip));
        assertThat(ready.directory()).isEqualTo(target());
        assertThat(ready.remarks()).isEmpty();
        assertThat(target().resolve("EchoServer.java")).hasContent("class EchoServer {}");
    }

    @Test
    void aDirectoryIsCopied() throws IOException {
        Path source = Files.createDirectories(given().resolve("kim/src/chat"));
        Files.writeString(source.resolve("Chat.java"), "class Chat {}");
        ready(unpack(given().resolve("kim")));
        assertThat(written()).containsExactly("src/chat/Chat.java");
    }

    @Test
    void aSingleSourceFileIsAHandIn() throws IOException {
        ready(unpack(Files.writeString(given().resolve("EchoServer.java"), "class EchoServer {}")));
        assertThat(written()).containsExactly("EchoServer.java");
    }

    @Test
    void aZipIsKnownByItsContentWhateverItIsCalled() throws IOException {
        ready(unpack(new ZipMaker().file("A.java").write(given().resolve("kim"))));
        assertThat(written()).containsExactly("A.java");
    }

    @Test
    void theWorkBeginsBelowDirectoriesThatOnlyWrapIt() throws IOException {
        Path zip = new ZipMaker()
                .files("lab3-final/kim/lab.properties", "lab3-final/kim/src/A.java", "__MACOSX/._lab3-final")
                .write(given().resolve("kim.zip"));
        assertThat(ready(unpack(zip)).directory()).isEqualTo(target().resolve("lab3-final/kim"));
    }

    @Test
    void packagesAreNoWrappers() throws IOException {
        Path zip = new ZipMaker().file("com/kim/Chat.java").write(given().resolve("kim.zip"));
        assertThat(ready(unpack(zip)).directory()).isEqualTo(target());
    }

    @Test
    void stagesAreFoundBelowAWrapper() throws IOException {
        Path zip = new ZipMaker()
                .files("kit/stage1-echo/src/A.java", "kit/stage2-one-to-one/src/B.java")
                .write(given().resolve("kim.zip"));
        assertThat(ready(unpack(zip)).directory()).isEqualTo(target().resolve("kit"));
    }

    @Test
    void whatNeverMattersIsDroppedBeforeItCounts() throws IOException {
        ZipMaker maker = new ZipMaker().files("A.java", ".DS_Store", "._A.java", "A.class", "out/B.class");
        for (int i = 0; i < 60; i++) {
            maker.files(".git/objects/" + i, "target/classes/" + i, "node_modules/" + i);
        }
        maker.zeros("lab/target/huge.jar", 2 << 20);
        ready(unpack(maker.write(given().resolve("kim.zip"))));
        assertThat(written()).containsExactly("A.java");
    }

    @Test
    void anIdeProjectIsFine() throws IOException {
        Path zip = new ZipMaker()
                .files("Lab/.idea/workspace.xml", "Lab/Lab.iml", "Lab/src/A.java", "Lab/out/production/A.class")
                .write(given().resolve("kim.zip"));
        ready(unpack(zip));
        assertThat(written()).containsExactly("Lab/.idea/workspace.xml", "Lab/Lab.iml", "Lab/src/A.java");
    }

    @Test
    void scriptsStayExecutableAndNothingMore() throws IOException {
        Path zip = new ZipMaker()
                .entry("bin/run.sh", 0104755, new byte[] {'#'})
                .entry("private/A.java", 0100600, new byte[] {'/'})
                .write(given().resolve("kim.zip"));
        ready(unpack(zip));
        assertThat(mode("bin/run.sh")).isEqualTo("rwxr-xr-x");
        assertThat(mode("bin")).isEqualTo("rwxr-xr-x");
        assertThat(mode("private/A.java")).isEqualTo("rw-r--r--");
        assertThat(mode("")).isEqualTo("rwxr-xr-x");
    }

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(target().resolve(path)));
    }

    @Test
    void backslashesSeparateAsOldToolsForWindowsMeantThem() throws IOException {
        Path zip = given().resolve("kim.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("src\\echo\\EchoServer.java"));
            out.write('/');
        }
        ready(unpack(zip));
        assertThat(written()).containsExactly("src/echo/EchoServer.java");
    }

    @Test
    void anArchiveInAPlatformsDirectoryIsUnpacked() throws IOException {
        Path directory = Files.createDirectories(given().resolve("Jane_1_assignsubmission_file_"));
        new ZipMaker().files("lab/A.java").write(directory.resolve("my lab.zip"));
        Files.writeString(directory.resolve("notes.txt"), "see the zip");
        ready(unpack(directory));
        assertThat(written()).containsExactly("lab/A.java", "notes.txt");
    }

    @Test
    void anArchiveInAPlatformsZipIsUnpackedAndNoneInThat() throws IOException {
        byte[] inner = new ZipMaker().file("C.java").bytes();
        byte[] lab = new ZipMaker().file("A.java").entry("old.zip", 0, inner).bytes();
        Path download = new ZipMaker()
                .entry("Jane_1_assignsubmission_file_/lab.zip", 0, lab)
                .file("Kim_2_assignsubmission_file_/B.java")
                .write(given().resolve("download.zip"));
        ready(unpack(new Part(download, "Jane_1_assignsubmission_file_/", "Jane_1_assignsubmission_file_")));
        assertThat(written()).containsExactly("A.java", "old.zip");
    }

    @Test
    void aFileOfAPlatformsZipIsAHandIn() throws IOException {
        byte[] lab = new ZipMaker().file("A.java").bytes();
        Path download = new ZipMaker().entry("doejane_1_2_lab.zip", 0, lab).write(given().resolve("submissions.zip"));
        ready(unpack(new Part(download, "doejane_1_2_lab.zip", "lab.zip")));
        assertThat(written()).containsExactly("A.java");
    }

    @Test
    void severalArchivesEachGetADirectory() throws IOException {
        Path one = new ZipMaker().file("A.java").write(given().resolve("stage1.zip"));
        Path two = new ZipMaker().file("A.java").write(given().resolve("stage2.zip"));
        ready(unpack(Part.of(one), Part.of(two)));
        assertThat(written()).containsExactly("stage1/A.java", "stage2/A.java");
    }

    @Test
    void anArchiveBesideSourcesStaysAFile() throws IOException {
        Path source = Files.writeString(given().resolve("A.java"), "class A {}");
        Path backup = new ZipMaker().file("A.java").write(given().resolve("backup.zip"));
        Unpacked.Ready ready = ready(unpack(Part.of(source), Part.of(backup)));
        assertThat(written()).containsExactly("A.java", "backup.zip");
        assertThat(ready.remarks())
                .containsExactly("Not unpacked, because sources were handed in beside it: \"backup.zip\".");
    }

    @Test
    void anArchiveBesideSourcesInADirectoryStaysAFileToo() throws IOException {
        Files.writeString(given().resolve("A.java"), "class A {}");
        new ZipMaker().file("A.java").write(given().resolve("backup.zip"));
        Unpacked.Ready ready = ready(unpack(given()));
        assertThat(written()).containsExactly("A.java", "backup.zip");
        assertThat(ready.remarks())
                .containsExactly("Not unpacked, because sources were handed in beside it: \"backup.zip\".");
    }

    @Test
    void aTargetThatIsInUseIsNotTouched() throws IOException {
        Path zip = new ZipMaker().file("A.java").write(given().resolve("kim.zip"));
        Path precious = Files.createDirectories(target()).resolve("precious");
        Files.writeString(precious, "kept");
        assertThatThrownBy(() -> unpack(zip)).isInstanceOf(IllegalArgumentException.class);
        assertThat(precious).hasContent("kept");
    }

    @Test
    void nothingHandedInIsRefused() throws IOException {
        assertThat(refused(unpack())).isEqualTo("Nothing was handed in.");
    }

    @Test
    void emptyNamesInAPathAreNothing() throws IOException {
        Unpacked.Ready ready =
                ready(unpack(new ZipMaker().files("./a//./A.java").write(given().resolve("kim.zip"))));
        assertThat(written()).containsExactly("a/A.java");
        assertThat(ready.remarks()).isEmpty();
    }

    @Test
    void everyUserMayEnterTheTarget() throws IOException {
        Files.createDirectories(target());
        Files.setPosixFilePermissions(target(), PosixFilePermissions.fromString("rwx------"));
        ready(unpack(new ZipMaker().file("A.java").write(given().resolve("kim.zip"))));
        assertThat(mode("")).isEqualTo("rwxr-xr-x");
    }

    @Test
    void limitsBelowOneMakeNoSense() {
        assertThatThrownBy(() -> new Limits(0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
