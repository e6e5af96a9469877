package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips that were made to do harm, or came to harm. */
class HostileZipTest extends UnpackingFixture {
    private Path zip(byte[] bytes) throws IOException {
        return Files.write(given().resolve("kim.zip"), bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.java",
                "a/../../evil.java",
                "/tmp/evil.java",
                "C:/evil.java",
                "C:evil.java",
                "..\\evil.java",
                "\\\\host\\share\\evil.java",
                "a/.."
            })
    void noPathLeadsOut(String path) throws IOException {
        Unpacked.Ready ready =
                ready(unpack(zip(new ZipMaker().files(path, "A.java").bytes())));
        assertThat(written()).containsExactly("A.java");
        assertThat(ready.remarks()).containsExactly("A file was left out: no path may lead out of the hand-in.");
    }

    @Test
    void aZipWithNothingButWaysOutIsRefused() throws IOException {
        assertThat(refused(unpack(zip(new ZipMaker().files("../a", "/b").bytes()))))
                .isEqualTo("The hand-in holds no file that the lab can take. "
                        + "2 files were left out: no path may lead out of the hand-in.");
    }

    @Test
    void linksAndDevicesAreLeftOut() throws IOException {
        byte[] elsewhere = "/etc/passwd".getBytes(StandardCharsets.UTF_8);
        byte[] zip = new ZipMaker()
                .entry("link.java", UnixStat.LINK_FLAG | 0777, elsewhere)
                .entry("out", UnixStat.LINK_FLAG | 0777, "..".getBytes(StandardCharsets.UTF_8))
                .file("out/through.java")
                .entry("null", 0020666, new byte[0])
                .file("A.java")
                .bytes();
        Unpacked.Ready ready = ready(unpack(zip(zip)));
        assertThat(written()).containsExactly("A.java", "out/through.java");
        assertThat(ready.remarks())
                .containsExactly(
                        "2 links were left out: the lab follows none.",
                        "A special file was left out: the lab takes plain files alone.");
    }

    @Test
    void aFileThatGrowsIsRefused() throws IOException {
        assertThat(refused(unpack(zip(new ZipMaker().zeros("A.java", 300 << 10).bytes()))))
                .startsWith("In the hand-in \"A.java\" is larger than 262144 bytes");
    }

    @Test
    void manyFilesThatGrowTogetherAreRefused() throws IOException {
        ZipMaker maker = new ZipMaker();
        for (int i = 0; i < 20; i++) {
            maker.zeros("A" + i + ".java", 200 << 10);
        }
        assertThat(refused(unpack(zip(maker.bytes()))))
                .startsWith("The files of the hand-in are larger than 1 MiB together");
    }

    @Test
    void sizesInTheTableAreNotBelieved() throws IOException {
        byte[] zip = new ZipMaker().zeros("A.java", 300 << 10).bytes();
        byte[] lying = ZipMaker.patched(ZipMaker.patched(zip, ZipMaker.SIZE, 1), ZipMaker.SIZE + 2, 0);
        assertThat(refused(unpack(zip(lying)))).contains("is larger than 262144 bytes");
    }

    /** All entries share the bytes of the first: the zip is small and what comes out is not. */
    @Test
    void entriesThatOverlapCountEachTime() throws IOException {
        ZipMaker maker = new ZipMaker();
        for (int i = 0; i < 20; i++) {
            maker.zeros("A" + (char) ('a' + i) + ".java", 200 << 10);
        }
        byte[] zip = maker.bytes();
        byte[] overlapping =
                ZipMaker.patched(ZipMaker.patched(zip, ZipMaker.HEADER_OFFSET, 0), ZipMaker.HEADER_OFFSET + 2, 0);
        assertThat(refused(unpack(zip(overlapping)))).startsWith("The files of the hand-in are larger than 1 MiB");
    }

