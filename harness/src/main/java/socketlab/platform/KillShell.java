package socketlab.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/**
 * Sends signals with the shell's own {@code kill}, which every system has; the tool of that name may be missing. One shell
 * serves the whole run: to start one for each signal takes longer than whatever the signal is for. It ends by itself when
 * this JVM does, because its standard input ends then; and Ctrl+C, which reaches it too, must not end it before.
 */
final class KillShell {
    private static final String SCRIPT =
            "trap '' INT; while read -r signal group; do kill -s \"$signal\" -- \"-$group\" 2>/dev/null; echo; done";

    /** Somebody may have ended the shell since the last signal; nobody ends a second one at once. */
    private static final int ATTEMPTS = 2;

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private @Nullable Process shell;
    private boolean isClosedAtTheEnd;

    /** Returns when the signal has been sent. That nobody is left who could get it is an ordinary answer. */
    synchronized void send(String signal, long group) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isSent(signal, group)) {
                return;
            }
        }
        throw new IllegalStateException("Cannot send SIG" + signal);
    }

    private boolean isSent(String signal, long group) {
        try {
            Process asked = shell == null ? started() : shell;
            OutputStream questions = asked.getOutputStream();
            questions.write((signal + " " + group + "\n").getBytes(StandardCharsets.US_ASCII));
            questions.flush();
            if (answers(asked)) {
                return true;
            }
            if (Thread.currentThread().isInterrupted()) {
                // It sends the signal all the same, and then ends: this answer must not be taken for the next one.
                questions.close();
                shell = null;
                return true;
            }
            asked.destroyForcibly();
        } catch (IOException gone) {
            // As if it had not answered.
        }
        shell = null;
        return false;
    }

    /** Whoever may stop programs may have stopped the shell, too, and then it never answers. */
    private static boolean answers(Process asked) throws IOException {
        InputStream answers = asked.getInputStream();
        boolean isOver = Wait.until(() -> hasSomething(answers) || !asked.isAlive(), Deadline.in(LONGEST));
        return isOver && answers.read() == '\n';
    }

    private static boolean hasSomething(InputStream answers) {
        try {
            return answers.available() > 0;
        } catch (IOException e) {
            return true;
        }
    }

    /** Ends the shell that there is; the next signal starts another. */
    synchronized void close() throws InterruptedException {
        if (shell != null) {
            shell.destroyForcibly().waitFor();
        }
    }

    /** It would end with this JVM; but a JVM that still waits for a process takes 300 ms more to end. */
    private void closeAtTheEnd() {
        try {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process started() throws IOException {
        if (!isClosedAtTheEnd) {
            // Not earlier: while the JVM ends it takes no more hooks, and then somebody may still ask for the platform.
            Runtime.getRuntime().addShutdownHook(new Thread(this::closeAtTheEnd, "lab-end-signals"));
            isClosedAtTheEnd = true;
        }
        shell = new ProcessBuilder("sh", "-c", SCRIPT)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return shell;
    }
}
