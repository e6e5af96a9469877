package socketlab.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file that is whole or not there, whatever ends the lab or the machine meanwhile: it is written beside its place,
 * brought to the disk, and then given its name.
 */
public final class WholeFile {
    /** What a file is called that has not been given its name yet. */
    static final String ENDING = ".next";

    /** Another machine may be writing the same file, and its processes have the same numbers. */
    private static final String OURS = "." + UUID.randomUUID() + ENDING;

    private WholeFile() {}

    /** In place of what was there; its directory is made when it is not there. */
    public static void write(Path file, byte[] content) throws IOException {
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        Path next = file.resolveSibling(file.getFileName() + OURS);
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        flush(directory);
    }

    /** So that the new name is on the disk, too. Systems that cannot open a directory do that by themselves. */
    private static void flush(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException cannotBeOpened) {
            return;
        }
    }
}