    @Test
    void zipsInAZipStayClosed() throws IOException {
        byte[] bomb = new ZipMaker().zeros("zeros", 2 << 20).bytes();
        for (int level = 0; level < 5; level++) {
            ZipMaker next = new ZipMaker();
            for (int i = 0; i < 4; i++) {
                next.entry(i + ".zip", 0, bomb);
            }
            bomb = next.bytes();
        }
        ready(unpack(zip(new ZipMaker().entry("lib.zip", 0, bomb).file("A.java").bytes())));
        assertThat(written()).containsExactly("A.java", "lib.zip");
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        ZipMaker maker = new ZipMaker();
        for (int i = 0; i < 51; i++) {
            maker.file("A" + i + ".java");
        }
        assertThat(refused(unpack(zip(maker.bytes()))))
                .startsWith("The hand-in holds more than 50 files and directories.");
    }

    @Test
    void directoriesOfFilesCountToo() throws IOException {
        ZipMaker maker = new ZipMaker();
        for (int i = 0; i < 20; i++) {
            maker.file("a" + i + "/b/A.java");
        }
        assertThat(refused(unpack(zip(maker.bytes())))).contains("more than 50 files and directories");
    }

    /** The library keeps the whole table in memory, what is dropped included. */
    @Test
    void anEndlessTableOfContentsIsRefused() throws IOException {
        ZipMaker maker = new ZipMaker();
        for (int i = 0; i < 8_000; i++) {
            maker.entry("target/" + "x".repeat(60) + i, 0, new byte[0]);
        }
        assertThat(refused(unpack(zip(maker.bytes()))))
                .startsWith("The archive \"kim.zip\" holds far more than a hand-in may.");
    }

    @Test
    void whatLiesTooDeepIsRefused() throws IOException {
        assertThat(refused(unpack(zip(new ZipMaker().file("a/b/c/d/e/f/A.java").bytes()))))
                .contains("lies deeper than 6 directories");
    }

    @Test
    void ofTwoFilesWithOneNameTheFirstIsKept() throws IOException {
        byte[] zip = new ZipMaker()
                .file("A.java", "first")
                .file("A.java", "second")
                .file("a.java", "third")
                .file("A.java/B.java", "below a file")
                .file("lib/C.java")
                .file("LIB", "a file like a directory")
                .bytes();
        Unpacked.Ready ready = ready(unpack(zip(zip)));
        assertThat(written()).containsExactly("A.java", "lib/C.java");
        assertThat(target().resolve("A.java")).hasContent("first");
        assertThat(ready.remarks()).singleElement().asString().startsWith("4 files were left out: another came before");
    }

