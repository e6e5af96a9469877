package socketlab.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import socketlab.Kit;
import socketlab.RequiredTools;

/** The programs among the test resources, and what this machine needs for them. */
final class TestPrograms {
    private TestPrograms() {}

    /** The path of a program, as a word of a command line. */
    static String word(String name) {
        return "'" + Kit.root().resolve("harness/src/test/resources/programs").resolve(name) + "'";
    }

    static void assumePython() {
        if (!isOnPath("python3")) {
            RequiredTools.missing("python", "There is no python3 on this machine.");
        }
    }

    static void assumeLinux() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "Skipped: this machine has no /proc.");
    }

    private static boolean isOnPath(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, tool)));
    }

    /** The command lines of living processes that contain this text. */
    static List<String> running(String marker) {
        return ProcessHandle.allProcesses()
                .map(process -> commandLine(process.pid()))
                .filter(words -> words.contains(marker))
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
