package socketlab.bench;

import java.util.List;
import socketlab.process.CommandTemplate;

/** A server that is measured: a name, and how it is started. */
public record Candidate(String name, CommandTemplate command) {
    /**
     * Options with which the lab starts a JVM that lives for a moment. Here it lives longer, and every Java server
     * runs as the JVM's own defaults have it.
     */
    private static final List<String> FOR_SHORT_LIVES =
            List.of("-Xmx", "-Xss", "-XX:TieredStopAtLevel=", "-XX:CompileThresholdScaling=");

    /** The same, without options that would slow it. */
    Candidate withOwnOptions() {
        return new Candidate(
                name,
                new CommandTemplate(command.words().stream()
                        .filter(word -> FOR_SHORT_LIVES.stream().noneMatch(word::startsWith))
                        .toList()));
    }
}
