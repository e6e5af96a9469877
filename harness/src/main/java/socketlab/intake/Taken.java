package socketlab.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names that are in use below the target. Names that differ in case alone are one: some machines could not hold
 * both, and a hand-in is graded the same on all.
 */
final class Taken {
    private final Set<String> files = new HashSet<>();
    private final Set<String> directories = new HashSet<>();

    /**
     * Takes the name of a file, and those of the directories above it.
     *
     * @return how many of them are new; 0 when the name was in use before, and nothing is taken
     */
    int take(List<String> path) {
        Set<String> above = new HashSet<>();
        StringBuilder name = new StringBuilder();
        for (String part : path.subList(0, path.size() - 1)) {
            name.append(part.toLowerCase(Locale.ROOT));
            if (files.contains(name.toString())) {
                return 0;
            }
            above.add(name.toString());
            name.append('/');
        }
        name.append(path.get(path.size() - 1).toLowerCase(Locale.ROOT));
        if (directories.contains(name.toString()) || !files.add(name.toString())) {
            return 0;
        }
        int before = directories.size();
        directories.addAll(above);
        return 1 + directories.size() - before;
    }
}
