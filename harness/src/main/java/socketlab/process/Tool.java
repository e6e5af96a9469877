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
import java.util.function.Consumer;
import java.util.stream.Stream;
import socketlab.transcript.Visible;
import socketlab.waiting.Deadline;

/**
 * A tool of this machine that the lab runs to its end, such as Maven: it inherits the environment, unlike a program
 * under test, and ends with the lab like one. Nothing of what it prints reaches the lab's own output.
 */
public final class Tool {
    private static final Duration TO_CLEAN_UP = Duration.ofSeconds(5);

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
        Path said = newFile();
        try {
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            Process process = start(builder.redirectOutput(said.toFile()), directory);
            Optional<Integer> status = awaitEnd(process, longest);
            return new Result(status, text(said));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + words.get(0), e);
        }
    }

    /**
     * The same for a tool that tells something line by line: what it {@code said} is then its standard error alone. Its
     * standard input stays open until it has ended, so that it can notice when the lab is gone.
     */
    public static Result run(List<String> words, Path directory, Duration longest, Consumer<String> listener) {
        Path said = newFile();
        try {
            Process process = start(new ProcessBuilder(words).redirectError(said.toFile()), directory);
            Optional<Integer> status = listen(process, Deadline.in(longest), listener);
            return new Result(status, text(said));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + words.get(0), e);
        }
    }

    private static Path newFile() {
        return LabRun.current().newDirectory("tool").resolve("said");
    }

    private static String text(Path said) throws IOException {
        return new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
    }

    private static Process start(ProcessBuilder builder, Path directory) throws IOException {
        String[] mark = LabRun.current().mark().split("=", 2);
        builder.directory(directory.toFile()).environment().put(mark[0], mark[1]);
        LabRun.current().checkOpen();
        return builder.start();
    }

    private static Optional<Integer> listen(Process process, Deadline deadline, Consumer<String> listener) {
        Thread reader = new Thread(
                () -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(listener), "lab-tool");
        reader.setDaemon(true);
        reader.start();
        LabRun.current().started(process.toHandle());
        try {
            reader.join(Math.max(1, deadline.nanosLeft() / 1_000_000));
            boolean inTime = !reader.isAlive();
            if (!inTime) {
                // It may have programs of its own to end.
                process.destroy();
                reader.join(TO_CLEAN_UP.toMillis());
            }
            return process.waitFor(TO_CLEAN_UP.toMillis(), TimeUnit.MILLISECONDS) && inTime
                    ? Optional.of(process.exitValue())
                    : Optional.empty();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            end(process);
        }
    }

    private static Optional<Integer> awaitEnd(Process process, Duration longest) {
        LabRun.current().started(process.toHandle());
        try {
            boolean ended = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
            return ended ? Optional.of(process.exitValue()) : Optional.empty();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            end(process);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while a tool was running", e);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        LabRun.current().ended(process.toHandle());
    }
}
