package socketlab.check.script;

import java.time.Duration;
import java.util.Optional;

/**
 * What decides about chance in one run of the lab: a seed, or one script and no chance at all. System properties,
 * because the doors through Maven and the IDE have no other way to say it.
 */
public final class Chance {
    /** The seed of {@link #seed}. */
    public static final String SEED = "socketlab.seed";

    /** The text of the one script to play. */
    public static final String SCRIPT = "socketlab.script";

    /** For how many seconds a shorter script is looked for. */
    public static final String SEARCH = "socketlab.search";

    /** Every run plays the same scripts unless somebody asks for others: the same program gets the same verdict. */
    private static final long USUAL_SEED = 1;

    private Chance() {}

    /** The seed from which everything that is left to chance is made. */
    public static long seed() {
        return Long.getLong(SEED, USUAL_SEED);
    }

    static Optional<Script> script() {
        return Optional.ofNullable(System.getProperty(SCRIPT)).map(Script::parse);
    }

    static Optional<Duration> search() {
        return Optional.ofNullable(Integer.getInteger(SEARCH)).map(Duration::ofSeconds);
    }
}
