package socketlab.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import socketlab.transcript.Visible;

/**
 * A tool of this machine that the lab runs to its end, such as Maven: it inherits the environment, unlike a program
 * under test, and ends with the lab like one. Nothing of what it prints reaches the lab's own output.
 */
public final class Tool {
    private Tool() {}

    /** What came of it. The status is empty when it had to be ended because it took too long. */
    public record Result(Optional<Integer> status, String said) {
        public boolean isSuccess() {
            return status.filter(number -> number == 0).isPresent();
        }

        /** The last line of what it said, safe to be shown: mostly why it did not succeed. */
        public String lastWords() {
            String last = said.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
            return last.isEmpty() ? "Something that it needs does not work here." : Visible.plain(last);
        }
    }

    /** Where a tool is, by its name. */
    public static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Runs it in this directory, and ends it after {@code longest}. */
    public static Result run(List<String> words, Path directory, Duration longest) {
        Path said = LabRun.current().newDirectory("tool").resolve("said");
        try {
            Process process = start(words, directory, said);
            Optional<Integer> status = awaitEnd(process, longest);
            return new Result(status, new String(Files.readAllBytes(said), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + words.get(0), e);
        }
    }

    private static Process start(List<String> words, Path directory, Path said) throws IOException {
        String[] mark = LabRun.current().mark().split("=", 2);
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put(mark[0], mark[1]);
        LabRun.current().checkOpen();
        return builder.start();
    }

    private static Optional<Integer> awaitEnd(Process process, Duration longest) {
        LabRun.current().started(process.toHandle());
        try {
            boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? Optional.of(process.exitValue()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a tool was running", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            LabRun.current().ended(process.toHandle());
        }
    }
}
