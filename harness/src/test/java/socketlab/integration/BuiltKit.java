package socketlab.integration;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import socketlab.Kit;
import socketlab.cli.LabCommand;
import socketlab.process.Tool;

/**
 * A kit as it is when it has been built, for scripts that call {@code lab}: the real script, with the classes that are being
 * tested as its jar. The kit of this working copy may not be built, or be built of something else.
 */
final class BuiltKit {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path directory;

    private BuiltKit(Path directory) {
        this.directory = directory;
    }

    /** @param directory is made */
    static BuiltKit in(Path directory) throws IOException {
        Path target = Files.createDirectories(directory.resolve("harness/target"));
        for (String file : List.of("lab", "LICENSE")) {
            Files.copy(Kit.root().resolve(file), directory.resolve(file));
        }
        directory.resolve("lab").toFile().setExecutable(true);
        Trees.copy(Kit.root().resolve("harness/src/integrations"), directory.resolve("harness/src/integrations"));
        writeJar(target.resolve("socketlab.jar"));
        Path libraries = Files.createDirectories(target.resolve("lib"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path library = Path.of(entry);
            if (entry.endsWith(".jar") && !isOfTheTests(entry)) {
                Files.copy(library, libraries.resolve(library.getFileName()));
            }
        }
        return new BuiltKit(directory);
    }

    /** The large ones, which the lab itself never needs. */
    private static boolean isOfTheTests(String library) {
        return Stream.of("netty", "jmh", "archunit", "assertj").anyMatch(library::contains);
    }

    private static void writeJar(Path jar) throws IOException {
        Path classes = Path.of(LabCommand.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : Trees.files(classes)) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
    }

    Path directory() {
        return directory;
    }

    /** One of the scripts that a course takes from the kit. */
    Path integration(String name) {
        return directory.resolve("harness/src/integrations").resolve(name);
    }

    /** Runs {@code ./lab} with these words. */
    Tool.Result lab(String... words) {
        List<String> all = new ArrayList<>(List.of(directory.resolve("lab").toString()));
        all.addAll(List.of(words));
        return run(directory, List.of(), all);
    }

    /**
     * Runs a script to its end.
     *
     * @param variables of the environment, as {@code NAME=value}
     */
    Tool.Result run(Path where, List<String> variables, List<String> words) {
        List<String> all = new ArrayList<>(List.of("env", "JAVA_HOME=" + System.getProperty("java.home")));
        all.addAll(variables);
        all.addAll(words);
        return Tool.run(all, where, LONGEST);
    }
}
