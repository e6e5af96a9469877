package socketlab.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import socketlab.transcript.Visible;

/** Writes files below one directory, in which nobody else writes. */
final class TargetWriter implements Selection.Receiver {
    /** Also of a directory: the program runs under another user, who enters it and reads. */
    private static final Set<PosixFilePermission> EXECUTABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    private final Path target;
    private final Budget budget;
    private final boolean hasModes;
    private final Set<Path> made = new HashSet<>();

    TargetWriter(Path target, Budget budget) throws IOException {
        this.target = target;
        this.budget = budget;
        hasModes = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        permit(target, EXECUTABLE);
    }

    @Override
    public void file(List<String> path, boolean isExecutable, InputStream in) throws Refusal, IOException {
        Path directory = target;
        for (String name : path.subList(0, path.size() - 1)) {
            directory = made(directory.resolve(name));
        }
        Path file = directory.resolve(path.get(path.size() - 1));
        String name = String.join("/", path);
        try (OutputStream out = create(file, name)) {
            budget.copy(name, in, out);
        }
        permit(file, isExecutable ? EXECUTABLE : READABLE);
    }

    private Path made(Path directory) throws IOException {
        if (made.add(directory)) {
            Files.createDirectories(directory);
            permit(directory, EXECUTABLE);
        }
        return directory;
    }

    private static OutputStream create(Path file, String name) throws Refusal, IOException {
        try {
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException alike) {
            // The file systems of some machines take even more names for equal than those that differ in case.
            throw new Refusal(
                    "In the hand-in two files have the name " + Visible.quote(name) + ". Give them different ones.");
        }
    }

    /** Set, not asked for when the file is made: the mask of the lab's own process shall not matter. */
    private void permit(Path file, Set<PosixFilePermission> mode) throws IOException {
        if (hasModes) {
            Files.setPosixFilePermissions(file, mode);
        }
    }
}
