package socketlab.contain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How well a submission is contained, the best first. A report names the tier that graded it. */
public enum Tier {
    /** Namespaces of its own for network, processes, mounts and users: it sees its own files, and a system to read. */
    FULL("a network, processes and files of its own"),

    /** Another user of this machine, with limits. The network and the readable files are shared. */
    UID("another user of this machine, with limits"),

    /** Limits alone. It can do what whoever started the lab can do. */
    BASIC("limits alone: it runs as you, and can read and delete what you can");

    private final String inWords;

    Tier(String inWords) {
        this.inWords = inWords;
    }

    /** As the command line and reports say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it gives, as the rest of a sentence. */
    public String inWords() {
        return inWords;
    }

    /** The tier with this word. */
    public static Optional<Tier> named(String word) {
        return Stream.of(values()).filter(tier -> tier.word().equals(word)).findFirst();
    }
}
