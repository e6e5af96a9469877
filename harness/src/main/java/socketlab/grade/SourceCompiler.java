package socketlab.grade;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles a submission in this JVM: a check costs no Maven run. A submission meets no annotation processors, so nothing
 * of a stranger runs here; release 17, whatever JDK the lab runs on, unless another is asked for.
 */
public final class SourceCompiler {
    private static final int RELEASE_OF_THE_LAB = 17;

    private static final String NO_PROCESSORS = "-proc:none";

    private static final List<String> OPTIONS = List.of(
            "-encoding",
            "UTF-8",
            "-g",
            "-nowarn",
            "-Xlint:none",
            "-implicit:class",
            "-Xmaxerrs",
            "20",
            "-XDuseUnsharedTable=true",
            // What puts strings together is then made by the compiler, and not by each of some hundred short-lived
            // JVMs.
            "-XDstringConcat=inline");

    private final JavaCompiler compiler;
    private final int release;

    SourceCompiler() {
        this(RELEASE_OF_THE_LAB);
    }

    /** @param release of Java, at most that of the JDK which the lab runs on */
    public SourceCompiler(int release) {
        this.release = release;
        compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(
                        () -> new IllegalStateException("This Java has no compiler: the lab needs a JDK, not a JRE."));
    }

    /** What decides, besides the sources, which classes the compiler of the lab makes of them. */
    static List<String> identity() {
        List<String> words = new ArrayList<>(OPTIONS);
        words.add(String.valueOf(RELEASE_OF_THE_LAB));
        words.add(System.getProperty("java.home") + " " + Runtime.version());
        return words;
    }

    /**
     * Compiles a main class and whatever it refers to, into {@code output}. What it does not refer to may be broken:
     * an unfinished client does not stand in the way of its server.
     *
     * @return what the compiler said, when it failed
     */
    Optional<String> compile(SourceFile main, Path output) {
        List<String> references =
                List.of(NO_PROCESSORS, "-sourcepath", main.root().toString(), "-cp", output.toString());
        Optional<String> errors = compile(List.of(main.file()), references, main.root(), output);
        if (errors.isEmpty()) {
            return errors;
        }
        // A class may stand in a file of another name, where the compiler does not look unless it is given the file.
        List<Path> together = neighbours(main.file());
        return together.size() > 1
                        && compile(together, references, main.root(), output).isEmpty()
                ? Optional.empty()
                : errors;
    }

    /**
     * Compiles these files and nothing else, into {@code output}.
     *
     * @return what the compiler said, when it failed
     */
    public Optional<String> compileAll(List<Path> files, List<Path> jars, Path output) {
        return compile(files, List.of(NO_PROCESSORS, "-cp", path(jars)), output, output);
    }

    /**
     * The same, with the annotation processors that the jars bring: for sources of the kit alone, because processors are
     * code that runs here.
     */
    public Optional<String> compileWithProcessors(List<Path> files, List<Path> jars, Path output) {
        return compile(files, List.of("-processorpath", path(jars), "-cp", path(jars)), output, output);
    }

    private static String path(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private Optional<String> compile(List<Path> files, List<String> more, Path root, Path output) {
        StringWriter said = new StringWriter();
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(more);
        options.addAll(List.of("--release", String.valueOf(release), "-d", output.toString()));
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean done = compiler.getTask(
                            said,
                            new WithoutModules(manager),
                            null,
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            return done ? Optional.empty() : Optional.of(shorten(said.toString(), root));
        } catch (IOException e) {
            throw new UncheckedIOException("The compiler cannot work", e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError compilerGaveUp) {
            return Optional.of("The compiler gave up on this source: " + compilerGaveUp);
        }
    }

    /** As javac shows it, without the part of the path that is the same in every line. */
    private static String shorten(String said, Path root) {
        return said.replace(root + File.separator, "").strip();
    }

    private static List<Path> neighbours(Path file) {
        try (Stream<Path> siblings = Files.list(file.toAbsolutePath().getParent())) {
            return siblings.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