    @Test
    void namesInAnotherEncodingAreTakenAsTheyCome() throws IOException {
        Path zip = given().resolve("kim.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file, StandardCharsets.ISO_8859_1)) {
            for (String name : List.of("Gr\u00f6\u00dfe.java", "\u00b1\u00e8.java", "EchoServer.java")) {
                out.putNextEntry(new ZipEntry(name));
                out.write('/');
            }
        }
        ready(unpack(zip));
        assertThat(written()).hasSize(3).contains("EchoServer.java");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Echo\\nServer.java|Echo_aServer.java",
                "\\e[2J.java|_1b[2J.java",
                "con.java|_con.java",
                "what?.java|what_3f.java",
                "ends.|ends._",
                "\\u202egpj.java|_202egpj.java"
            })
    void namesThatWouldDoHarmAreChanged(String escaped, String written) throws IOException {
        String name = escaped.replace("\\n", "\n").replace("\\e", "\u001b").replace("\\u202e", "\u202e");
        Unpacked.Ready ready = ready(unpack(zip(new ZipMaker().file(name).bytes())));
        assertThat(written()).containsExactly(written);
        assertThat(ready.remarks())
                .containsExactly("A name was changed: some characters do not belong in the name of a file.");
    }

    @Test
    void veryLongNamesAreShortenedAndVeryLongPathsLeftOut() throws IOException {
        String longest = "x".repeat(190);
        byte[] zip = new ZipMaker()
                .file("y".repeat(3_000) + ".java")
                .file(String.join("/", longest, longest, longest, longest, longest, longest))
                .bytes();
        Unpacked.Ready ready = ready(unpack(zip(zip)));
        assertThat(written())
                .singleElement()
                .asString()
                .startsWith("yyy")
                .endsWith(".java")
                .hasSizeLessThan(100);
        assertThat(ready.remarks()).hasSize(2);
    }

    @Test
    void aPasswordIsRefused() throws IOException {
        byte[] zip = new ZipMaker().file("A.java").bytes();
        assertThat(refused(unpack(zip(ZipMaker.patched(zip, ZipMaker.FLAGS, 1 | 1 << 3 | 1 << 11)))))
                .isEqualTo("The archive \"kim.zip\" is protected with a password. Make it anew without one.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 12, 14, 93, 95, 99})
    void compressionOfOtherKindsIsRefused(int method) throws IOException {
        byte[] zip = new ZipMaker().file("A.java").bytes();
        assertThat(refused(unpack(zip(ZipMaker.patched(zip, ZipMaker.METHOD, method)))))
                .startsWith("The archive \"kim.zip\" is compressed in a way that the lab does not read.");
    }

    @Test
    void whateverIsCutOffOrOverwrittenIsNoException() throws IOException {
        byte[] whole = new ZipMaker()
                .file("A.java", "class A {}".repeat(50))
                .file("B.java", "class B {}")
                .bytes();
        for (int i = 0; i < whole.length; i++) {
            byte[] broken = whole.clone();
            broken[i] ^= 0x55;
            Path target = temporary.resolve("targets/" + i);
            boolean isReady = Unpacking.into(candidate(Part.of(zip(broken))), target, SMALL) instanceof Unpacked.Ready;
            assertThat(Files.exists(target)).isEqualTo(isReady);
        }
        for (int length = 4; length < whole.length; length++) {
            assertThat(refused(unpack(zip(Arrays.copyOf(whole, length))))).contains("damaged");
        }
    }

    @Test
    void contentThatIsNotWhatWasPackedIsRefused() throws IOException {
        byte[] zip = new ZipMaker().file("A.java", "class A {}").bytes();
        int crc = 16;
        assertThat(refused(unpack(zip(ZipMaker.patched(zip, crc, 0x1234)))))
                .startsWith("The file \"A.java\" cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>Log in to go on</html>|The file \"kim.zip\" is called .zip and is no archive.",
                "Rar!\\1|The lab reads zip and tar.gz, and \"kim.zip\" is neither.",
                "''|The file \"kim.zip\" is called .zip and is no archive."
            })
    void whatIsNoZipIsToldSo(String content, String sentence) throws IOException {
        assertThat(refused(unpack(zip(content.getBytes(StandardCharsets.ISO_8859_1)))))
                .startsWith(sentence)
                .endsWith("Pack the files as a zip, and hand that in.");
    }

    @Test
    void sevenZipIsToldWhatToHandIn() throws IOException {
        byte[] begin = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4};
        Path file = Files.write(given().resolve("lab\u001b.7z"), begin);
        assertThat(refused(unpack(file)))
                .isEqualTo("The lab reads zip and tar.gz, and \"lab\\x1b.7z\" is neither. "
                        + "Pack the files as a zip, and hand that in.");
    }

    @Test
    void anEmptyZipIsRefused() throws IOException {
        assertThat(refused(unpack(zip(new ZipMaker().bytes()))))
                .isEqualTo("The hand-in is empty. Hand in the source files.");
        assertThat(refused(unpack(zip(new ZipMaker().files("A.class", ".git/x").bytes()))))
                .startsWith("The hand-in holds nothing but build output");
    }

    @Test
    void anArchiveThatIsTooLargeItselfIsRefused() throws IOException {
        byte[] zip = new ZipMaker().file("A.java").bytes();
        byte[] padded = new byte[zip.length + (5 << 20)];
        System.arraycopy(zip, 0, padded, 0, zip.length);
        assertThat(refused(unpack(zip(padded)))).startsWith("The archive \"kim.zip\" holds far more");
    }

    /** What is within the limits is taken to the last byte. */
    @Test
    void limitsAreTheMostThatMayBe() throws IOException {
        ZipMaker maker = new ZipMaker().zeros("a/b/c/d/e/F.java", 256 << 10);
        for (int i = 0; i < 3; i++) {
            maker.zeros("A" + i + ".java", 256 << 10);
        }
        for (int i = 0; i < 41; i++) {
            maker.zeros("B" + i + ".java", 0);
        }
        ready(unpack(zip(maker.bytes())));
        assertThat(written()).hasSize(45).contains("a/b/c/d/e/F.java");
    }

    @Test
    void aZipThatCannotBeCompressedIsReadToItsEnd() throws IOException {
        Random random = new Random(7);
        ZipMaker maker = new ZipMaker();
        for (int i = 0; i < 4; i++) {
            byte[] noise = new byte[200 << 10];
            random.nextBytes(noise);
            maker.entry("A" + i, 0, noise);
        }
        ready(unpack(zip(maker.bytes())));
        assertThat(written()).hasSize(4);
    }

    @Test
    void aTableOfContentsMayBeAsLongAsTheLimitsAllow() throws IOException {
        ZipMaker maker = new ZipMaker().file("A.java");
        for (int i = 0; i < 8_000; i++) {
            maker.entry("target/" + "x".repeat(60) + i, 0, new byte[0]);
        }
        Candidate candidate = candidate(Part.of(zip(maker.bytes())));
        assertThat(Unpacking.into(candidate, target(), Limits.DEFAULT)).isInstanceOf(Unpacked.Ready.class);
    }

    @Test
    void aLinkThatIsCalledLikeAnArchiveIsRefused() throws IOException {
        Path download = new ZipMaker()
                .entry("kim/lab.zip", UnixStat.LINK_FLAG | 0777, "/etc/passwd".getBytes(StandardCharsets.UTF_8))
                .write(given().resolve("download.zip"));
        assertThat(refused(unpack(new Part(download, "kim/", "kim"))))
                .startsWith("The archive \"lab.zip\" cannot be read");
    }

    @Test
    void anArchiveInADownloadHasItsLimitToo() throws IOException {
        Path download = new ZipMaker().zeros("kim/lab.zip", 5 << 20).write(given().resolve("download.zip"));
        assertThat(refused(unpack(new Part(download, "kim/", "kim"))))
                .startsWith("In the hand-in \"lab.zip\" is larger than 4 MiB");
    }

    @Test
    void nothingStaysOpen() throws IOException {
        Path good = zip(new ZipMaker().file("A.java").bytes());
        Path bad = Files.write(
                given().resolve("bad.zip"), new ZipMaker().zeros("A", 300 << 10).bytes());
        Path none = Files.writeString(given().resolve("none.zip"), "PK\3\4 and nothing else");
        byte[] lab = Files.readAllBytes(good);
        Path download = new ZipMaker().entry("kim/lab.zip", 0, lab).write(given().resolve("download.zip"));
        ready(unpack(new Part(download, "kim/", "kim")));
        for (Path zip : List.of(good, bad, none)) {
            Unpacking.into(candidate(Part.of(zip)), temporary.resolve("targets/" + zip.getFileName()), SMALL);
        }
        assertThat(openFiles()).noneMatch(file -> file.startsWith(temporary));
    }

    /** None where the system does not tell. */
    private static List<Path> openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(descriptors)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(descriptors)) {
                for (Path descriptor : stream) {
                    target(descriptor).ifPresent(files::add);
                }
            }
        }
        return files;
    }

    private static Optional<Path> target(Path descriptor) {
        try {
            return Optional.of(Files.readSymbolicLink(descriptor));
        } catch (IOException closedMeanwhile) {
            return Optional.empty();
        }
    }
}
