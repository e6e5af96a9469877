package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.transcript.Recording;

class ProgramOnTerminalTest {
    private final Recording recording = new Recording();

    @BeforeEach
    void withATerminalOnly() {
        assumeTrue(Platform.current().has(Means.TERMINAL), "needs a pseudo-terminal");
        assumeTrue(Platform.current().has(Means.SIGNALS), "needs a POSIX shell");
    }

    @AfterEach
    void endEverything() {
        recording.cleanup().close();
    }

    @Test
    void keyboardAndScreenAreATerminal() {
        Program program = run("test -t 0 && test -t 1 && test -t 2 && echo terminal; exit 5");
        assertThat(program.screen().rows()).containsExactly("terminal");
        assertThat(program.exitStatus()).hasValue(5);
    }

    @Test
    void onPipesThereIsNone() {
        Program program = ShellProgram.onPipes("test -t 0 || echo pipe", recording);
        assertThat(program.awaitExit(ShellProgram.far())).isTrue();
        assertThat(program.output().linesFrom(0)).containsExactly("pipe");
    }

    @Test
    void theTerminalHasTheSizeOfTheScreen() {
        assertThat(run("stty size").screen().rows()).containsExactly(Screen.ROWS + " " + Screen.COLUMNS);
    }

    @Test
    void theEnvironmentNamesATerminal() {
        assertThat(run("echo $TERM $LC_ALL").screen().rows()).containsExactly("xterm C.UTF-8");
    }

    @Test
    void theTerminalEchoesWhatIsTyped() {
        Program program = ShellProgram.onTerminal("read line; echo \"got $line\"", recording);
        program.type("hello\n");
        assertThat(program.awaitExit(ShellProgram.far())).isTrue();
        assertThat(program.screen().rows()).containsExactly("hello", "got hello");
    }

    @Test
    void ctrlCInterruptsTheProgram() {
        Program program = ShellProgram.onTerminal("trap 'echo caught; exit 7' INT; echo ready; read line", recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 1))
                .isTrue();
        program.typeCtrlC();
        assertThat(program.awaitExit(ShellProgram.far())).isTrue();
        assertThat(program.exitStatus()).hasValue(7);
        assertThat(program.screen().rows()).anyMatch(row -> row.contains("caught"));
    }

    /** A terminal's input channel stays open: the end of the keyboard is the key Ctrl+D. */
    @Test
    void ctrlDIsTheEndOfTheKeyboard() {
        Program program = ShellProgram.onTerminal("cat; echo over", recording);
        program.type("\u0004");
        assertThat(program.awaitExit(ShellProgram.far())).isTrue();
        assertThat(program.screen().rows()).containsExactly("over");
    }

    @Test
    void atTheEndOfTheCheckItIsGone() {
        Program program = ShellProgram.onTerminal("trap '' HUP INT TERM; echo ready; cat", recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 1))
                .isTrue();
        recording.cleanup().close();
        assertThat(Platform.current().family(program.handle(), "NONE=", Path.of("nowhere")))
                .doesNotContain(program.handle());
    }

    private Program run(String script) {
        Program program = ShellProgram.onTerminal(script, recording);
        assertThat(program.awaitExit(ShellProgram.far())).isTrue();
        return program;
    }
}
