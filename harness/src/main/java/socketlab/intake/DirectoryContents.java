package socketlab.intake;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import socketlab.transcript.Visible;

/** What lies below a directory of this machine, sorted by name. It follows no link and opens no pipe. */
final class DirectoryContents implements Contents {
    private final Path root;
    private final Limits limits;
    private int seen;

    /** @param root the instructor named it, or the place it lies in */
    DirectoryContents(Path root, Limits limits) {
        this.root = root;
        this.limits = limits;
    }

    @Override
    public void each(Visitor visitor) throws Refusal, IOException {
        List<Path> children;
        try {
            children = children(root);
        } catch (IOException unreadable) {
            throw new Refusal("The directory " + Visible.quote(Names.of(root)) + " cannot be read by the lab.");
        }
        walk(children, "", 1, visitor);
    }

    private void walk(List<Path> children, String above, int depth, Visitor visitor) throws Refusal, IOException {
        for (Path child : children) {
            String name = Names.of(child);
            Item item = item(child, above + name);
            visitor.item(item);
            if (item.kind() == Item.Kind.DIRECTORY && !Junk.isDirectory(name)) {
                if (depth == limits.depth()) {
                    throw Refusal.tooDeep(item.path(), limits);
                }
                descend(child, item.path(), depth + 1, visitor);
            }
        }
    }

    private void descend(Path directory, String path, int depth, Visitor visitor) throws Refusal, IOException {
        List<Path> children;
        try {
            children = children(directory);
        } catch (IOException unreadable) {
            visitor.item(Item.without(path, Item.Kind.UNREADABLE));
            return;
        }
        walk(children, path + "/", depth, visitor);
    }

    private List<Path> children(Path directory) throws Refusal, IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path child : stream) {
                children.add(child);
                if (++seen > limits.listed()) {
                    throw Refusal.tooManyEntries(limits);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw new IOException(e);
        }
        children.sort(null);
        return children;
    }

    private static Item item(Path file, String path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile()) {
                return new Item(
                        path,
                        Item.Kind.FILE,
                        Files.isExecutable(file),
                        () -> Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
            }
            return Item.without(path, kind(attributes));
        } catch (IOException unreadable) {
            return Item.without(path, Item.Kind.UNREADABLE);
        }
    }

    private static Item.Kind kind(BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return Item.Kind.DIRECTORY;
        }
        return attributes.isSymbolicLink() ? Item.Kind.LINK : Item.Kind.SPECIAL;
    }
}
