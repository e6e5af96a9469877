package socketlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import socketlab.batch.PrivateDirectory;
import socketlab.intake.Candidate;
import socketlab.process.LabRun;
import socketlab.process.Tool;
import socketlab.report.Replay;
import socketlab.similarity.JPlag;
import socketlab.similarity.Layout;
import socketlab.transcript.Visible;

/** {@code ./lab similarity}: whose submissions are alike, by the instructor's own copy of JPlag. */
@Command(
        name = "similarity",
        mixinStandardHelpOptions = true,
        description = "Lays the submissions of a class out for JPlag, with the starters as base code, and runs it.")
final class SimilarityCommand implements Callable<Integer> {
    /** JPlag compares each with each other: a class of a thousand takes some minutes. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Console console;

    @Parameters(paramLabel = "SUBMISSIONS", arity = "1..*", description = "As for ./lab grade.")
    List<Path> named = List.of();

    @Option(
            names = "--jplag",
            paramLabel = "JAR",
            required = true,
            description = "Your copy of JPlag: the jar with all dependencies, version 6.")
    Path jar = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "A new directory, for what JPlag reads and its results.")
    Path out = Path.of("");

    @Option(
            names = "--java",
            paramLabel = "PATH",
            description = "The java that runs JPlag, or its home. Without it the one that runs the lab.")
    @Nullable
    Path java;

    SimilarityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        JPlag jplag = jplag();
        String program = program(jplag);
        requireNew();
        Roll roll = new Roll(named, false, console);
        PrivateDirectory.make(out);
        Path directory = out.toAbsolutePath();
        Layout layout = new Layout(directory, LabCommand.kit());
        int laidOut = layOut(layout, roll.candidates());
        console.print(laidOut + " submissions are in " + layout.submissions() + ".");
        if (laidOut < 2) {
            throw new UserError("JPlag compares two submissions or more.");
        }
        return run(jplag.words(program, layout, directory.resolve("results")), directory);
    }

    private JPlag jplag() {
        try {
            return JPlag.of(jar);
        } catch (IllegalArgumentException unusable) {
            throw new UserError(String.valueOf(unusable.getMessage()));
        }
    }

    private String program(JPlag jplag) {
        if (java != null) {
            Path file = Files.isDirectory(java) ? java.resolve("bin/java") : java;
            if (!Files.isExecutable(file)) {
                throw new UserError("There is no java to run at " + file + ".");
            }
            return file.toAbsolutePath().toString();
        }
        int running = Runtime.version().feature();
        if (running < jplag.release()) {
            throw new UserError("This JPlag needs a JDK " + jplag.release() + " or newer, and the lab runs on "
                    + running + ". Say which java is to run it with --java PATH.");
        }
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What somebody has laid out there before would be compared, too. */
    private void requireNew() {
        try (Stream<Path> files = Files.exists(out) ? Files.list(out) : Stream.empty()) {
            if (files.findAny().isPresent()) {
                throw new UserError("There are files in " + out + " already. Say another directory with --out.");
            }
        } catch (IOException e) {
            throw new UserError("The directory " + out + " cannot be read.");
        }
    }

    private int layOut(Layout layout, List<Candidate> candidates) {
        int count = 0;
        for (Candidate candidate : Layout.lastAttempts(candidates)) {
            Optional<String> obstacle = layout.add(candidate);
            obstacle.ifPresent(why ->
                    console.complain("Note: " + candidate.handIn().id() + " is left out. " + Visible.plain(why)));
            count += obstacle.isEmpty() ? 1 : 0;
        }
        return count;
    }

    /** What it says is about names that students gave their files. */
    private int run(List<String> words, Path directory) {
        LabRun.current().leftovers().forEach(console::complain);
        console.print("It runs:  " + Visible.plain(Replay.command(words)));
        Tool.Result result = Tool.run(words, directory, LONGEST, line -> console.print("  " + Visible.plain(line)));
        result.said().lines().forEach(line -> console.complain("  " + Visible.plain(line)));
        console.print(result.status()
                .map(status -> "JPlag ended with exit status " + status + ".")
                .orElse("JPlag was ended, because it took more than " + LONGEST.toHours() + " hours."));
        return result.isSuccess() ? ExitCodes.FULL_SCORE : ExitCodes.CHECK_FAILED;
    }
}
