package socketlab.check.actor;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socketlab.process.CommandTemplate;
import socketlab.transcript.Seen;

/** What a check is about: one program of a submission, or the reason why there is none. */
public sealed interface Subject {

    /**
     * A program that can be started.
     *
     * @param command how, with placeholders
     * @param classes where its classes are, when the lab compiled them; else null
     * @param mainClass its main class, when the lab compiled it; else null
     */
    record Runnable(
            CommandTemplate command,
            @Nullable Path classes,
            @Nullable String mainClass) implements Subject {
        public Optional<Path> compiledClasses() {
            return Optional.ofNullable(classes);
        }
    }

    /** Handed in, but it cannot be started: its checks fail with this message. */
    record Unusable(String message, Seen detail) implements Subject {}

    /** Not asked for: its checks do not apply, for this reason. */
    record Absent(String reason) implements Subject {}
}
