package socketlab.check.script;

import java.util.List;
import java.util.function.Predicate;

/**
 * Finds a short script that still breaks the rule: takes out halves, quarters and so on to single steps, and makes
 * what is left smaller. jqwik's own shrinking was tried first: it takes steps out of a list one at a time, and sixty
 * candidates brought scripts of 60 steps down to 36 where this comes to four.
 */
final class Reducer {
    private final Predicate<Script> breaks;

    /** @param breaks whether a candidate still breaks the rule; may say no when it has been asked often enough */
    Reducer(Predicate<Script> breaks) {
        this.breaks = breaks;
    }

    Script reduce(Script script) {
        Script current = script;
        for (int size = Math.max(1, script.length() / 2); size >= 1; size /= 2) {
            current = withoutPiecesOf(size, current);
        }
        return simplified(withoutPiecesOf(1, current));
    }

    /** From the end on: a failure needs what came before it rather than what came after. */
    private Script withoutPiecesOf(int size, Script script) {
        Script current = script;
        for (int begin = current.length() - size; begin > -size; begin -= size) {
            Script candidate = current.without(Math.max(0, begin), begin + size);
            if (candidate.length() < current.length() && breaks.test(candidate)) {
                current = candidate;
            }
        }
        return current;
    }

    private Script simplified(Script script) {
        Script current = script;
        for (int i = 0; i < current.length(); i++) {
            Step step = current.steps().get(i);
            if (!step.figures().isEmpty()) {
                Script plain = current.with(i, new Step(step.verb(), step.user(), List.of()));
                current = breaks.test(plain) ? plain : current;
            }
        }
        return current;
    }
}
