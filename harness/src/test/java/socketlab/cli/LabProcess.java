package socketlab.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import socketlab.Kit;
import socketlab.waiting.Deadline;
import socketlab.waiting.Wait;

/** The lab in a process of its own, as a user starts it, with a temporary directory of its own. */
final class LabProcess {
    private final Process process;
    private final Path output;

    LabProcess(Path temporary, String... arguments) {
        List<String> words = new ArrayList<>(List.of("env", "--default-signal=INT"));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary));
        words.addAll(List.of("-Dsocketlab.home=" + Kit.root(), "-cp", System.getProperty("java.class.path")));
        words.add(LabCommand.class.getName());
        words.addAll(List.of(arguments));
        try {
            output = Files.createTempFile(temporary, "output", ".txt");
            process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The lab did not end");
        }
        return process.exitValue();
    }

    /** Waits until the lab has started so many programs and at least one of them lives. */
    void awaitPrograms(Path temporary, int started) {
        boolean seen = Wait.until(
                () -> countWorkDirectories(temporary) >= started && !programs().isEmpty(),
                Deadline.in(Duration.ofSeconds(40)));
        if (!seen) {
            throw new AssertionError("The lab started no program");
        }
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -s " + name + " " + process.pid())
                .inheritIO()
                .start()
                .waitFor(5, TimeUnit.SECONDS);
    }

    /** The living programs that this lab has started. */
    List<Long> programs() {
        String mark = "\0SOCKETLAB_RUN=" + process.pid() + "-";
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> read("/proc/" + pid + "/environ").contains(mark))
                .filter(pid -> !read("/proc/" + pid + "/stat").matches("(?s).*\\) Z .*"))
                .toList();
    }

    private static long countWorkDirectories(Path temporary) {
        try (Stream<Path> files = Files.walk(temporary, 3)) {
            return files.filter(f -> f.getFileName().toString().startsWith("work-"))
                    .count();
        } catch (IOException | UncheckedIOException changing) {
            return 0;
        }
    }

    private static String read(String file) {
        try {
            return "\0" + Files.readString(Path.of(file), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
