package socketlab.intake;

import java.nio.file.Path;
import java.util.List;

/** Where the work begins that was unpacked. */
final class Beginning {
    /** A wrapper in a wrapper in a wrapper: three are seen, four are thought possible. */
    private static final int MOST_WRAPPERS = 4;

    private Beginning() {}

    /** The top; or what lies below directories that only wrap it, where that has something the grader looks for at the top. */
    static Path in(Path top) {
        Path here = top;
        for (int i = 0; i <= MOST_WRAPPERS; i++) {
            List<Child> children = new DirectoryPlace(here).children();
            if (children.stream().anyMatch(Work::isBeginning)) {
                return here;
            }
            if (children.size() != 1 || !children.get(0).isDirectory()) {
                return top;
            }
            here = children.get(0).part().file();
        }
        return top;
    }
}
