package socketlab.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Unpacks hand-ins. What it writes stays below the target, within limits, without links, and readable by every user;
 * whatever is wrong with a hand-in is an answer, and no exception.
 */
public final class Unpacking {
    private final Path target;
    private final Limits limits;
    private final Selection selection;
    private final List<String> remarks = new ArrayList<>();

    private Unpacking(Path target, Limits limits) throws IOException {
        this.target = target;
        this.limits = limits;
        Budget budget = new Budget(limits);
        selection = new Selection(limits, budget, new TargetWriter(target, budget));
    }

    /**
     * Unpacks a hand-in, as it comes or as an archive; an archive in an archive only where the outer one is the learning
     * platform's.
     *
     * @param target a directory that is empty, or does not exist yet; when the hand-in is refused it is deleted
     * @throws IOException when the lab cannot write there; then too the target is gone
     */
    public static Unpacked into(Candidate candidate, Path target, Limits limits) throws IOException {
        Files.createDirectories(target);
        if (!children(target).isEmpty()) {
            throw new IllegalArgumentException("The directory " + target + " is not empty.");
        }
        boolean isReady = false;
        try {
            Unpacked unpacked = new Unpacking(target, limits).unpack(candidate.parts());
            isReady = true;
            return unpacked;
        } catch (Refusal refusal) {
            return new Unpacked.Refused(refusal.sentence());
        } finally {
            if (!isReady) {
                delete(target);
            }
        }
    }

    private Unpacked unpack(List<Part> handedIn) throws Refusal, IOException {
        if (handedIn.isEmpty()) {
            throw new Refusal("Nothing was handed in.");
        }
        List<Part> parts = handedIn.size() == 1 ? spread(handedIn.get(0)) : handedIn;
        List<Part> archives = archives(parts);
        for (Part part : parts) {
            if (archives.contains(part)) {
                extract(part, archives.size() == 1 ? "" : ArchiveKind.baseName(part.name()));
            } else {
                part.visit(selection, parts.size() == 1, limits);
            }
        }
        if (selection.files() == 0) {
            throw nothingLeft();
        }
        remarks.addAll(selection.remarks());
        return new Unpacked.Ready(Beginning.in(target), remarks);
    }

    /** A directory with nothing of the work in it but archives stands for these: so platforms give what was handed in. */
    private List<Part> spread(Part part) {
        List<Child> children = Place.of(part).map(Place::children).orElse(List.of());
        List<Part> archives =
                children.stream().filter(Child::isArchive).map(Child::part).toList();
        boolean hasWork = children.stream().anyMatch(child -> child.isDirectory() || Work.isSource(child.name()));
        if (toOpen(archives, hasWork).isEmpty()) {
            return List.of(part);
        }
        List<String> others = children.stream()
                .filter(child -> !child.isFile())
                .map(Child::name)
                .toList();
        if (!others.isEmpty()) {
            remarks.add("Left out, because it is a link or a special file: " + Place.some(others) + ".");
        }
        return children.stream().filter(Child::isFile).map(Child::part).toList();
    }

    private List<Part> archives(List<Part> parts) {
        if (parts.size() == 1) {
            return isArchive(parts.get(0)) ? parts : List.of();
        }
        List<Part> archives = parts.stream()
                .filter(part -> !part.isDirectory() && ArchiveKind.isNamed(part.name()))
                .toList();
        return toOpen(archives, parts.stream().anyMatch(part -> part.isDirectory() || Work.isSource(part.name())));
    }

    /** Beside sources none: an archive would only bring the same classes once more. */
    private List<Part> toOpen(List<Part> archives, boolean hasWork) {
        if (!hasWork || archives.isEmpty()) {
            return archives;
        }
        remarks.add("Not unpacked, because sources were handed in beside it: "
                + Place.some(archives.stream().map(Part::name).toList()) + ".");
        return List.of();
    }

    private static boolean isArchive(Part only) {
        // To look into a pipe would never end.
        if (only.inside() == null ? !Files.isRegularFile(only.file()) : only.isDirectory()) {
            return false;
        }
        try {
            return ArchiveKind.isNamed(only.name())
                    || (only.inside() == null && ArchiveKind.of(only.file()) != ArchiveKind.NONE);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void extract(Part archive, String below) throws Refusal, IOException {
        if (archive.inside() == null) {
            extract(archive.file(), archive.name(), below);
            return;
        }
        try (Spooled spooled = Spooled.of(archive, target.toAbsolutePath().resolveSibling(""), limits)) {
            extract(spooled.file(), archive.name(), below);
        }
    }

    private void extract(Path file, String name, String below) throws Refusal, IOException {
        try (Contents contents = ArchiveKind.open(file, name, limits)) {
            contents.each(selection.below(below));
        }
    }

    private Refusal nothingLeft() {
        List<String> leftOut = selection.remarks();
        if (!leftOut.isEmpty()) {
            return new Refusal("The hand-in holds no file that the lab can take. " + String.join(" ", leftOut));
        }
        return new Refusal(
                selection.hasDropped()
                        ? "The hand-in holds nothing but build output and files of tools. Hand in the source files."
                        : "The hand-in is empty. Hand in the source files.");
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        }
    }

    /** No more than was written here: that is within limits, and no link. */
    private static void delete(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
