package socketlab.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the arguments of {@code ./lab grade} to the hand-ins of a class. */
class IntakeTest {
    @TempDir
    Path temporary;

    private Path directory(String path) throws IOException {
        return Files.createDirectories(temporary.resolve(path));
    }

    private Path source(String path) throws IOException {
        Path file = temporary.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "class A {}");
    }

    private Path zip(String path, String... names) throws IOException {
        Path file = temporary.resolve(path);
        Files.createDirectories(file.getParent());
        return new ZipMaker().files(names).write(file);
    }

    private static List<String> ids(Found found) {
        return found.candidates().stream()
                .map(candidate -> candidate.handIn().id())
                .toList();
    }

    private static List<String> recognitions(Found found) {
        return found.candidates().stream().map(Candidate::recognition).toList();
    }

    private static List<String> parts(Candidate candidate) {
        return candidate.parts().stream().map(Part::name).toList();
    }

    @Test
    void aDirectoryOfStudents() throws IOException {
        source("class/kim/A.java");
        source("class/lee/src/A.java");
        directory("class/park");
        Found found = Intake.find(List.of(temporary.resolve("class")));
        assertThat(ids(found)).containsExactly("kim", "lee", "park");
        assertThat(recognitions(found)).containsOnly("directory in class");
        assertThat(found.remarks()).isEmpty();
        assertThat(found.candidates().get(0).handIn().source())
                .isEqualTo(temporary.resolve("class/kim").toString());
        assertThat(found.candidates().get(0).handIn().digest()).isEmpty();
    }

    @Test
    void aDirectoryOfZips() throws IOException {
        zip("class/kim.zip", "A.java");
        zip("class/lee.zip", "A.java");
        Files.writeString(directory("class").resolve("park.tar.gz"), "");
        Files.writeString(temporary.resolve("class/marks\u001b.xlsx"), "");
        Found found = Intake.find(List.of(temporary.resolve("class")));
        assertThat(ids(found)).containsExactly("kim", "lee", "park");
        assertThat(recognitions(found)).containsOnly("archive in class");
        assertThat(found.remarks())
                .containsExactly("Left aside in class, because it is neither an archive nor a directory: "
                        + "\"marks\\x1b.xlsx\".");
    }

    @Test
    void aDirectoryThatIsOneHandIn() throws IOException {
        for (String mark : List.of("A.java", "lab.properties", "src/A.java", "stage1-echo/src/A.java", "pom.xml")) {
            Path root = directory(mark.replace('/', '-').toLowerCase(Locale.ROOT) + "/kim");
            Path file = root.resolve(mark);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
            Files.createDirectories(root.resolve("docs"));
            Found found = Intake.find(List.of(root));
            assertThat(ids(found)).as(mark).containsExactly("kim");
            assertThat(recognitions(found)).containsExactly("one hand-in, named by itself");
        }
    }

    @Test
    void archivesOfStagesAreOneHandIn() throws IOException {
        zip("kim/stage1.zip", "A.java");
        zip("kim/Stage2-chat.zip", "A.java");
        assertThat(ids(Intake.find(List.of(temporary.resolve("kim"))))).containsExactly("kim");
        zip("class/stage1-kim.zip", "A.java");
        zip("class/stage1-lee.zip", "A.java");
        assertThat(ids(Intake.find(List.of(temporary.resolve("class"))))).containsExactly("stage1-kim", "stage1-lee");
    }

    @Test
    void aWrapperAroundAClassIsNoStudent() throws IOException {
        source("download/submissions/kim/src/A.java");
        source("download/submissions/lee/A.java");
        assertThat(ids(Intake.find(List.of(temporary.resolve("download"))))).containsExactly("kim", "lee");
        source("class/kim/A.java");
        assertThat(ids(Intake.find(List.of(temporary.resolve("class"))))).containsExactly("kim");
    }

    @Test
    void oneZipOfOneStudent() throws IOException {
        Path kim = zip("kim.zip", "lab3/EchoServer.java", "lab3/chat/ChatServer.java", "notes/readme.txt");
        Found found = Intake.find(List.of(kim));
        assertThat(ids(found)).containsExactly("kim");
        assertThat(recognitions(found)).containsExactly("one hand-in, named by itself");
    }

    @Test
    void aZipOfStudents() throws IOException {
        Path download = zip("all.zip", "lab3/kim/EchoServer.java", "lab3/lee/src/EchoServer.java", "lab3/park/x.txt");
        Found found = Intake.find(List.of(download));
        assertThat(ids(found)).containsExactly("kim", "lee", "park");
        assertThat(found.candidates().get(0).handIn().source()).isEqualTo(download + "/lab3/kim/");
    }

    @Test
    void aZipOfZips() throws IOException {
        Path download = zip("all.zip", "kim.zip", "lee.zip", "list.csv");
        assertThat(ids(Intake.find(List.of(download)))).containsExactly("kim", "lee");
        Path byNumber = zip("more.zip", "101 Kim/lab.zip", "102 Lee/lab.zip");
        assertThat(ids(Intake.find(List.of(byNumber)))).containsExactly("101-Kim", "102-Lee");
    }

    @Test
    void aDownloadOfCanvasAsADirectoryAndAsAZip() throws IOException {
        String[] names = {
            "doejane_LATE_1234_5678_lab.zip",
            "kim_1235_5679_EchoServer.java",
            "kim_1235_5680_EchoClient-2.java",
            "lee_1236_text.html",
            "anon_aB3xY_5690_lab.zip"
        };
        for (String name : names) {
            source("canvas/" + name);
        }
        Path download = zip("submissions.zip", names);
        for (Path named : List.of(temporary.resolve("canvas"), download)) {
            Found found = Intake.find(List.of(named));
            assertThat(found.candidates())
                    .extracting(
                            candidate -> candidate.handIn().id(),
                            candidate -> candidate.handIn().name(),
                            candidate -> candidate.handIn().flaggedLate(),
                            Candidate::recognition,
                            IntakeTest::parts)
                    .containsExactlyInAnyOrder(
                            tuple("1234", "doejane", true, "Canvas download, user 1234, late", List.of("lab.zip")),
                            tuple(
                                    "1235",
                                    "kim",
                                    false,
                                    "Canvas download, user 1235",
                                    List.of("EchoServer.java", "EchoClient.java")),
                            tuple("1236", "lee", false, "Canvas download, user 1236", List.of("text.html")),
                            tuple(
                                    "anon_aB3xY",
                                    "anon_aB3xY",
                                    false,
                                    "Canvas download, anonymous, aB3xY",
                                    List.of("lab.zip")));
        }
    }

    @Test
    void namedFilesOfCanvasAreThatToo() throws IOException {
        Path one = zip("canvas/doejane_LATE_1234_5678_lab.zip", "A.java");
        Path two = zip("canvas/kim_1235_5679_lab.zip", "A.java");
        assertThat(ids(Intake.find(List.of(one, two)))).containsExactly("1234", "1235");
    }

    @Test
    void submissionsOnceMoreAreAttempts() throws IOException {
        zip("canvas/doejane_1234_5678_lab.zip", "A.java");
        zip("canvas/doejane_1234_6000_lab-1.zip", "A.java");
        zip("canvas/doejane_LATE_1234_7000_lab-10.zip", "A.java");
        zip("canvas/doejane_LATE_1234_6500_lab-2.zip", "A.java");
        source("canvas/doejane_1234_5679_report.pdf");
        Found found = Intake.find(List.of(temporary.resolve("canvas")));
        assertThat(found.candidates())
                .extracting(candidate -> candidate.handIn().attempt(), IntakeTest::parts)
                .containsExactly(
                        tuple(1, List.of("lab.zip", "report.pdf")),
                        tuple(2, List.of("lab-1.zip", "report.pdf")),
                        tuple(3, List.of("lab-2.zip", "report.pdf")),
                        tuple(4, List.of("lab-10.zip", "report.pdf")));
        assertThat(found.candidates().get(3).handIn().flaggedLate()).isTrue();
        assertThat(found.candidates().get(0).handIn().flaggedLate()).isFalse();
    }

    @Test
    void aFileThatIsHandedInOnceMoreReplacesItsOwnOnly() throws IOException {
        source("canvas/kim_1_10_EchoServer.java");
        source("canvas/kim_1_11_EchoClient.java");
        source("canvas/kim_1_12_EchoServer-1.java");
        Found found = Intake.find(List.of(temporary.resolve("canvas")));
        assertThat(found.candidates())
                .hasSize(2)
                .allSatisfy(candidate ->
                        assertThat(parts(candidate)).containsExactlyInAnyOrder("EchoServer.java", "EchoClient.java"));
        assertThat(found.candidates().get(1).parts())
                .anyMatch(part -> part.file().endsWith("kim_1_12_EchoServer-1.java"))
                .noneMatch(part -> part.file().endsWith("kim_1_10_EchoServer.java"));
    }

    @Test
    void numberedStagesAreNoAttempts() throws IOException {
        zip("canvas/kim_1_10_stage-1.zip", "A.java");
        zip("canvas/kim_1_11_stage-2.zip", "A.java");
        Found found = Intake.find(List.of(temporary.resolve("canvas")));
        assertThat(found.candidates())
                .singleElement()
                .satisfies(candidate -> assertThat(parts(candidate)).containsExactly("stage-1.zip", "stage-2.zip"));
    }

    @Test
    void aDownloadOfMoodleAsADirectoryAndAsAZip() throws IOException {
        String[] names = {
            "Jane Doe_12345_assignsubmission_file_/src/A.java",
            "Jane Doe_12345_assignsubmission_onlinetext_/onlinetext.html",
            "Kim_12346_assignsubmission_onlinetext_/onlinetext.html",
            "Participant_777_assignsubmission_file/lab.zip"
        };
        for (String name : names) {
            source("CS1-Lab 3-99/" + name);
        }
        Path download = zip("CS1-Lab 3-99.zip", names);
        for (Path named : List.of(temporary.resolve("CS1-Lab 3-99"), download)) {
            Found found = Intake.find(List.of(named));
            assertThat(found.candidates())
                    .extracting(
                            candidate -> candidate.handIn().id(),
                            candidate -> candidate.handIn().name(),
                            Candidate::recognition,
                            IntakeTest::parts)
                    .containsExactly(
                            tuple(
                                    "12345",
                                    "Jane Doe",
                                    "Moodle download, participant 12345",
                                    List.of("Jane Doe_12345_assignsubmission_file_")),
                            tuple(
                                    "12346",
                                    "Kim",
                                    "Moodle download, participant 12346",
                                    List.of("Kim_12346_assignsubmission_onlinetext_")),
                            tuple(
                                    "777",
                                    "Participant 777",
                                    "Moodle download, participant 777",
                                    List.of("Participant_777_assignsubmission_file")));
        }
    }

    @Test
    void aDownloadOfMoodleWithoutDirectories() throws IOException {
        source("moodle/Jane Doe_12345_assignsubmission_file_EchoServer.java");
        source("moodle/Jane Doe_12345_assignsubmission_file_EchoClient.java");
        source("moodle/Kim_12346_assignsubmission_file_lab.zip");
        Found found = Intake.find(List.of(temporary.resolve("moodle")));
        assertThat(found.candidates())
                .extracting(candidate -> candidate.handIn().id(), IntakeTest::parts)
                .containsExactly(
                        tuple("12345", List.of("EchoClient.java", "EchoServer.java")),
                        tuple("12346", List.of("lab.zip")));
    }

    /** As a shell expands {@code class/*}. */
    @Test
    void studentsThatAreNamedOneByOne() throws IOException {
        zip("class/kim/lab.zip", "A.java");
        zip("class/lee/lab.zip", "A.java");
        source("class/park/A.java");
        Found found = Intake.find(List.of(
                temporary.resolve("class/kim"), temporary.resolve("class/lee"), temporary.resolve("class/park")));
        assertThat(ids(found)).containsExactly("kim", "lee", "park");
    }

    /** Otherwise a student could hand in a zip that hands in for others. */
    @Test
    void aZipAmongOthersIsNotBelievedToBeADownload() throws IOException {
        Path kim = zip("class/kim.zip", "A.java");
        Path lee = zip("class/lee.zip", "A.java");
        Path evil = zip("class/evil.zip", "Kim_1_assignsubmission_file_/A.java", "Lee_2_assignsubmission_file_/A.java");
        Found found = Intake.find(List.of(kim, lee, evil));
        assertThat(ids(found)).containsExactly("kim", "lee", "evil");
        assertThat(found.remarks()).singleElement().asString().contains("\"evil.zip\"");
        assertThat(ids(Intake.find(List.of(evil)))).containsExactly("1", "2");
        assertThat(ids(Intake.find(List.of(temporary.resolve("class"))))).containsExactly("evil", "kim", "lee");
    }

    @Test
    void anyMixtureGoes() throws IOException {
        source("class/kim/A.java");
        source("class/lee/A.java");
        Path park = zip("park.zip", "A.java");
        Path moodle =
                source("moodle/Jane Doe_12345_assignsubmission_file_/A.java").getParent();
        Files.writeString(temporary.resolve("roster.csv"), "id,name,path\nchoi,Choi,\nkim,Kim Lee,\n");
        Found found = Intake.find(List.of(temporary.resolve("class"), park, moodle, temporary.resolve("roster.csv")));
        assertThat(found.candidates())
                .extracting(
                        candidate -> candidate.handIn().id(),
                        candidate -> candidate.handIn().name(),
                        Candidate::isHandedIn)
                .containsExactly(
                        tuple("choi", "Choi", false),
                        tuple("kim", "Kim Lee", true),
                        tuple("lee", "lee", true),
                        tuple("park", "park", true),
                        tuple("12345", "Jane Doe", true));
    }

    @Test
    void oneNameInTwoPlacesIsOneStudentWithTwoAttempts() throws IOException {
        source("first/kim/A.java");
        source("first/lee/A.java");
        source("second/kim/A.java");
        source("second/park/A.java");
        Found found = Intake.find(List.of(temporary.resolve("first"), temporary.resolve("second")));
        assertThat(found.candidates())
                .extracting(
                        candidate -> candidate.handIn().id(),
                        candidate -> candidate.handIn().attempt())
                .containsExactly(tuple("kim", 1), tuple("kim", 2), tuple("lee", 1), tuple("park", 1));
        assertThat(found.remarks())
                .containsExactly("Found more than once, and read as attempts of one student: \"kim\".");
    }

    @Test
    void whatIsNamedTwiceCountsOnce() throws IOException {
        source("class/kim/A.java");
        source("class/lee/A.java");
        Path all = temporary.resolve("class");
        assertThat(ids(Intake.find(List.of(all, all, temporary.resolve("class/../class/kim")))))
                .containsExactly("kim", "lee");
    }

    @Test
    void idsAreUniqueWhateverStudentsAreCalled() throws IOException {
        List<String> names = List.of("a b", "a-b", "A-B", "..a-b", "con", "x".repeat(100));
        for (String name : names) {
            source("class/" + name + "/A.java");
        }
        Found found = Intake.find(List.of(temporary.resolve("class")));
        // A hidden directory is no student's.
        assertThat(ids(found)).hasSize(names.size() - 1).allMatch(id -> id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}"));
        assertThat(ids(found).stream().map(id -> id.toLowerCase(Locale.ROOT)).distinct())
                .hasSize(names.size() - 1);
        assertThat(found.remarks())
                .hasSize(2)
                .allMatch(remark -> remark.matches("Two students have the id .* is [aA]-[bB]-[0-9a-f]{6} here\\."));
        assertThat(ids(Intake.find(List.of(temporary.resolve("class"))))).isEqualTo(ids(found));
    }

    @Test
    void namesInNoEncodingAreDifferentStudents() throws IOException {
        String here = directory("class").toUri().toString();
        for (String name : List.of("%B1%E8", "%C0%CC")) {
            Path student = Files.createDirectories(Path.of(URI.create(here + name)));
            Files.writeString(student.resolve("A.java"), "class A {}");
        }
        Found found = Intake.find(List.of(temporary.resolve("class")));
        assertThat(ids(found)).hasSize(2).doesNotHaveDuplicates();
        assertThat(found.candidates()).allMatch(candidate -> candidate.handIn().attempt() == 1);
        for (Candidate candidate : found.candidates()) {
            Path target = temporary.resolve("out/" + candidate.handIn().id());
            assertThat(Unpacking.into(candidate, target, Limits.DEFAULT)).isInstanceOf(Unpacked.Ready.class);
            assertThat(target.resolve("A.java")).hasContent("class A {}");
        }
    }

    @Test
    void linksInTheClassAreLeftAside() throws IOException {
        source("class/kim/A.java");
        source("class/lee/A.java");
        Files.createSymbolicLink(temporary.resolve("class/park"), directory("elsewhere"));
        Found found = Intake.find(List.of(temporary.resolve("class")));
        assertThat(ids(found)).containsExactly("kim", "lee");
        assertThat(found.remarks()).singleElement().asString().contains("\"park\"");
    }

    @Test
    void whatDoesNotExistIsSaidAtOnce() {
        assertThatThrownBy(() -> Intake.find(List.of(temporary.resolve("missing"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no file or directory " + temporary.resolve("missing") + ".");
    }

    @Test
    void allThatIsFoundCanBeUnpacked() throws IOException {
        byte[] lab = new ZipMaker().file("A.java").bytes();
        Path download = new ZipMaker()
                .entry("Jane Doe_12345_assignsubmission_file_/lab.zip", 0, lab)
                .file("Kim_12346_assignsubmission_file_/src/A.java")
                .write(temporary.resolve("download.zip"));
        for (Candidate candidate : Intake.find(List.of(download)).candidates()) {
            Path target = temporary.resolve("out/" + candidate.handIn().id());
            assertThat(Unpacking.into(candidate, target, Limits.DEFAULT)).isInstanceOf(Unpacked.Ready.class);
            try (Stream<Path> files = Files.walk(target)) {
                assertThat(files.filter(Files::isRegularFile))
                        .singleElement()
                        .satisfies(file -> assertThat(file).hasFileName("A.java"));
            }
        }
    }

    @Test
    void whatIsNamedElsewhereSaysNothingAboutADirectory() throws IOException {
        source("x/class/kim/A.java");
        source("x/class/lee/A.java");
        source("y/choi/A.java");
        source("y/park/A.java");
        Found found = Intake.find(
                List.of(temporary.resolve("x/class"), temporary.resolve("y/choi"), temporary.resolve("y/park")));
        assertThat(ids(found)).containsExactly("kim", "lee", "choi", "park");
    }

    @Test
    void directoriesOfAZipThatShareNoSourceAreOneHandIn() throws IOException {
        Path kim = zip("kim.zip", "Echo/EchoServer.java", "Echo/README.md", "Chat/ChatServer.java", "Chat/README.md");
        assertThat(ids(Intake.find(List.of(kim)))).containsExactly("kim");
    }

    @Test
    void anArchiveWithANoteIsOneHandIn() throws IOException {
        assertThat(ids(Intake.find(List.of(zip("kim.zip", "lab.zip", "README.txt")))))
                .containsExactly("kim");
        assertThat(ids(Intake.find(List.of(zip("lee.zip", "a.zip", "b.zip", "docs/x.txt")))))
                .containsExactly("lee");
        assertThat(ids(Intake.find(List.of(zip("all.zip", "park.zip"))))).containsExactly("park");
    }

    @Test
    void aDirectoryWithoutAnythingKnownIsOneHandIn() throws IOException {
        Files.writeString(directory("kim").resolve("server.py"), "");
        assertThat(ids(Intake.find(List.of(temporary.resolve("kim"))))).containsExactly("kim");
    }

    @Test
    void aHandInOfSeveralFilesSaysHowMany() throws IOException {
        source("canvas/kim_1_10_EchoServer.java");
        source("canvas/kim_1_11_EchoClient.java");
        Found found = Intake.find(List.of(temporary.resolve("canvas")));
        assertThat(found.candidates().get(0).handIn().source())
                .isEqualTo(temporary.resolve("canvas/kim_1_10_EchoServer.java") + " and 1 more");
    }

    @Test
    void aRemarkNamesAFew() throws IOException {
        source("class/kim/x.py");
        for (String name : List.of("1.txt", "2.txt", "3.txt", "4.txt", "5.txt")) {
            Files.writeString(temporary.resolve("class/" + name), "");
        }
        assertThat(Intake.find(List.of(temporary.resolve("class"))).remarks())
                .singleElement()
                .asString()
                .endsWith(": \"1.txt\", \"2.txt\", \"3.txt\" and 2 more.");
    }

    @Test
    void whatIsSaidToBeOneIsOneHoweverItLooks() throws IOException {
        source("lee/Echo/EchoServer.java");
        source("lee/Chat/ChatServer.java");
        Path lee = temporary.resolve("lee");
        assertThat(Intake.find(List.of(lee)).candidates()).hasSize(2);
        assertThat(ids(Intake.single(lee))).containsExactly("lee");
        assertThat(Intake.single(lee)
                        .candidates()
                        .get(0)
                        .digested(Limits.DEFAULT)
                        .handIn()
                        .digest())
                .hasSize(64);
        assertThatThrownBy(() -> Intake.single(temporary.resolve("nowhere")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
