package socketlab.selftest;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socketlab.check.CheckInfo;
import socketlab.check.Submission;
import socketlab.check.actor.Subject;
import socketlab.dialect.Dialect;
import socketlab.dialect.Dialects;
import socketlab.grade.Catalog;
import socketlab.grade.SourceCompiler;
import socketlab.process.CommandTemplate;
import socketlab.process.Tool;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/**
 * A correct program that looks nothing like the reference solution: a directory with its sources and a file
 * {@code program.properties}, started by command as a stranger's program is.
 *
 * <p>The sources may lie elsewhere in the kit, where {@code sources} says. A file {@code freedoms.edit} changes such a
 * teaching text to a program that settles in other ways what the protocol leaves open.
 *
 * @param name the directory's name
 * @param sources the directory with its sources, mostly the same
 * @param freedoms what is changed in them before they are compiled
 * @param dialect in which it speaks
 * @param what how it is built, in a sentence
 * @param run the command, with {@code {java}}, {@code {classes}} and {@code {source}} besides the usual placeholders
 * @param needs what the machine must have
 */
public record RightProgram(
        String name,
        Path directory,
        Path sources,
        List<Edit> freedoms,
        Dialect dialect,
        Stage stage,
        Role role,
        String what,
        String run,
        Needs needs) {

    private static final String FREEDOMS = "freedoms.edit";

    static RightProgram read(Path kit, Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path directory = Objects.requireNonNull(file.getParent());
        String elsewhere = properties.getProperty("sources");
        return new RightProgram(
                String.valueOf(directory.getFileName()),
                directory,
                elsewhere == null ? directory : kit.resolve(elsewhere),
                freedoms(directory.resolve(FREEDOMS)),
                Dialects.find(properties.getProperty("dialect", Dialects.KIT), Catalog.ids()),
                Stage.of(Integer.parseInt(properties.getProperty("stage"))).orElseThrow(),
                Role.valueOf(properties.getProperty("role").toUpperCase(Locale.ROOT)),
                properties.getProperty("what"),
                properties.getProperty("run"),
                Needs.read(properties));
    }

    @Override
    public String toString() {
        return name;
    }

    /** The same program as its sources have it, without what the self-test changes in them. */
    public RightProgram asWritten() {
        return new RightProgram(name, directory, sources, List.of(), dialect, stage, role, what, run, needs);
    }

    /** The same program, its sources with its freedoms in another directory, which is empty. */
    RightProgram copiedTo(Path other) throws IOException {
        Edit.copy(sources, freedoms, Files.createDirectories(other));
        return new RightProgram(name, other, other, List.of(), dialect, stage, role, what, run, needs);
    }

    /** Every check of the program's role, in teaching order. */
    public List<CheckInfo> checksOfItsRole() {
        return Catalog.of(stage, dialect).stream()
                .filter(check -> check.role() == role)
                .toList();
    }

    /** What it is written in: {@code java}, {@code c} or {@code python}. */
    public String language() {
        if (run.startsWith("python3 ")) {
            return "python";
        }
        return sources(".c").isEmpty() ? "java" : "c";
    }

    /** Why it cannot be played on this machine; empty when it can. */
    public Optional<String> obstacle(Toolbox tools) {
        return needs.obstacle(tools)
                .or(this::missingTool)
                .or(() -> needs.probe().flatMap(probe -> tools.obstacle(words(probe, needs.jars(tools)))));
    }

    private Optional<String> missingTool() {
        return switch (language()) {
            case "c" ->
                Toolbox.compilerOfC().isPresent() ? Optional.empty() : Optional.of("It needs a C compiler, cc.");
            case "python" -> Tool.onPath("python3").isPresent() ? Optional.empty() : Optional.of("It needs python3.");
            default -> Optional.empty();
        };
    }

    /** Compiles what has to be compiled, into an empty directory. */
    public Submission submission(Toolbox tools, Path output) {
        if (!freedoms.isEmpty()) {
            return withFreedoms(output.resolve("sources")).submission(tools, output);
        }
        List<Path> jars = needs.jars(tools);
        if (!sources(".java").isEmpty()) {
            compileJava(jars, output);
        }
        for (Path source : sources(".c")) {
            CompilerOfC.compile(source, output);
        }
        List<Path> classPath = Stream.concat(Stream.of(output), jars.stream()).toList();
        CommandTemplate command = new CommandTemplate(words(run, classPath));
        return new Submission(dialect).with(stage, role, new Subject.Runnable(command, null, null));
    }

    private RightProgram withFreedoms(Path directory) {
        try {
            return copiedTo(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the right program " + name, e);
        }
    }

    private static List<Edit> freedoms(Path file) {
        try {
            return Files.exists(file) ? Edit.parse(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compileJava(List<Path> jars, Path output) {
        new SourceCompiler(needs.release())
                .compileAll(sources(".java"), jars, output)
                .ifPresent(errors -> {
                    throw new IllegalStateException("The right program " + name + " does not compile:\n" + errors);
                });
    }

    private List<String> words(String command, List<Path> classPath) {
        String classes = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return CommandTemplate.parse(command).words().stream()
                .map(word -> word.replace("{java}", java)
                        .replace("{classes}", classes)
                        .replace("{source}", sources.toString()))
                .toList();
    }

    private List<Path> sources(String ending) {
        try (Stream<Path> files = Files.list(sources)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
