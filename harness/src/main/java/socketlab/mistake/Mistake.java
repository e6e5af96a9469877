package socketlab.mistake;

import java.util.function.Predicate;

/**
 * A mistake that programs of this lab make, and how to recognize it.
 *
 * @param id what to search for: {@code one-read-is-one-message}
 * @param name the mistake in a sentence, as a teaching assistant would say it
 * @param seen what a test sees of it
 * @param why why that happens
 * @param cure the idiom that cures it
 * @param docs the page and heading of docs that teach it
 * @param fits whether a failure is evidence of this mistake and of no other
 */
public record Mistake(
        String id, String name, String seen, String why, String cure, String docs, Predicate<Evidence> fits) {

    /** The mistake, its cure and where to read on, as a report says it. */
    public String told() {
        return name + " " + cure + " More in docs/mistakes.md#" + id;
    }
}
