package socketlab.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import socketlab.check.actor.JavaCommand;
import socketlab.process.LabRun;
import socketlab.process.Rehearsal;
import socketlab.process.Tool;

/**
 * The JDK's classes that programs of students load, as a file that their JVMs only map. The JDK's own archive lacks those of
 * the network. It is made anew for each class, which takes a second, so it is never stale; nobody who runs a student's
 * program can write it. Every difficulty means only that there is none.
 */
final class ProgramArchive {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private ProgramArchive() {}

    static Optional<Path> make() {
        Path directory = LabRun.current().newDirectory("archive");
        Path played = directory.resolve("played");
        Path listed = directory.resolve("listed");
        Path archive = directory.resolve("programs.jsa");
        try {
            run(directory, "-XX:DumpLoadedClassList=" + played, "-cp", LabFiles.ours(), Rehearsal.class.getName());
            Files.write(listed, ofTheJdk(played));
            run(directory, "-Xshare:dump", "-XX:SharedClassListFile=" + listed, "-XX:SharedArchiveFile=" + archive);
            Slot.openTheWay(directory);
            boolean isThere = archive.toFile().setReadable(true, false);
            return isThere ? Optional.of(archive) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static void run(Path directory, String... words) {
        List<String> command = new ArrayList<>(JavaCommand.start());
        command.addAll(List.of(words));
        Tool.run(command, directory, LONGEST);
    }

    /** Without the lab's own, which are on no student's class path. */
    private static List<String> ofTheJdk(Path played) throws IOException {
        return Files.readAllLines(played, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.contains(Rehearsal.class.getPackageName().split("\\.")[0]))
                .toList();
    }
}
