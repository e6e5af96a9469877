package socketlab.mistake;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One thing that can be seen in the evidence. A mistake is recognized by several of them together: the check alone says
 * what was asked for, and never why it went wrong.
 */
@FunctionalInterface
interface Clue extends Predicate<Evidence> {
    static Clue all(Clue... clues) {
        return evidence -> Stream.of(clues).allMatch(clue -> clue.test(evidence));
    }

    static Clue any(Clue... clues) {
        return evidence -> Stream.of(clues).anyMatch(clue -> clue.test(evidence));
    }

    static Clue not(Clue clue) {
        return evidence -> !clue.test(evidence);
    }

    /** The check has one of these names, whatever its stage and role. */
    static Clue inCheck(String... names) {
        return evidence -> Stream.of(names).anyMatch(evidence.checkName()::equals);
    }

    static Clue inStage(int... stages) {
        return evidence -> Arrays.stream(stages).anyMatch(n -> evidence.check().startsWith("stage" + n));
    }

    static Clue ofServer() {
        return evidence -> evidence.check().contains(".server.");
    }

    static Clue ofClient() {
        return evidence -> evidence.check().contains(".client.");
    }

    /** What the lab did last, or what it expected: a part of the failure's sentence. */
    static Clue sentence(String part) {
        return evidence -> evidence.message().contains(part);
    }
}
