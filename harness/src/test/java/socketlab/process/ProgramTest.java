package socketlab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.transcript.Recording;
import socketlab.transcript.StreamEnd;
import socketlab.transcript.TrailEvent;

class ProgramTest {
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
    void bothOutputsAndTheExitStatusAreSeen() {
        Program program = run("echo out; echo err >&2; exit 3");
        assertThat(program.output().linesFrom(0)).containsExactly("out");
        assertThat(program.errors().linesFrom(0)).containsExactly("err");
        assertThat(program.exitStatus()).hasValue(3);
        assertThat(program.hasEnded()).isTrue();
    }

    @Test
    void aProgramThatRunsHasNoExitStatus() {
        Program program = ShellProgram.onPipes("echo ready; cat", recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 1))
                .isTrue();
        assertThat(program.exitStatus()).isEmpty();
        assertThat(program.hasEnded()).isFalse();
    }

    @Test
    void whatIsTypedArrivesAndTheKeyboardEnds() {
        Program program = ShellProgram.onPipes("cat; echo over", recording);
        program.type("hello\nü\n");
        program.endKeyboard();
        assertThat(program.awaitExit(ShellProgram.far())).isTrue();
        assertThat(program.output().linesFrom(0)).containsExactly("hello", "ü", "over");
    }

    /** A pipe holds 64 KiB: typing more to somebody who does not read must not stop the check. */
    @Test
    void typingToAProgramThatDoesNotReadBlocksNobody() {
        Program program = ShellProgram.onPipes("echo ready; exec tail -f /dev/null", recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 1))
                .isTrue();
        program.type("x".repeat(1_000_000));
        program.endKeyboard();
        assertThat(program.hasEnded()).isFalse();
    }

    @Test
    void typingToAProgramThatHasEndedHarmsNobody() {
        Program program = run("exit 0");
        program.type("late\n");
        program.endKeyboard();
        assertThat(program.exitStatus()).hasValue(0);
    }

    @Test
    void theTrailTellsItsLifeInOrder() {
        run("echo hello; exit 2");
        List<String> events =
                recording.trail().events().stream().map(TrailEvent::event).toList();
        assertThat(events).startsWith("is started: echo hello; exit 2");
        assertThat(events).contains("prints \"hello\"", "ends with exit status 2");
    }

    @Test
    void aFloodOfOutputIsBoundedAndDoesNotStopTheProgram() {
        Program program = run("yes '" + "x".repeat(200) + "' | head -c 30000000; exit 4");
        assertThat(program.exitStatus()).hasValue(4);
        assertThat(program.output().end()).contains(StreamEnd.TOO_MUCH);
        assertThat(program.output().size()).isLessThan(25 << 20);
    }

    @Test
    void aProgramThatIsPausedPrintsNothingUntilItGoesOn() {
        Program program = ShellProgram.onPipes("echo ready; exec cat", recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 1))
                .isTrue();
        assertThat(program.pause()).isTrue();
        program.type("typed meanwhile\n");
        assertThat(Platform.current().isStopped(program.handle())).isTrue();
        assertThat(program.output().lineCount()).isEqualTo(1);
        program.resume();
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 2))
                .isTrue();
    }

    /** Half of the time a process is just being started, and its parent cannot stop until that is done. */
    @Test
    void aProgramThatStartsOthersAllTheTimeIsPaused() {
        Program program = ShellProgram.onPipes("echo ready; while true; do env true; done", recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 1))
                .isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(program.pause()).isTrue();
            program.resume();
        }
    }

    @Test
    void aProgramThatCannotBeStoppedWholeGoesOn() {
        // Its child says that it is ready: before that it may not have left the group that is stopped.
        String child = "setsid sh -c 'echo ready; exec tail -f /dev/null'";
        Program program = ShellProgram.onPipes(child + " & exec cat", recording);
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 1))
                .isTrue();
        assertThat(program.pause()).isFalse();
        program.type("typed meanwhile\n");
        assertThat(ShellProgram.awaited(recording, () -> program.output().lineCount() == 2))
                .isTrue();
    }

    @Test
    void withoutATerminalThereIsNoScreen() {
        Program program = run("true");
        assertThatThrownBy(program::screen).isInstanceOf(IllegalStateException.class);
    }

    private Program run(String script) {
        Program program = ShellProgram.onPipes(script, recording);
        assertThat(program.awaitExit(ShellProgram.far())).isTrue();
        return program;
    }
}
