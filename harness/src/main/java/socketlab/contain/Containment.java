package socketlab.contain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the programs of this JVM's run are contained. */
public interface Containment {
    /** The words to put before a command that is to work in {@code directory}, an absolute path. */
    List<String> before(Path directory);

    /** Gives the program what it needs to work in this directory, which is there and empty. */
    default void handOver(Path directory) {}

    /** What its programs may use; empty when nobody limits them. */
    Optional<Limits> limits();

    /** That of {@code ./lab check}: it is the user's own program. */
    static Containment none() {
        return Contained.NOT;
    }

    /** The one of this JVM. */
    static Containment current() {
        return Contained.current;
    }

    /** From now on programs are started in this one. */
    static void use(Containment containment) {
        Contained.current = containment;
    }
}
