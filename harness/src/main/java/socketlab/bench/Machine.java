package socketlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import socketlab.platform.Platform;

/**
 * Where it was measured: figures of two machines do not compare.
 *
 * @param processor its model, as the system tells it
 * @param cores how many servers and load had together
 * @param pinning who ran where, in a sentence
 * @param descriptors how many files a process may have open
 */
public record Machine(String system, String processor, String java, int cores, String pinning, int descriptors) {
    private static final String UNKNOWN = "a processor that has no name here";

    static Machine here(int cores, String pinning) {
        return new Machine(
                Platform.current().name(),
                modelName(),
                Runtime.version().toString(),
                cores,
                pinning,
                Descriptors.limit());
    }

    /** In a sentence or two. */
    String inWords() {
        return system + ", " + processor + ", " + cores + " cores, Java " + java + ". " + pinning
                + " A process may have " + descriptors + " files open.";
    }

    private static String modelName() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException notTold) {
            return UNKNOWN;
        }
    }
}
