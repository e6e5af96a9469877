package socketlab.mistake;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import socketlab.transcript.Seen;
import socketlab.transcript.TrailEvent;

/**
 * What is known about one failure, for whoever looks for the mistake behind it. Everything in it was said by the
 * program or done by the lab; nothing is guessed.
 *
 * @param check the id of the check that failed
 * @param message the failure's sentence
 * @param expected the text that should have come, when there is one
 * @param actual what came instead, when there is something to compare
 * @param output the last lines that the program printed to standard output
 * @param errors the last lines that it printed to standard error
 * @param exitStatus with which it had ended when the check failed; empty while it runs
 * @param stacks for a Java program that hangs or spins: its own threads at that moment, one text for each
 */
public record Evidence(
        String check,
        String message,
        @Nullable String expected,
        @Nullable Seen actual,
        List<TrailEvent> trail,
        String output,
        String errors,
        OptionalInt exitStatus,
        List<String> stacks) {
    public Evidence {
        trail = List.copyOf(trail);
        stacks = List.copyOf(stacks);
    }
}
