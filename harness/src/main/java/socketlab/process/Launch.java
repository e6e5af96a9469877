package socketlab.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import socketlab.contain.Containment;
import socketlab.platform.Platform;

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

    /** The whole command: it leads a session of its own, and is as contained as the programs of this run are. */
    List<String> contained() {
        Platform platform = Platform.current();
        Containment containment = Containment.current();
        // The terminal's library makes it leader of a session; a second one would take its terminal away.
        List<String> all = new ArrayList<>(onTerminal ? List.of() : platform.ownSession());
        if (!containment.settlesSignals()) {
            all.addAll(platform.usualSignals());
        }
        all.addAll(containment.before(directory));
        all.addAll(words);
        return all;
    }
}
