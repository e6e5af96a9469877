package socketlab.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import socketlab.check.actor.JavaCommand;
import socketlab.process.Tool;

class ProgramArchiveTest {
    @TempDir
    Path directory;

    @Test
    void aJvmStartsWithTheArchive() {
        Optional<Path> archive = ProgramArchive.make();
        assumeThat(archive).as("this JDK can make archives").isPresent();
        List<String> words = new ArrayList<>(JavaCommand.start());
        words.addAll(List.of("-XX:SharedArchiveFile=" + archive.orElseThrow(), "-Xshare:on", "-version"));
        Tool.Result result = Tool.run(words, directory, Duration.ofSeconds(30));
        assertThat(result.isSuccess()).as(result.said()).isTrue();
    }
}
