package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.transcript.Recording;

class ProgramEnvironmentTest {
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
    void theEnvironmentIsTheLabsOwn() {
        List<String> environment = run("env").output().linesFrom(0);
        assertThat(environment)
                .contains(
                        "LC_ALL=C.UTF-8",
                        "LANG=C.UTF-8",
                        "TERM=dumb",
                        LabRun.current().mark());
        List<String> names =
                environment.stream().map(line -> line.split("=")[0]).toList();
        assertThat(names)
                .doesNotContain(
                        "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "USER", "LC_CTYPE")
                .isSubsetOf(
                        "PATH",
                        "JAVA_HOME",
                        "HOME",
                        "TMPDIR",
                        "LC_ALL",
                        "LANG",
                        "TERM",
                        "SOCKETLAB_RUN",
                        "SOCKETLAB_PROGRAM",
                        "PWD",
                        "OLDPWD",
                        "SHLVL",
                        "_");
    }

    @Test
    void homeIsTheScratchDirectory() {
        List<String> lines = run("echo $HOME; echo $TMPDIR; pwd").output().linesFrom(0);
        assertThat(lines).hasSize(3).allMatch(lines.get(0)::equals);
        assertThat(Path.of(lines.get(0))).isEmptyDirectory();
    }

    private Program run(String script) {
        Program program = ShellProgram.onPipes(script, recording);
        assertThat(program.awaitExit(ShellProgram.far())).isTrue();
        return program;
    }
}
