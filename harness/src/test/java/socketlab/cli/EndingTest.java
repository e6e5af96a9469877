package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socketlab.Kit;
import socketlab.platform.Means;
import socketlab.platform.Platform;

/** However the lab ends, no program of it is left behind. */
class EndingTest {
    @TempDir
    Path temporary;

    @BeforeEach
    void needsSignals() {
        assumeThat(Platform.current().has(Means.SIGNALS))
                .as("a system with signals")
                .isTrue();
    }

    @ParameterizedTest(name = "SIG{0} when {1} programs have been started")
    @CsvSource({"INT, 1, 130", "TERM, 1, 143", "INT, 5, 130", "TERM, 12, 143"})
    void aSignalLeavesNothingBehind(String signal, int programs, int status) throws Exception {
        LabProcess lab = new LabProcess(temporary, "check", "3", "--dir", solutions());
        lab.awaitPrograms(temporary, programs);
        lab.signal(signal);
        assertThat(lab.awaitEnd()).isEqualTo(status);
        assertThat(lab.programs()).isEmpty();
        assertThat(runDirectories()).isZero();
    }

    @Test
    void afterSigkillTheNextRunEndsWhatWasLeft() throws Exception {
        LabProcess killed =
                new LabProcess(temporary, "check", "3", "--dir", solutions(), "--only", "stage3.server.idle-cpu");
        killed.awaitPrograms(temporary, 1);
        killed.signal("KILL");
        killed.awaitEnd();
        assertThat(killed.programs()).as("what a killed lab leaves behind").isNotEmpty();

        LabProcess next = new LabProcess(temporary, "doctor");
        assertThat(next.awaitEnd()).isZero();
        assertThat(killed.programs()).isEmpty();
        assertThat(next.output()).contains("have been ended now");
        assertThat(runDirectories()).isZero();
    }

    private static String solutions() {
        return Kit.root().resolve("solutions").toString();
    }

    private long runDirectories() throws IOException {
        try (Stream<Path> files = Files.walk(temporary, 2)) {
            return files.filter(f -> f.getFileName().toString().startsWith("run-"))
                    .count();
        }
    }
}
