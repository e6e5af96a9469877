package socketlab.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socketlab.transcript.Visible;

/**
 * A directory of a zip.
 *
 * @param above the path of the directory with a slash at its end; empty for the top
 * @param paths of all that is in the zip
 */
record ZipPlace(Path zip, String above, List<String> paths) implements Place {
    /** The top of a zip; empty when it is none that can be read. */
    static Optional<ZipPlace> open(Path zip) {
        String what = "archive " + Visible.quote(Names.of(zip));
        try (ZipContents contents = ZipContents.open(zip, "", what, ZipContents.CLASS_TABLE_BYTES)) {
            return Optional.of(new ZipPlace(zip, "", contents.paths()));
        } catch (Refusal | IOException unreadable) {
            return Optional.empty();
        }
    }

    ZipPlace at(String directory) {
        return new ZipPlace(zip, directory, paths);
    }

    @Override
    public List<Child> children() {
        Map<String, Boolean> isDirectory = new TreeMap<>();
        below(above).forEach(path -> {
            int slash = path.indexOf('/');
            isDirectory.merge(slash < 0 ? path : path.substring(0, slash), slash >= 0, Boolean::logicalOr);
        });
        return isDirectory.entrySet().stream()
                .filter(child -> Place.isShown(child.getKey(), child.getValue()))
                .map(child -> child(child.getKey(), child.getValue()))
                .toList();
    }

    private Child child(String name, boolean isDirectory) {
        Child.Type type = isDirectory ? Child.Type.DIRECTORY : Child.Type.FILE;
        return new Child(name, type, new Part(zip, above + name + (isDirectory ? "/" : ""), name));
    }

    @Override
    public Place inside(Child directory) {
        return at(above + directory.name() + "/");
    }

    @Override
    public Set<String> sources(Child directory) {
        return below(above + directory.name() + "/")
                .filter(path -> path.endsWith(".java"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> below(String directory) {
        return paths.stream()
                .filter(path -> path.startsWith(directory))
                .map(path -> path.substring(directory.length()));
    }
}
