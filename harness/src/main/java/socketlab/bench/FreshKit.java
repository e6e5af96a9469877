package socketlab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of the kit as somebody has it who has just got it: nothing is built, and nothing is kept from earlier runs. */
final class FreshKit {
    private static final Set<String> NOT_IN_IT = Set.of("target", ".git", ".lab", ".idea", ".vscode");

    private final Path root;

    private FreshKit(Path root) {
        this.root = root;
    }

    static FreshKit copyOf(Path kit, Path root) {
        try {
            Files.walkFileTree(kit, new Copier(kit, root));
            return new FreshKit(root);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy the kit", e);
        }
    }

    Path root() {
        return root;
    }

    /** Takes away what earlier runs may have kept to be faster; what was built stays. */
    void forget() {
        try (Stream<Path> kept = Files.walk(root.resolve("harness/target/kept"))) {
            for (Path file : kept.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException nothingKept) {
            return;
        }
    }

    private static final class Copier extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        Copier(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            if (NOT_IN_IT.contains(String.valueOf(directory.getFileName())) && !directory.equals(from)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(directory)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
