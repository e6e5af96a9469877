package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class ToolTest {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void bothOfItsOutputsAndItsStatusAreKept() {
        Tool.Result result = Tool.run(List.of("sh", "-c", "echo out; echo err >&2; exit 3"), HERE, MINUTE);
        assertThat(result.said()).isEqualTo("out\nerr\n");
        assertThat(result.status()).contains(3);
        assertThat(result.isSuccess()).isFalse();
    }

    @Test
    void itsLastWordsAreSafeToBeShown() {
        Tool.Result result = Tool.run(List.of("printf", "first\\n\\033[31mlast\\n\\n"), HERE, MINUTE);
        assertThat(result.isSuccess()).isTrue();
        assertThat(result.lastWords()).contains("last").doesNotContain("first", "\u001b");
    }

    @Test
    void whoTakesTooLongIsEnded() {
        Tool.Result result = Tool.run(List.of("sleep", "600"), HERE, Duration.ofMillis(50));
        assertThat(result.status()).isEmpty();
        assertThat(result.isSuccess()).isFalse();
    }
}
