package socketlab.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socketlab.digest.Digests;

/**
 * Classes that were compiled in earlier runs. They are found by a digest of all that decides what the compiler makes, so a
 * change of any source, of the JDK or of the options finds nothing; and what is found is used only when it is byte for byte
 * what was kept. Every difficulty means only that the compiler is run.
 */
final class KeptClasses {
    private static final int MOST_ENTRIES = 24;
    private static final int MOST_SOURCES = 400;
    private static final String SEAL = "seal";
    private static final String CLASSES = "classes";

    private final Path directory;

    /** @param directory may not exist yet, or never */
    KeptClasses(Path directory) {
        this.directory = directory;
    }

    /**
     * What decides about the classes of this program: the sources that the compiler may look at, and what compiles them.
     * Empty for more sources than one would want to read.
     */
    static Optional<String> key(SourceFile main, List<String> compiler) {
        try (Stream<Path> files = Files.walk(main.root())) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .limit(MOST_SOURCES + 1)
                    .sorted()
                    .toList();
            if (sources.size() > MOST_SOURCES) {
                return Optional.empty();
            }
            MessageDigest digest = Digests.begin();
            compiler.forEach(word -> Digests.add(digest, word.getBytes(StandardCharsets.UTF_8)));
            Digests.add(digest, main.className().getBytes(StandardCharsets.UTF_8));
            return Optional.of(digest(digest, main.root(), sources));
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** Copies what was kept into {@code output}, which is empty; says whether there was something. */
    boolean copyTo(Path output, String key) {
        Path classes = directory.resolve(key).resolve(CLASSES);
        try {
            List<Path> files = files(classes);
            if (files.isEmpty()
                    || !Files.readString(directory.resolve(key).resolve(SEAL)).equals(seal(classes))) {
                return false;
            }
            copy(classes, output);
            return true;
        } catch (IOException | UncheckedIOException nothingKept) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /** Keeps a copy of {@code output} for later runs, and forgets what is oldest. */
    void keep(Path output, String key) {
        try {
            Files.createDirectories(directory);
            forgetOldest();
            // Only a whole entry gets its name: another run may look at the same moment.
            Path made = Files.createTempDirectory(directory, "making-");
            try {
                copy(output, made.resolve(CLASSES));
                Files.writeString(made.resolve(SEAL), seal(output));
                Files.move(made, directory.resolve(key), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException fullOrAlreadyKept) {
                delete(made);
            }
        } catch (IOException | UncheckedIOException cannotKeep) {
            return;
        }
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> byAge =
                    entries.sorted(Comparator.comparing(KeptClasses::age)).toList();
            for (Path entry : byAge.subList(0, Math.max(0, byAge.size() - MOST_ENTRIES))) {
                delete(entry);
            }
        }
    }

    private static long age(Path entry) {
        return entry.toFile().lastModified();
    }

    private static void delete(Path entry) throws IOException {
        try (Stream<Path> files = Files.walk(entry)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String seal(Path classes) throws IOException {
        return digest(Digests.begin(), classes, files(classes));
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String digest(MessageDigest digest, Path root, List<Path> files) throws IOException {
        for (Path file : files) {
            Digests.add(digest, root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            Digests.add(digest, Files.readAllBytes(file));
        }
        return Digests.shown(digest);
    }
}
