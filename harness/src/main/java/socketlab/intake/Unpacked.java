package socketlab.intake;

import java.nio.file.Path;
import java.util.List;

/** What became of a hand-in that was to be unpacked. */
public sealed interface Unpacked {
    /**
     * Its files are there.
     *
     * @param directory where the work begins: the target, or a directory below it that wraps all and has the stages or a
     *     {@code lab.properties} in it
     * @param remarks what was left out or changed, in sentences
     */
    record Ready(Path directory, List<String> remarks) implements Unpacked {
        public Ready {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * It cannot be taken, and the target is gone.
     *
     * @param sentence for the student: why, and what to hand in instead; names in it are made visible
     */
    record Refused(String sentence) implements Unpacked {}
}
