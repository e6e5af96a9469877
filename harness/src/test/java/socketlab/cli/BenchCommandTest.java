package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.Kit;
import socketlab.bench.Mode;
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
        LabCall lab = LabCall.of("bench", "--smoke", "--json", json.toString(), "--page", page.toString());
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
