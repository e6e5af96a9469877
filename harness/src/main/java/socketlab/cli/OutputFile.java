package socketlab.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command writes when it has something to report. That it can be written is better known at the beginning. */
final class OutputFile {
    private final Path file;

    /** @throws UserError when it could not be written */
    OutputFile(Path file) {
        this.file = file;
        Path directory = file.toAbsolutePath().resolveSibling("").normalize();
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) ? file : directory)) {
            throw cannotBeWritten();
        }
    }

    void write(String text) {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw cannotBeWritten();
        }
    }

    private UserError cannotBeWritten() {
        return new UserError("The report cannot be written to " + file + ".");
    }
}
