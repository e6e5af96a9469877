package socketlab.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A directory of this machine. */
record DirectoryPlace(Path directory) implements Place {
    private static final int MOST_CHILDREN = 100_000;

    /** The names of 2,000 files down to the tenth level tell enough. */
    private static final Limits FEW = new Limits(1, 1, 200, 10);

    @Override
    public List<Child> children() {
        List<Child> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path file : stream) {
                Child child = child(file);
                if (Place.isShown(child.name(), child.isDirectory()) && children.size() < MOST_CHILDREN) {
                    children.add(child);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        children.sort(Comparator.comparing(Child::name));
        return children;
    }

    private static Child child(Path file) {
        Part part = Part.of(file);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Child(part.name(), Child.Type.DIRECTORY, part);
        }
        boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        return new Child(part.name(), isFile ? Child.Type.FILE : Child.Type.OTHER, part);
    }

    @Override
    public Place inside(Child child) {
        return new DirectoryPlace(child.part().file());
    }

    @Override
    public Set<String> sources(Child child) {
        Set<String> sources = new TreeSet<>();
        try (Contents contents = new DirectoryContents(child.part().file(), FEW)) {
            contents.each(item -> {
                if (item.path().endsWith(".java")) {
                    sources.add(item.path().substring(item.path().lastIndexOf('/') + 1));
                }
            });
        } catch (Refusal | IOException thatIsAll) {
            return sources;
        }
        return sources;
    }
}
