package socketlab.check.actor;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import socketlab.process.CommandTemplate;

/** How the lab starts a Java program that it has the classes of. */
public final class JavaCommand {
    /**
     * A bounded heap; and, because a check lives for a fraction of a second, the options with which a JVM starts
     * fastest and needs the fewest threads. The scaling makes its compiler wait for a method to be called five times as often
     * as it would: most of what it compiles during a start is never called again. The relocation mode lets it map the JDK's
     * classes where they were meant to be, and not at an address by chance. Of the collectors only G1 takes the JDK's objects
     * from that archive, too (until JDK 20); its threads would otherwise be as many as the machine has processors.
     */
    private static final List<String> OPTIONS = List.of(
            "-Xmx96m",
            "-Xss512k",
            "-XX:+UseG1GC",
            "-XX:ParallelGCThreads=1",
            "-XX:ConcGCThreads=1",
            "-XX:G1ConcRefinementThreads=0",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=5",
            "-Xshare:auto",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:-UsePerfData");

    /** The system property that names an archive of the JDK's classes, to be used in place of the JDK's own. */
    public static final String ARCHIVE = "socketlab.archive";

    private JavaCommand() {}

    /** The words that start a JVM as a program gets it, still without its classes. */
    public static List<String> start() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(OPTIONS);
        return words;
    }

    /** @param arguments the program's arguments as placeholders, separated by blanks */
    public static Subject.Runnable of(List<Path> classPath, String mainClass, String arguments) {
        List<String> words = new ArrayList<>(start());
        archive().ifPresent(file -> words.add("-XX:SharedArchiveFile=" + file));
        words.addAll(debugOptions());
        words.add("-cp");
        words.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        words.add(mainClass);
        Collections.addAll(words, arguments.split(" "));
        return new Subject.Runnable(new CommandTemplate(words), classPath.get(0), mainClass);
    }

    /** The archive that was made for this run. */
    public static Optional<Path> archive() {
        return Optional.ofNullable(System.getProperty(ARCHIVE)).map(Path::of);
    }

    /** With {@code -Dsocketlab.debug=PORT} the program waits for a debugger; set {@code socketlab.patience} as well. */
    private static List<String> debugOptions() {
        String port = System.getProperty("socketlab.debug");
        return port == null
                ? List.of()
                : List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:" + port);
    }
}
