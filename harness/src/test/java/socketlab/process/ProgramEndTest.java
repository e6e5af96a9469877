package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.transcript.Recording;

/** At the end of a check nothing of the program is left, whatever it did. */
class ProgramEndTest {
    private final Recording recording = new Recording();

    @BeforeEach
    void withAShellOnly() {
        assumeTrue(Platform.current().has(Means.SIGNALS), "needs a POSIX shell");
    }

    @AfterEach
    void endEverything() {
        recording.cleanup().close();
    }

    @Test
    void itsWholeTreeIsGone() {
        List<Long> family = started("tail -f /dev/null & echo $$; echo $!; wait", 2);
        recording.cleanup().close();
        assertThat(family).noneMatch(ProgramEndTest::isAlive);
    }

    @Test
    void aDaemonWithASessionOfItsOwnIsGoneToo() {
        List<Long> family = started("setsid sh -c 'echo $$; exec tail -f /dev/null' & echo $$; wait", 2);
        recording.cleanup().close();
        assertThat(family).noneMatch(ProgramEndTest::isAlive);
    }

    @Test
    void aDaemonThatOutlivedItsProgramIsGoneToo() {
        Program program = ShellProgram.onPipes(
                "setsid sh -c 'echo $$; exec tail -f /dev/null >/dev/null 2>&1' & echo up; read go", recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 2))
                .isTrue();
        program.endKeyboard();
        assertThat(program.awaitExit(ShellProgram.far())).isTrue();
        long daemon = program.output().linesFrom(0).stream()
                .filter(line -> !line.equals("up"))
                .mapToLong(Long::parseLong)
                .sum();
        assertThat(isAlive(daemon)).isTrue();
        recording.cleanup().close();
        assertThat(isAlive(daemon)).isFalse();
    }

    @Test
    void aProgramThatIgnoresEverySignalItCanIsGone() {
        List<Long> family = started("trap '' INT TERM HUP QUIT; echo $$; cat", 1);
        recording.cleanup().close();
        assertThat(family).noneMatch(ProgramEndTest::isAlive);
    }

    @Test
    void aPausedProgramIsGone() {
        Program program = ShellProgram.onPipes("echo $$; exec cat", recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 1))
                .isTrue();
        assertThat(program.pause()).isTrue();
        recording.cleanup().close();
        assertThat(isAlive(program.handle().pid())).isFalse();
    }

    @Test
    void anInterruptReachesTheWholeGroup() {
        Program program = ShellProgram.onPipes("echo up; cat | cat; echo not reached", recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 1))
                .isTrue();
        program.signal("INT");
        assertThat(program.awaitExit(ShellProgram.far())).isTrue();
        assertThat(program.exitStatus()).hasValue(128 + 2);
        assertThat(program.output().linesFrom(0)).containsExactly("up");
    }

    @Test
    void whoeverDoesNotBelongToItIsLeftAlone() {
        Recording other = new Recording();
        try {
            Program stranger = ShellProgram.onPipes("cat", other);
            started("echo $$; cat", 1);
            recording.cleanup().close();
            assertThat(isAlive(stranger.handle().pid())).isTrue();
        } finally {
            other.cleanup().close();
        }
    }

    /** The script prints the ids of its processes, as many as are told. */
    private List<Long> started(String script, int ids) {
        Program program = ShellProgram.onPipes(script, recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() >= ids))
                .isTrue();
        List<Long> family =
                program.output().linesFrom(0).stream().map(Long::valueOf).toList();
        assertThat(family).allMatch(ProgramEndTest::isAlive);
        return family;
    }

    /** A zombie that nobody has reaped yet has no socket, no file and no turn any more: it counts as gone. */
    private static boolean isAlive(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.ISO_8859_1);
            return "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) < 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
