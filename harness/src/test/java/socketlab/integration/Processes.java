package socketlab.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processes that scripts have started. */
final class Processes {
    private Processes() {}

    /** The words of its command line; none when it is gone. */
    static List<String> words(ProcessHandle process) {
        try {
            return List.of(Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }
}
