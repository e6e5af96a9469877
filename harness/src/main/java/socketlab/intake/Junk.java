package socketlab.intake;

import java.util.List;
import java.util.Set;

/** What never matters in a hand-in, and is dropped before anything is counted. */
final class Junk {
    private static final Set<String> DIRECTORIES =
            Set.of("__MACOSX", ".git", ".svn", ".hg", ".gradle", "target", "node_modules", "__pycache__", ".Trashes");

    private static final Set<String> FILES = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private Junk() {}

    /** @param names of a path from the top down */
    static boolean contains(List<String> names, boolean isDirectory) {
        for (int i = 0; i < names.size(); i++) {
            boolean isLast = i == names.size() - 1;
            if (isLast && !isDirectory ? isFile(names.get(i)) : isDirectory(names.get(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isDirectory(String name) {
        return DIRECTORIES.contains(name);
    }

    /** Two files that macOS makes of one begin with {@code ._}; the compiler would take such a twin for a source. */
    static boolean isFile(String name) {
        return FILES.contains(name) || name.startsWith("._") || name.endsWith(".class");
    }
}
