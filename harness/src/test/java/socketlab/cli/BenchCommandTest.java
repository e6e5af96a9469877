package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import socketlab.RequiredTools;
import socketlab.bench.Candidates;
import socketlab.bench.Mode;
import socketlab.selftest.Catalogue;
import socketlab.selftest.MavenJars;
import tools.jackson.databind.JsonNode;

/** {@code ./lab bench}, as far as no length of time decides. */
class BenchCommandTest {
    private static String before;

    @TempDir
    Path temporary;

    @BeforeAll
    static void useTheKit() {
        before = System.getProperty("socketlab.home");
        System.setProperty("socketlab.home", Kit.root().toString());
    }

    @AfterAll
    static void useWhatWasThere() {
        if (before == null) {
            System.clearProperty("socketlab.home");
        } else {
            System.setProperty("socketlab.home", before);
        }
    }

    @Test
    void everyModeRunsOnTheReference() throws Exception {
        TestPrograms.assumeLinux();
        Path json = temporary.resolve("bench.json");
        Path page = temporary.resolve("bench.html");
        LabCall lab = LabCall.of("bench", "reference", "--smoke", "--json", json.toString(), "--page", page.toString());
        assertThat(lab.err()).isEmpty();
        assertThat(lab.exitCode()).as(lab.out()).isEqualTo(ExitCodes.FULL_SCORE);
        JsonNode report = LabCall.report(json);
        assertThat(report.get("modes")).hasSize(Mode.values().length);
        assertThat(report.get("samples")).hasSize(Mode.values().length);
        assertThat(Files.readString(page)).contains("Throughput", "reference");
    }

    @Test
    void aServerThatDoesNotListenIsReported() {
        TestPrograms.assumeLinux();
        LabCall lab = LabCall.of("bench", "--smoke", "--server", "mute=true {port}");
        assertThat(lab.exitCode()).isEqualTo(ExitCodes.CHECK_FAILED);
        assertThat(lab.out()).contains("mute: The server does not listen.");
    }

    @Test
    void whoeverIsHeldAgainstOthersIsInTheKit() {
        List<String> names = new Candidates(new Catalogue(Kit.root())).names();
        assertThat(names).containsAll(Candidates.meant(List.of(Candidates.PEERS)));
        assertThat(Candidates.meant(List.of("c", Candidates.PEERS, "c-epoll", "c")))
                .startsWith("c", "reference")
                .doesNotHaveDuplicates();
    }

    /** The last name ends the command before anything is measured. */
    @Test
    void aPeerThatCannotRunIsSkippedInASentenceAndWhoIsNamedIsAnError() {
        assumeTrue(Runtime.version().feature() < 21, "Skipped: virtual threads run here.");
        LabCall peers = LabCall.of("bench", Candidates.PEERS, "nobody");
        assertThat(peers.out()).contains("The server virtual-threads is skipped. It needs a JDK 21.");
        assertThat(peers.complaints()).singleElement().asString().contains("nobody");
        assertThat(LabCall.of("bench", "virtual-threads").complaints())
                .containsExactly("The server virtual-threads cannot run here. It needs a JDK 21.");
    }

    @Test
    void helpTellsOfThePeersAndOfThePieces() {
        assertThat(LabCall.of("bench", "--help").out()).contains("peers", "jmh");
    }

    @Test
    void thePiecesOfTheServersAreMeasured() throws Exception {
        MavenJars.jmh(Kit.root()).obstacle().ifPresent(reason -> RequiredTools.missing("jmh", reason));
        Path json = temporary.resolve("pieces.json");
        LabCall lab = LabCall.of("bench", "jmh", "--smoke", "--json", json.toString());
        assertThat(lab.err()).isEmpty();
        assertThat(lab.exitCode()).as(lab.out()).isEqualTo(ExitCodes.FULL_SCORE);
        assertThat(lab.out()).contains("reference", "fast", "delivery");
        assertThat(LabCall.report(json).get("pieces")).hasSize(6);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(LabCall.of("bench", "nobody").complaints())
                .singleElement()
                .asString()
                .contains("reference, ");
        assertThat(LabCall.of("bench", "--mode", "sideways").complaints())
                .singleElement()
                .asString()
                .contains("throughput, crowd");
        assertThat(LabCall.of("bench", "--server", "x=prog").complaints())
                .singleElement()
                .asString()
                .contains("{port}");
    }
}
