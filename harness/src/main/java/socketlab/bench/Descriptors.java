package socketlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How many files a process may have open. A JVM raises its own limit to the hard one, and so does what starts a server. */
final class Descriptors {
    /** What a program has open besides its users. */
    private static final int OTHERS = 100;

    private Descriptors() {}

    /** The hard limit; generous where nobody says. */
    static int limit() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/limits"))) {
                if (line.startsWith("Max open files")) {
                    String hard = line.split("\\s{2,}")[2];
                    return hard.equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(hard);
                }
            }
        } catch (IOException | RuntimeException nobodySays) {
            return Integer.MAX_VALUE;
        }
        return Integer.MAX_VALUE;
    }

    /** So many of these users are possible here. */
    static int atMost(int users) {
        return Math.max(2, Math.min(users, limit() - OTHERS));
    }
}
