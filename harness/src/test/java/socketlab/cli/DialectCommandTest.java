package socketlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import socketlab.dialect.Dialects;

class DialectCommandTest {
    @TempDir
    Path directory;

    static List<String> names() {
        return Dialects.names();
    }

    @Test
    void theKitsDialectsAreListed() {
        LabCall call = LabCall.of("dialect");
        assertThat(call.exitCode()).isZero();
        assertThat(call.out().lines()).hasSameSizeAs(Dialects.names());
        assertThat(call.out()).contains("colour     the coloured chat on select");
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsShownCanBeCopied(String name) throws IOException {
        LabCall shown = LabCall.of("dialect", "show", name);
        assertThat(shown.exitCode()).isZero();
        Path copy = Files.writeString(directory.resolve("ours.dialect"), shown.out());
        LabCall verified = LabCall.of("dialect", "verify", copy.toString());
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.out()).contains("The dialect ours is complete");
    }

    @Test
    void anUnknownOneIsSaidSo() {
        LabCall call = LabCall.of("dialect", "show", "color");
        assertThat(call.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(call.complaints())
                .containsExactly(
                        "The kit has no dialect color. It has kit, lab-sheet, colour, snapshot, dotted, threads.");
    }

    @Test
    void aBadOneGradesNothing() throws IOException {
        String right = LabCall.of("dialect", "show", "colour").out();
        Path bad = Files.writeString(
                directory.resolve("bad.dialect"), right.replaceFirst("(?m)^framing *=.*$", "framing = lines"));
        Path report = directory.resolve("report.json");
        LabCall call = LabCall.of(
                "check", "3", "--dialect", bad.toString(), "--server", "false {port}", "--json", report.toString());
        assertThat(call.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(call.out()).isEmpty();
        assertThat(call.complaints()).containsExactly(bad + ":7:11: framing is one of: line, raw.");
        assertThat(report).doesNotExist();
    }

    @Test
    void aStageThatADialectLacksIsSaidSo() {
        LabCall call = LabCall.of("check", "1", "--dialect", "colour", "--server", "false {port}");
        assertThat(call.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(call.complaints()).containsExactly("The dialect colour has no stage 1, but 3.");
    }

    @Test
    void aBadLabPropertiesGradesNothing() throws IOException {
        Files.writeString(directory.resolve("lab.properties"), "stage3.sever = x {port}\n");
        LabCall call = LabCall.of("check", "3", "--dir", directory.toString());
        assertThat(call.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(call.out()).isEmpty();
        assertThat(call.err()).contains("lab.properties:1:1: There is no key stage3.sever");
    }
}
