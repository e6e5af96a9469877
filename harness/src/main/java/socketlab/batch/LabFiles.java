package socketlab.batch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import socketlab.process.LabRun;

/**
 * The classes of the lab, where a worker that runs as another user can read them: where they are, or else, when the kit lies
 * in somebody's home, as a copy that goes with the run.
 */
final class LabFiles {
    private LabFiles() {}

    /** The class path of this JVM, for one that runs as whoever runs the lab. */
    static String ours() {
        return System.getProperty("java.class.path");
    }

    /** The same for one that runs as any other user. */
    static String forOthers() {
        return Copy.CLASS_PATH;
    }

    /** Made at its first use, once for all workers. */
    private static final class Copy {
        static final String CLASS_PATH = readable();

        private static String readable() {
            List<String> entries = new ArrayList<>();
            for (String entry : ours().split(File.pathSeparator)) {
                Path path = Path.of(entry).toAbsolutePath();
                entries.add(
                        PrivateDirectory.isOpenToAll(path) || !Files.exists(path)
                                ? entry
                                : copied(path, entries.size()));
            }
            return String.join(File.pathSeparator, entries);
        }

        private static String copied(Path from, int number) {
            Path to = LabRun.current().newDirectory("lab").resolve(number + "-" + from.getFileName());
            try (Stream<Path> all = Files.walk(from)) {
                for (Path file : all.toList()) {
                    Path target = to.resolve(from.relativize(file).toString());
                    Files.copy(file, target);
                    target.toFile().setReadable(true, false);
                    target.toFile().setExecutable(Files.isDirectory(target), false);
                }
                return to.toString();
            } catch (IOException e) {
                throw new UncheckedIOException("The classes of the lab cannot be copied", e);
            }
        }
    }
}
