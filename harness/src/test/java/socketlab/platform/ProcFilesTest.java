package socketlab.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcFilesTest {
    private static final long NOBODY = Integer.MAX_VALUE;

    private final long self = ProcessHandle.current().pid();

    @TempDir
    private Path directory;

    @BeforeEach
    void onLinuxOnly() {
        assumeTrue(LinuxPlatform.isHere(), "needs Linux");
    }

    /** A file of this kind gives its text to the first read only: read in small pieces, it gave a single digit. */
    @ParameterizedTest
    @ValueSource(strings = {"/proc/sys/net/ipv4/ip_local_port_range", "/proc/sys/kernel/pid_max"})
    void theFirstNumberOfASettingHasAllItsDigits(String file) {
        assumeTrue(Files.isReadable(Path.of(file)), file + " is not readable here");
        assertThat(ProcFiles.firstNumber(Path.of(file), -1)).isGreaterThan(999);
    }

    @Test
    void theFirstNumberIsTheOneBeforeTheBlank() throws IOException {
        Path file = Files.writeString(directory.resolve("range"), " 32768\t60999\n");
        assertThat(ProcFiles.firstNumber(file, -1)).isEqualTo(32_768);
    }

    @Test
    void withoutAFileOrANumberTheOtherOneIsTaken() throws IOException {
        assertThat(ProcFiles.firstNumber(directory.resolve("none"), 7)).isEqualTo(7);
        assertThat(ProcFiles.firstNumber(Files.createFile(directory.resolve("empty")), 7))
                .isEqualTo(7);
        assertThat(ProcFiles.firstNumber(Files.writeString(directory.resolve("words"), "many\n"), 7))
                .isEqualTo(7);
    }

    @Test
    void anEntryOfTheEnvironmentIsFoundOnlyWhole() {
        Map.Entry<String, String> any = System.getenv().entrySet().stream()
                .filter(e -> e.getKey().length() > 1 && e.getValue().length() > 1)
                .filter(e -> (e.getKey() + e.getValue()).chars().allMatch(c -> c > ' ' && c < 127))
                .findFirst()
                .orElseThrow();
        String entry = any.getKey() + "=" + any.getValue();
        assertThat(ProcFiles.environmentHas(self, entry)).isTrue();
        assertThat(ProcFiles.environmentHas(self, entry.substring(1))).isFalse();
        assertThat(ProcFiles.environmentHas(self, entry.substring(0, entry.length() - 1)))
                .isFalse();
        assertThat(ProcFiles.environmentHas(self, any.getKey())).isFalse();
    }

    @Test
    void thisProcessLives() {
        assertThat(ProcFiles.isLiving(self)).isTrue();
        assertThat(ProcFiles.pids()).contains(self, 1L);
        assertThat(ProcFiles.session(self)).isNotNegative();
        assertThat(ProcFiles.startTicks(self)).isPresent().isEqualTo(ProcFiles.startTicks(self));
    }

    @Test
    void everyThreadOfThisProcessHasAState() {
        List<Character> states = ProcFiles.taskStates(self);
        assertThat(states).hasSizeGreaterThan(1).contains('R').allMatch(state -> "RSDTtXZ".indexOf(state) >= 0);
    }

    @Test
    void theDescriptorsOfThisProcessAreSeen() throws IOException {
        Path file = Files.createFile(directory.resolve("open"));
        try (InputStream open = Files.newInputStream(file)) {
            assertThat(open).isNotNull();
            assertThat(ProcFiles.descriptors(self)).contains(file.toRealPath().toString());
        }
        assertThat(ProcFiles.descriptors(self)).doesNotContain(file.toRealPath().toString());
    }

    @Test
    void aProcessThatIsGoneIsAnOrdinaryAnswer() {
        assertThat(ProcFiles.isLiving(NOBODY)).isFalse();
        assertThat(ProcFiles.session(NOBODY)).isEqualTo(-1);
        assertThat(ProcFiles.startTicks(NOBODY)).isEmpty();
        assertThat(ProcFiles.taskStates(NOBODY)).isEmpty();
        assertThat(ProcFiles.descriptors(NOBODY)).isEmpty();
        assertThat(ProcFiles.environmentHas(NOBODY, "PATH=/bin")).isFalse();
    }
}
