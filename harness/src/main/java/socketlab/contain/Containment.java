package socketlab.contain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the programs of this JVM's run are contained. */
public interface Containment {
    /** The words to put before a command that is to work in {@code directory}, an absolute path. */
    List<String> before(Path directory);

    /** Whether those words see to it that the program has default signal handling. */
    default boolean settlesSignals() {
        return false;
    }

    /** Gives the program what it needs to work in this directory, which is there and empty. */
    default void handOver(Path directory) {}

    /** What its programs may use; empty when nobody limits them. */
    Optional<Limits> limits();

    /** That of {@code ./lab check}: it is the user's own program. */
    static Containment none() {
        return Contained.NOT;
    }

    /**
     * That of a tier.
     *
     * @param uid of the user in tier uid; others do not need it
     * @param readable what programs may read in tier full, besides the system and this JDK
     */
    static Containment in(Tier tier, int uid, List<Path> readable, Limits limits) {
        return switch (tier) {
            case FULL -> new FullContainment(withThisJava(readable), limits);
            case UID -> new UidContainment(uid, limits);
            case BASIC -> new BasicContainment(limits);
        };
    }

    private static List<Path> withThisJava(List<Path> readable) {
        List<Path> all = new ArrayList<>(readable);
        all.add(Path.of(System.getProperty("java.home")));
        return all;
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
