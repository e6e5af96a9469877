package socketlab.process;

import java.io.Closeable;
import java.time.Duration;
import socketlab.platform.Platform;
import socketlab.waiting.Lookout;

/**
 * Ends a program that takes more memory than it may, with all its processes. The kernel has no such limit for a tree of
 * processes without control groups, and a limit of the address space would forbid a JVM with its usual settings.
 */
final class MemoryWatch implements Closeable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Program program;
    private final long most;
    private final Lookout lookout;

    MemoryWatch(Program program, long most) {
        this.program = program;
        this.most = most;
        lookout = new Lookout(BETWEEN_LOOKS, this::look);
    }

    private void look() {
        if (!program.hasEnded() && Platform.current().residentBytes(program.handle()) > most) {
            program.endBecause("it uses more than " + (most >> 20) + " MiB of memory");
        }
    }

    @Override
    public void close() {
        lookout.close();
    }
}
