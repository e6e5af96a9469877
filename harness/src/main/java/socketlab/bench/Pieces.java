package socketlab.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socketlab.grade.SourceCompiler;
import socketlab.process.LabRun;
import socketlab.process.Tool;

/**
 * Measures pieces of the solutions with JMH, in JVMs of their own. The benchmarks lie in the packages of the servers,
 * whose pieces nobody else can call, and are compiled together with them.
 */
public final class Pieces {
    private static final int RELEASE = 17;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Two JVMs for each benchmark, since two may compile the same code in different ways; a minute in all. */
    private static final List<String> USUAL = List.of("-f", "2", "-wi", "5", "-w", "400ms", "-i", "5", "-r", "400ms");

    /** Within JMH's own JVM, and for a moment: that it works is all this shows. */
    private static final List<String> SMOKE = List.of("-f", "0", "-wi", "0", "-i", "1", "-r", "20ms");

    private final Path kit;
    private final List<Path> jars;

    /**
     * @param kit the kit's root
     * @param jars of JMH
     */
    public Pieces(Path kit, List<Path> jars) {
        this.kit = kit;
        this.jars = jars;
    }

    /** Measures all of them. */
    public List<PieceScore> measure(boolean smoke) {
        Path classes = LabRun.current().newDirectory("jmh");
        compile(classes);
        Path scores = classes.resolve("scores.json");
        List<String> words = new ArrayList<>(jmh(classes));
        words.addAll(smoke ? SMOKE : USUAL);
        words.addAll(List.of("-bm", "avgt", "-tu", "ns", "-rf", "json", "-rff", scores.toString()));
        Tool.Result result = Tool.run(words, classes, LONGEST);
        if (!result.isSuccess() || !Files.exists(scores)) {
            throw new IllegalStateException("JMH did not come to its end. " + result.lastWords());
        }
        return PieceScore.read(scores);
    }

    private List<String> jmh(Path classes) {
        String classPath = Stream.concat(Stream.of(classes), jars.stream())
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Another JMH on this machine disturbs, but it is for whoever measures to know that.
        return List.of(java, "-Djmh.ignoreLock=true", "-cp", classPath, "org.openjdk.jmh.Main");
    }

    private void compile(Path classes) {
        List<Path> sources = new ArrayList<>(sources("solutions/src/main/java"));
        sources.addAll(sources("harness/src/selftest/jmh"));
        new SourceCompiler(RELEASE)
                .compileWithProcessors(sources, jars, classes)
                .ifPresent(errors -> {
                    throw new IllegalStateException("The benchmarks do not compile:\n" + errors);
                });
    }

    private List<Path> sources(String directory) {
        try (Stream<Path> files = Files.walk(kit.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The sources cannot be read", e);
        }
    }
}
