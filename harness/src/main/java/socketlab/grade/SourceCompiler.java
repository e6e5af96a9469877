package socketlab.grade;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles a submission in this JVM: a check costs no Maven run. A submission meets no annotation processors, so nothing
 * of a stranger runs here, and no class path but itself; release 17, whatever JDK the lab runs on, unless another is asked
 * for.
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

    /** The compiler catches whatever it throws, and writes it down: even that it has run out of memory. */
    private static final Pattern CRASH = Pattern.compile("(?m)^((?:\\w+\\.)+\\w+(?:Error|Exception)\\b.*)\\R\tat ");

    private final JavaCompiler compiler;
    private final int release;
    private final Duration longest;

    SourceCompiler() {
        this(RELEASE_OF_THE_LAB);
    }

    /** @param release of Java, at most that of the JDK which the lab runs on */
    public SourceCompiler(int release) {
        this(release, Compilation.LONGEST);
    }

    /** @param longest for one run of the compiler */
    SourceCompiler(int release, Duration longest) {
        this.release = release;
        this.longest = longest;
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
    Optional<String> compile(SourceFile main, Path output) throws Compilation.BeyondLimits {
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
        return compileOurs(files, List.of(NO_PROCESSORS, "-cp", path(jars)), output);
    }

    /**
     * The same, with the annotation processors that the jars bring: for sources of the kit alone, because processors are
     * code that runs here.
     */
    public Optional<String> compileWithProcessors(List<Path> files, List<Path> jars, Path output) {
        return compileOurs(files, List.of("-processorpath", path(jars), "-cp", path(jars)), output);
    }

    private Optional<String> compileOurs(List<Path> files, List<String> references, Path output) {
        try {
            return compile(files, references, output, output);
        } catch (Compilation.BeyondLimits e) {
            return Optional.of("The compiler did not come to an end: " + e.getMessage() + ".");
        }
    }

    private static String path(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private Optional<String> compile(List<Path> files, List<String> more, Path root, Path output)
            throws Compilation.BeyondLimits {
        StringWriter said = new StringWriter();
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(more);
        options.addAll(List.of("--release", String.valueOf(release), "-d", output.toString()));
        boolean isDone = Compilation.run(() -> isCompiled(files, options, root, said), longest);
        if (isDone) {
            return Optional.empty();
        }
        Matcher crash = CRASH.matcher(said.toString());
        if (crash.find()) {
            throw Compilation.BeyondLimits.of(crash.group(1));
        }
        return Optional.of(shorten(said.toString(), root));
    }

    private boolean isCompiled(List<Path> files, List<String> options, Path root, StringWriter said)
            throws IOException {
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            return compiler.getTask(
                            said,
                            new SubmissionFiles(manager, root),
                            null,
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
        }
    }

    /** As javac shows it, without the part of the path that is the same in every line. */
    private static String shorten(String said, Path root) {
        return said.replace(root + File.separator, "").strip();
    }

    private static List<Path> neighbours(Path file) {
        try (Stream<Path> siblings = Files.list(file.toAbsolutePath().getParent())) {
            return siblings.filter(f -> f.toString().endsWith(".java") && !f.endsWith("module-info.java"))
                    .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
