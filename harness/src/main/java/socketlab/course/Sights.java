package socketlab.course;

import java.util.Map;
import socketlab.gradebook.Sight;

/**
 * How much students see of each check.
 *
 * @param all of checks of which nothing else is said
 * @param checks of some, by their ids
 */
record Sights(Sight all, Map<String, Sight> checks) {
    Sights {
        checks = Map.copyOf(checks);
    }

    Sight of(String check) {
        return checks.getOrDefault(check, all);
    }
}
