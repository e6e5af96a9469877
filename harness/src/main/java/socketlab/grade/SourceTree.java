package socketlab.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import socketlab.protocol.Stage;

/** The Java files of a directory that somebody handed in: at any depth, without tests and build output. */
public final class SourceTree {
    private static final int DEEPEST = 24;
    private static final int MOST_FILES = 20_000;
    private static final Set<String> SKIPPED = Set.of("target", "build", "out", "bin", "node_modules", "__MACOSX");

    private final Path root;
    private final List<Path> files;

    private SourceTree(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
    }

    public static SourceTree of(Path root) {
        Finder finder = new Finder(root);
        try {
            Files.walkFileTree(root, Set.of(), DEEPEST, finder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + root, e);
        }
        finder.found.sort(null);
        return new SourceTree(root, finder.found);
    }

    /** Where it begins. */
    public Path root() {
        return root;
    }

    /** By their names. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    /** The files of this name; where the stage's own module has one, that alone. */
    List<Path> named(String fileName, Stage stage) {
        List<Path> matches = files.stream()
                .filter(file -> file.getFileName().toString().equals(fileName))
                .toList();
        Path module = root.resolve(stage.module());
        List<Path> inModule =
                matches.stream().filter(file -> file.startsWith(module)).toList();
        return inModule.isEmpty() ? matches : inModule;
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> found = new ArrayList<>();
        private int visited;

        Finder(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String name = directory.getFileName() == null
                    ? ""
                    : directory.getFileName().toString();
            boolean isTests = directory.endsWith(Path.of("src", "test"));
            boolean skip = !directory.equals(root) && (name.startsWith(".") || SKIPPED.contains(name) || isTests);
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && file.toString().endsWith(".java")) {
                found.add(file);
            }
            return ++visited < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            return FileVisitResult.CONTINUE;
        }
    }
}
