package town.crier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/**
 * The screen, which many threads share. The lock is held for a whole line: a message may have line breaks of its own,
 * and nothing of another client may come between them.
 */
final class Scroll {
    private final PrintStream out =
            new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, UTF_8);

    synchronized void cry(String name, byte[] message) {
        out.print(name + ": ");
        out.writeBytes(message);
        out.print('\n');
        out.flush();
    }

    /** A line that nobody asked for. */
    synchronized void note(String line) {
        out.print(line + "\n");
        out.flush();
    }
}
