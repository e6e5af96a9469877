package socketlab.check.script;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import socketlab.check.actor.CheckFailure;
import socketlab.check.actor.Scenario;
import socketlab.waiting.Deadline;
import socketlab.waiting.Patience;

/**
 * Plays scripts made by chance until one breaks a rule, and then looks for the shortest that breaks the same one.
 *
 * <p>The verdict stands with the first play that breaks a rule: what is judged is what the program did. The search
 * afterwards only makes the explanation shorter, and so it may be cut off at any time.
 */
public final class Exploration {
    private static final int CANDIDATES = 60;
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(20);

    /** Of plays that only look for a shorter script. What they find decides nothing about the verdict. */
    static final Duration SHORT_PATIENCE = Duration.ofMillis(500);

    /** A candidate counts when every one of so many fresh programs breaks the rule. */
    private static final int STARTS = 2;

    private final Scenario scenario;
    private int candidates;

    /** @param scenario the check's own; each play has one beside it, with a program of its own */
    public Exploration(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Plays so many scripts of this kind. */
    public void explore(Arbitrary<Script> kind, int count, Play play) {
        explore(Collections.nCopies(count, kind), play);
    }

    /**
     * Plays a script of each kind, or the one that {@link Chance} holds.
     *
     * @throws CheckFailure with the trail of the shortest script found, when one breaks a rule
     */
    public void explore(List<Arbitrary<Script>> kinds, Play play) {
        Optional<Script> given = Chance.script();
        List<Script> scripts = given.map(List::of).orElseGet(() -> Scripts.of(kinds, Chance.seed()));
        for (Script script : scripts) {
            Optional<Breach> breach = breachOf(script, play, Patience.ofReply());
            if (breach.isPresent() && scenario.isStarved()) {
                throw breach.get().failure();
            }
            if (breach.isPresent()) {
                fail(given.isPresent() ? script : shortest(script, play, breach.get()), play, breach.get());
            }
            scenario.recording()
                    .trail()
                    .observe("lab", "plays a script of " + script.length() + " steps: no rule broken");
        }
    }

    private Optional<Breach> breachOf(Script script, Play play, Duration patience) {
        try (Scenario beside = new Scenario(scenario.subject(), scenario.speech())) {
            Optional<Breach> breach = judged(script, play, beside, patience);
            if (breach.isPresent() && beside.isStarved() && patience.compareTo(SHORT_PATIENCE) > 0) {
                scenario.starves();
            }
            return breach;
        }
    }

    private static Optional<Breach> judged(Script script, Play play, Scenario beside, Duration patience) {
        try {
            play.play(script, beside, patience);
            return Optional.empty();
        } catch (Breach breach) {
            return Optional.of(breach);
        } catch (CheckFailure failure) {
            return Optional.of(new Breach("plays", failure));
        }
    }

    private Script shortest(Script script, Play play, Breach breach) {
        Deadline deadline = Deadline.in(Chance.search().orElse(LONGEST_SEARCH));
        return new Reducer(
                        candidate -> candidates < CANDIDATES && !deadline.passed() && breaks(candidate, play, breach))
                .reduce(breach.played().orElse(script));
    }

    private boolean breaks(Script candidate, Play play, Breach breach) {
        candidates++;
        for (int start = 0; start < STARTS; start++) {
            if (!breachOf(candidate, play, SHORT_PATIENCE).map(Breach::rule).equals(Optional.of(breach.rule()))) {
                return false;
            }
        }
        return true;
    }

    /** The last play is the check's own, so that its trail and its program are what the report shows. */
    private void fail(Script script, Play play, Breach first) {
        scenario.did("lab", "plays the script \"" + script + "\", of seed " + Chance.seed());
        List<String> again = List.of("--script", script.toString());
        try {
            play.play(script, scenario, Patience.ofReply());
        } catch (Breach breach) {
            throw breach.failure().again(again);
        }
        scenario.recording().trail().add("lab", "finds every rule kept this time: the program is not always wrong");
        throw first.failure().again(again);
    }
}
