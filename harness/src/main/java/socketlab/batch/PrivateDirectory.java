package socketlab.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/** Marks are nobody's business but the instructor's: what is written here only its owner can read. */
public final class PrivateDirectory {
    private PrivateDirectory() {}

    /** Makes it when it is not there, with mode 0700; one that is there gets that mode. */
    public static void make(Path directory) {
        try {
            Files.createDirectories(directory);
            restrict(directory, "rwx------");
        } catch (IOException e) {
            throw new UncheckedIOException("The directory " + directory + " cannot be made", e);
        }
    }

    /**
     * Writes a file that nobody else can read at any moment, unless it is there already. Several machines may do this at
     * once: none fails, and none sees half a file.
     */
    public static void writeOnce(Path file, byte[] content) throws IOException {
        Path next = Files.createTempFile(file.toAbsolutePath().getParent(), null, WholeFile.ENDING);
        try {
            restrict(next, "rw-------");
            Files.write(next, content);
            Files.move(next, file);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            return;
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** Whether every user of the machine can read this file or list this directory. */
    public static boolean isOpenToAll(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            for (Path above = absolute.getParent(); above != null; above = above.getParent()) {
                if (!Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return Files.getPosixFilePermissions(absolute).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
