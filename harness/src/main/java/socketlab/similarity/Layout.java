package socketlab.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socketlab.digest.Digests;
import socketlab.grade.SourceTree;
import socketlab.intake.Candidate;
import socketlab.intake.Limits;
import socketlab.intake.Unpacked;
import socketlab.intake.Unpacking;
import socketlab.process.LabRun;
import socketlab.process.Trees;
import socketlab.protocol.Stage;

/**
 * Submissions as JPlag reads them: a directory for each student with nothing but Java sources in it, and the starters
 * beside them, which everybody has. Files of the kit that nobody has touched are left out: a student may hand in all of it,
 * and the lab itself would be what all of them have in common.
 */
public final class Layout {
    private final Path directory;
    private final Set<String> ofTheKit = new HashSet<>();

    /**
     * Begins with the starters.
     *
     * @param directory that is empty, or does not exist yet
     * @param kit the kit's root
     */
    public Layout(Path directory, Path kit) {
        this.directory = directory;
        for (Stage stage : Stage.values()) {
            SourceTree starters = SourceTree.of(kit.resolve(stage.module()));
            copy(starters, starters.files(), base().resolve(stage.module()));
            remember(starters);
        }
        remember(SourceTree.of(kit.resolve("harness/src/main")));
    }

    private void remember(SourceTree tree) {
        tree.files().forEach(file -> ofTheKit.add(digest(file)));
    }

    /** Holds a directory for each student, by their ids. */
    public Path submissions() {
        return directory.resolve("submissions");
    }

    /** Holds what all were given. */
    public Path base() {
        return directory.resolve("base");
    }

    /** The last attempt of each student: who is compared with an earlier self is always alike. */
    public static Collection<Candidate> lastAttempts(List<Candidate> candidates) {
        Map<String, Candidate> last = new LinkedHashMap<>();
        candidates.stream()
                .filter(Candidate::isHandedIn)
                .forEach(candidate -> last.put(candidate.handIn().id(), candidate));
        return last.values();
    }

    /** Adds a submission; or says in a sentence why it is left out. */
    public Optional<String> add(Candidate candidate) {
        Path scratch = LabRun.current().newDirectory("unpacked");
        try {
            Unpacked unpacked = Unpacking.into(candidate, scratch, Limits.DEFAULT);
            if (unpacked instanceof Unpacked.Refused refused) {
                return Optional.of(refused.sentence());
            }
            SourceTree tree = SourceTree.of(((Unpacked.Ready) unpacked).directory());
            List<Path> own = tree.files().stream()
                    .filter(file -> !ofTheKit.contains(digest(file)))
                    .toList();
            copy(tree, own, submissions().resolve(candidate.handIn().id()));
            return own.isEmpty() ? Optional.of("It has no Java source of its own.") : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A submission cannot be unpacked", e);
        } finally {
            Trees.delete(scratch);
        }
    }

    private static void copy(SourceTree tree, List<Path> files, Path to) {
        try {
            for (Path file : files) {
                Path copy = to.resolve(tree.root().relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The submissions cannot be laid out in " + to, e);
        }
    }

    private static String digest(Path file) {
        try {
            return Digests.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
