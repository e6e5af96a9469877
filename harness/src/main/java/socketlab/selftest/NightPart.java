package socketlab.selftest;

import java.time.Duration;
import java.util.List;

/** What a night examines, one after the other: each a command of the lab, so that each can be run by itself as well. */
public enum NightPart {
    CATALOGUE("Every program of the kit once", Duration.ofHours(1), "selftest"),
    FULL("Every program once, contained as in the tier full", Duration.ofHours(1), "selftest", "--tier", "full"),
    UID("Every program once, contained as in the tier uid", Duration.ofHours(1), "selftest", "--tier", "uid"),
    HALF(
            "Every right program with half of what a submission may use",
            Duration.ofHours(1),
            "selftest",
            "--tier",
            "full",
            "--half-limits",
            "--only",
            "^(stage[123]|colour|dotted|lab-sheet|snapshot|threads)-.*"),
    HOSTILE("The hostile programs in each tier", Duration.ofHours(2), "selftest", "--hostile"),
    CLASS("A class of 200, all stages", Duration.ofHours(2), "bench", "class", "--size", "200"),
    MEMORY(
            "A class of 1,000, one check of each: what the supervisor keeps",
            Duration.ofHours(2),
            "bench",
            "class",
            "--size",
            "1000",
            "--stage",
            "1",
            "--only",
            "stage1.server.echoes"),
    AGAIN("Again and again under load", Duration.ofHours(24), "selftest", "--repeat", "200", "--load");

    private final String words;
    private final Duration longest;
    private final List<String> command;

    NightPart(String words, Duration longest, String... command) {
        this.words = words;
        this.longest = longest;
        this.command = List.of(command);
    }

    /** What it examines, for a heading. */
    public String inWords() {
        return words;
    }

    /** After this time it is given up. */
    public Duration longest() {
        return longest;
    }

    /** The arguments of {@code ./lab}. */
    public List<String> command() {
        return command;
    }

    /** Whether it takes what is left of the night, and is never done. */
    public boolean isEndless() {
        return this == AGAIN;
    }
}
