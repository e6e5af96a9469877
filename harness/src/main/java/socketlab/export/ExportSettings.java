package socketlab.export;

import java.util.Map;
import java.util.Optional;

/**
 * What an export needs besides the marks.
 *
 * @param pseudonyms under which students are named; empty when by their own names
 * @param environment variables that a format documents, such as those of a runner
 */
public record ExportSettings(Optional<Pseudonyms> pseudonyms, Map<String, String> environment) {
    public ExportSettings {
        environment = Map.copyOf(environment);
    }

    /** With names, and without an environment. */
    public static ExportSettings plain() {
        return new ExportSettings(Optional.empty(), Map.of());
    }
}
