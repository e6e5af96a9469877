package socketlab.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Which names of one place a learning platform gave. */
final class PlatformNames {
    private PlatformNames() {}

    /**
     * The names that are a platform's, by what they say. Those of Moodle speak for themselves. {@code kim_2024_12_lab.zip}
     * only looks like Canvas, so names count as such when they are half of all at least, and agree with each other: one
     * number is one user, and no upload is there twice.
     */
    static Map<String, PlatformName> in(Collection<String> names) {
        Map<String, PlatformName> moodle = new LinkedHashMap<>();
        Map<String, PlatformName> canvas = new LinkedHashMap<>();
        for (String name : names) {
            PlatformName.of(name)
                    .ifPresent(known -> (known.platform().equals("moodle") ? moodle : canvas).put(name, known));
        }
        if (canvas.size() * 2 >= names.size() && agree(canvas.values())) {
            moodle.putAll(canvas);
        }
        return moodle;
    }

    private static boolean agree(Collection<PlatformName> names) {
        Map<String, String> students = new HashMap<>();
        Set<String> uploads = new HashSet<>();
        return names.stream()
                .allMatch(
                        name -> name.student().equals(students.merge(name.id(), name.student(), (first, next) -> first))
                                && (name.upload().isEmpty() || uploads.add(name.upload())));
    }
}
