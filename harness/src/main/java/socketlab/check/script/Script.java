package socketlab.check.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the lab will do to a program, fixed before the program starts and never derived from its answers. A step that
 * does not apply when its turn comes, such as a line of a user who is not there, does nothing; so every part of a
 * script is a script.
 */
public record Script(List<Step> steps) {
    public Script {
        steps = List.copyOf(steps);
    }

    /**
     * Reads steps with blanks between them.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    public static Script parse(String text) {
        return new Script(Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(Step::parse)
                .toList());
    }

    public int length() {
        return steps.size();
    }

    /** The same without the steps from {@code begin} to before {@code end}. */
    Script without(int begin, int end) {
        List<Step> rest = new ArrayList<>(steps.subList(0, begin));
        rest.addAll(steps.subList(Math.min(end, steps.size()), steps.size()));
        return new Script(rest);
    }

    /** The same with another step in this place. */
    Script with(int index, Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(index, step);
        return new Script(changed);
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining(" "));
    }
}
