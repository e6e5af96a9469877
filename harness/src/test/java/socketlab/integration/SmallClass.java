package socketlab.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import socketlab.Kit;

/** Three students: one has done stage 1, one nothing that compiles, and one has not begun. */
final class SmallClass {
    static final int SIZE = 3;

    private SmallClass() {}

    static void write(Path directory) throws IOException {
        Path stage1 = Kit.solutions().resolve("socketlab/stage1");
        Trees.copy(stage1, directory.resolve("ann/socketlab/stage1"));
        Trees.copy(stage1, directory.resolve("bob/socketlab/stage1"));
        for (Path file : Trees.files(directory.resolve("bob"))) {
            Files.writeString(file, Files.readString(file) + "}");
        }
        Files.createDirectories(directory.resolve("carol"));
        Files.writeString(directory.resolve("carol/readme.txt"), "I have not begun yet.");
    }
}
