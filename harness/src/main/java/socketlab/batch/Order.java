package socketlab.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socketlab.contain.Tier;

/**
 * What is to be done with every submission of a class, the same for each.
 *
 * @param stages a stage's number, or {@code all}
 * @param asked SHA-256 of the stages and the dialect, in hexadecimal digits
 * @param course SHA-256 of the course file in hexadecimal digits; empty without one
 * @param only the id of the one check to be played; empty for all
 * @param dialect that the instructor asks for; empty when each submission says its own
 * @param seed for the checks that explore
 * @param longest time for one submission
 * @param parallelism checks of one submission that are played at a time
 */
public record Order(
        String stages,
        Optional<String> only,
        Optional<String> dialect,
        String asked,
        String course,
        long seed,
        Tier tier,
        Duration longest,
        int parallelism) {
    /** The options of the worker. */
    List<String> words() {
        List<String> words =
                new ArrayList<>(List.of("--stage", stages, "--seed", String.valueOf(seed), "--tier", tier.word()));
        only.ifPresent(id -> words.addAll(List.of("--only", id)));
        dialect.ifPresent(name -> words.addAll(List.of("--dialect", name)));
        return words;
    }
}
