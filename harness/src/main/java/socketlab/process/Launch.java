package socketlab.process;

import java.nio.file.Path;
import java.util.List;

/**
 * How one program is started.
 *
 * @param who its name in the trail
 * @param words the command and its arguments
 * @param shown the same, short enough for the trail
 * @param directory the working directory
 * @param onTerminal whether standard input and output are a pseudo-terminal, else pipes
 */
public record Launch(String who, List<String> words, String shown, Path directory, boolean onTerminal) {
    public Launch {
        words = List.copyOf(words);
    }
}
