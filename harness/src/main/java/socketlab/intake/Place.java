package socketlab.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import socketlab.transcript.Visible;

/** A directory of this machine or of a zip, of which only names are looked at. */
interface Place {
    /** What lies in it, sorted by name, without what is hidden or never matters; nothing when it cannot be read. */
    List<Child> children();

    /** @param directory one of the children */
    Place inside(Child directory);

    /** The names of Java files anywhere below, as many as can be found quickly. */
    Set<String> sources(Child directory);

    /** The place that a directory is; empty for a file, and for a zip that cannot be opened. */
    static Optional<Place> of(Part part) {
        if (!part.isDirectory()) {
            return Optional.empty();
        }
        String inside = part.inside();
        return inside == null
                ? Optional.of(new DirectoryPlace(part.file()))
                : ZipPlace.open(part.file()).map(zip -> zip.at(inside));
    }

    /** Whether a name is for the eyes of the instructor at all. */
    static boolean isShown(String name, boolean isDirectory) {
        return !name.isEmpty() && !name.startsWith(".") && !(isDirectory ? Junk.isDirectory(name) : Junk.isFile(name));
    }

    /** A list of names for a remark: the first few, made visible. */
    static String some(List<String> names) {
        String first = String.join(
                ", ",
                names.stream().limit(3).map(name -> Visible.quote(name, 60)).toList());
        return names.size() > 3 ? first + " and " + (names.size() - 3) + " more" : first;
    }
}
