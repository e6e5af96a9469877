package socketlab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socketlab.grade.StageResult;
import socketlab.protocol.Stage;

class ProgressTest {
    @TempDir
    private Path kit;

    @Test
    void whatWasNeverCheckedIsNotRemembered() {
        assertThat(new Progress(kit).load(Stage.ECHO)).isEmpty();
    }

    @Test
    void theLastRunIsRememberedWithItsFirstFailure() {
        new Progress(kit).save(new StageResult(Stage.ECHO, List.of(SampleOutcomes.passed())));
        new Progress(kit)
                .save(new StageResult(Stage.ECHO, List.of(SampleOutcomes.passed(), SampleOutcomes.failed("No.", "x"))));
        int points = SampleOutcomes.check().points();
        assertThat(new Progress(kit).load(Stage.ECHO))
                .contains(new Progress.Entry(
                        points, 2 * points, SampleOutcomes.check().id()));
        assertThat(new Progress(kit).load(Stage.ONE_TO_ONE)).isEmpty();
    }

    @Test
    void withoutAFailureThereIsNothingNext() {
        new Progress(kit).save(new StageResult(Stage.ECHO, List.of(SampleOutcomes.passed())));
        assertThat(new Progress(kit).load(Stage.ECHO))
                .hasValueSatisfying(entry -> assertThat(entry.next()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "{\"score\":\"many\"}"})
    void aFileThatSaysNothingIsNotRemembered(String text) throws IOException {
        Files.createDirectories(kit.resolve(".lab"));
        Files.writeString(kit.resolve(".lab/stage1.json"), text);
        assertThat(new Progress(kit).load(Stage.ECHO)).isEmpty();
    }

    @Test
    void aKitThatCannotBeWrittenToIsNoReasonToFail() throws IOException {
        Path file = Files.createFile(kit.resolve("file"));
        new Progress(file).save(new StageResult(Stage.ECHO, List.of(SampleOutcomes.passed())));
        assertThat(new Progress(file).load(Stage.ECHO)).isEmpty();
    }
}
