package socketlab.check.stage3;

import java.util.List;
import socketlab.check.actor.Scenario;
import socketlab.transcript.Seen;

/** Two listeners of one order of events have heard the same. */
final class SameOrder {
    private SameOrder() {}

    /** Fails at the first line that differs, or when one has more than the other. */
    static void check(String who, List<String> actual, String other, List<String> expected, Scenario scenario) {
        checkBeginning(who, actual, other, expected, scenario);
        if (actual.size() != expected.size()) {
            String what = who + " to have " + expected.size() + " messages, as " + other + " has";
            throw scenario.failure(what, Seen.words("it has " + actual.size()));
        }
    }

    /** Fails at the first line that differs; one may have more than the other. */
    static void checkBeginning(
            String who, List<String> actual, String other, List<String> expected, Scenario scenario) {
        int shorter = Math.min(actual.size(), expected.size());
        for (int i = 0; i < shorter; i++) {
            if (!actual.get(i).equals(expected.get(i))) {
                String what = "message " + (i + 1) + " of " + who + " to be the one of " + other;
                // However busy the machine is: what has come is wrong.
                throw scenario.failure(what, expected.get(i), Seen.text(actual.get(i)))
                        .certain();
            }
        }
    }
}
