package socketlab.grade;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import socketlab.check.actor.JavaCommand;
import socketlab.check.actor.Subject;
import socketlab.dialect.Dialect;
import socketlab.process.LabRun;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;
import socketlab.timing.Part;
import socketlab.timing.Stopwatch;
import socketlab.transcript.Seen;

/** A directory with a submission: finds the main classes by their names and compiles them. */
public final class SubmissionDirectory {
    private final Path directory;
    private final Dialect dialect;
    private final SourceTree tree;
    private final @Nullable KeptClasses kept;
    private final SourceCompiler compiler = new SourceCompiler();

    /** One thread, not more: most of a compilation is the start of the compiler, which all of them share. */
    private final ExecutorService background =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                Thread thread = new Thread(task, "lab-compile");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * @param directory an existing directory
     * @param dialect says how the main classes are called, and with what
     */
    public SubmissionDirectory(Path directory, Dialect dialect) {
        this(directory, dialect, null);
    }

    /**
     * The same with a place where compiled classes are kept for later runs. Whoever grades the programs of strangers wants
     * none: each is graded once, and what one of them could write there another one would run.
     */
    public SubmissionDirectory(Path directory, Dialect dialect, @Nullable Path kept) {
        this.kept = kept == null ? null : new KeptClasses(kept);
        this.directory = directory;
        this.dialect = dialect;
        this.tree = SourceTree.of(directory);
    }

    /** The same as {@link #subject}, found and compiled from now on: whoever asks for it waits until that is done. */
    public Supplier<Subject> subjectSoon(Stage stage, Role role) {
        return CompletableFuture.supplyAsync(() -> subject(stage, role), background)::join;
    }

    /** The program of this stage and role, compiled; or what is wrong with it. */
    public Subject subject(Stage stage, Role role) {
        String mainClass = dialect.mainClass(stage, role);
        List<Path> files = tree.named(mainClass + ".java", stage);
        if (files.isEmpty()) {
            return new Subject.Unusable(
                    "Expected a class " + mainClass + " after the directory was searched.",
                    Seen.words("there is no file " + mainClass + ".java in " + directory));
        }
        if (files.size() > 1) {
            return new Subject.Unusable(
                    "Expected one file " + mainClass + ".java after the directory was searched.",
                    Seen.words("there are several: " + names(files)));
        }
        return compiled(SourceFile.of(files.get(0)), stage, role);
    }

    private Subject compiled(SourceFile main, Stage stage, Role role) {
        Path output = LabRun.current().newDirectory("classes");
        Optional<Subject> obstacle =
                Stopwatch.ofThisRun().timed(Part.COMPILE, main.className(), () -> obstacle(main, output));
        return obstacle.orElseGet(
                () -> JavaCommand.of(List.of(output), main.className(), dialect.arguments(stage, role)));
    }

    private Optional<Subject> obstacle(SourceFile main, Path output) {
        try {
            return compile(main, output)
                    .map(errors -> new Subject.Unusable(
                            "Expected the source to compile after javac was run on it.", Seen.text(errors)));
        } catch (Compilation.BeyondLimits e) {
            return Optional.of(beyondLimits(String.valueOf(e.getMessage())));
        }
    }

    /** A program of which it is known that the compiler does not come to its end in time. */
    public static Subject notCompiledInTime() {
        return beyondLimits(Compilation.notDoneAfter(Compilation.LONGEST));
    }

    private static Subject beyondLimits(String why) {
        return new Subject.Unusable(
                "Expected the source to compile within the limits after javac was run on it.",
                Seen.words("the compiler was given up: " + why));
    }

    /** What the compiler said, when it failed. */
    private Optional<String> compile(SourceFile main, Path output) throws Compilation.BeyondLimits {
        Optional<String> key = kept == null ? Optional.empty() : KeptClasses.key(main, SourceCompiler.identity());
        if (kept != null && key.isPresent() && kept.copyTo(output, key.get())) {
            return Optional.empty();
        }
        Optional<String> errors = compiler.compile(main, output);
        if (kept != null && key.isPresent() && errors.isEmpty()) {
            kept.keep(output, key.get());
        }
        return errors;
    }

    private String names(List<Path> files) {
        return String.join(
                ", ",
                files.stream().map(f -> directory.relativize(f).toString()).toList());
    }
}
