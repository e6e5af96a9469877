package socketlab.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a directory or zip that holds the hand-ins of many from one that is a hand-in. */
final class Judgement {
    /** As in {@code download/submissions/} before the students. */
    private static final int MOST_WRAPPERS = 3;

    /** Students enough to see that they hand in the same classes. */
    private static final int LOOKED_AT = 30;

    private Judgement() {}

    /**
     * The place in which each name is a hand-in. Directories that do not look like one person's work are those of students.
     *
     * @param isAlone whether it is the only directory of its kind that was named; of several that lie together, one with a
     *     single name in it is a student's
     */
    static Optional<Place> ofDirectory(Place place, boolean isAlone) {
        Optional<Place> certain = ofZip(place, isAlone);
        if (certain.isPresent()) {
            return certain;
        }
        List<Child> children = place.children();
        long students = children.stream()
                .filter(child -> child.isDirectory() || child.isArchive())
                .count();
        boolean isWork = children.stream().anyMatch(Work::isMark);
        return !isWork && students >= (isAlone ? 1 : 2) ? Optional.of(place) : Optional.empty();
    }

    /**
     * The same for a zip, where directories alone say nothing: one person's work has some too. It takes a platform's names,
     * archives only, or directories with the same classes in them.
     */
    static Optional<Place> ofZip(Place place, boolean isAlone) {
        Place here = place;
        for (int i = 0; i <= MOST_WRAPPERS; i++) {
            List<Child> children = here.children();
            if (isOfMany(here, children, isAlone && i == 0 ? 1 : 2)) {
                return Optional.of(here);
            }
            boolean wraps = children.size() == 1 && children.get(0).isDirectory();
            if (!wraps || Work.isMark(children.get(0))) {
                return Optional.empty();
            }
            here = here.inside(children.get(0));
        }
        return Optional.empty();
    }

    private static boolean isOfMany(Place place, List<Child> children, int leastArchives) {
        if (!PlatformNames.in(children.stream().map(Child::name).toList()).isEmpty()) {
            return true;
        }
        if (children.stream().anyMatch(Work::isMark)) {
            return false;
        }
        List<Child> directories =
                children.stream().filter(Child::isDirectory).limit(LOOKED_AT).toList();
        return isOfArchives(children, leastArchives)
                || holdArchives(place, directories)
                || haveSameClasses(place, directories);
    }

    /** Two archives may have a list beside them; one alone is somebody's archive with a note. */
    private static boolean isOfArchives(List<Child> children, int least) {
        long archives = children.stream().filter(Child::isArchive).count();
        boolean nothingElse = archives == children.size();
        return (nothingElse && archives >= least)
                || (archives >= 2 && children.stream().noneMatch(Child::isDirectory));
    }

    private static boolean holdArchives(Place place, List<Child> directories) {
        return directories.size() >= 2
                && directories.stream()
                        .map(place::inside)
                        .map(Place::children)
                        .allMatch(inside -> !inside.isEmpty() && inside.stream().allMatch(Child::isArchive));
    }

    private static boolean haveSameClasses(Place place, List<Child> directories) {
        Set<String> seen = new HashSet<>();
        for (Child directory : directories) {
            for (String source : place.sources(directory)) {
                if (!source.equals("package-info.java") && !seen.add(source)) {
                    return true;
                }
            }
        }
        return false;
    }
}
