package socketlab.selftest;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/**
 * A correct program that looks nothing like the reference solution: a directory with its sources and a file
 * {@code program.properties}, started by command as a stranger's program is.
 *
 * @param name the directory's name
 * @param dialect in which it speaks
 * @param what how it is built, in a sentence
 * @param run the command, with {@code {java}}, {@code {classes}} and {@code {source}} besides the usual placeholders
 * @param release the JDK that its Java sources need at least
 * @param usesNetty whether its sources need Netty's jars
 */
public record RightProgram(
        String name,
        Path directory,
        Dialect dialect,
        Stage stage,
        Role role,
        String what,
        String run,
        int release,
        boolean usesNetty) {

    static RightProgram read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path directory = Objects.requireNonNull(file.getParent());
        return new RightProgram(
                String.valueOf(directory.getFileName()),
                directory,
                Dialects.find(properties.getProperty("dialect", Dialects.KIT), Catalog.ids()),
                Stage.of(Integer.parseInt(properties.getProperty("stage"))).orElseThrow(),
                Role.valueOf(properties.getProperty("role").toUpperCase(Locale.ROOT)),
                properties.getProperty("what"),
                properties.getProperty("run"),
                Integer.parseInt(properties.getProperty("release", "17")),
                Boolean.parseBoolean(properties.getProperty("netty", "false")));
    }

    @Override
    public String toString() {
        return name;
    }

    /** The same program, its sources in another directory. */
    RightProgram in(Path other) {
        return new RightProgram(name, other, dialect, stage, role, what, run, release, usesNetty);
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
        if (Toolbox.javaRelease() < release) {
            return Optional.of("It needs a JDK " + release + ".");
        }
        if (usesNetty && tools.netty().isEmpty()) {
            return Optional.of("It needs Netty's jars, which mvn verify fetches.");
        }
        return switch (language()) {
            case "c" ->
                Toolbox.compilerOfC().isPresent() ? Optional.empty() : Optional.of("It needs a C compiler, cc.");
            case "python" ->
                Toolbox.onPath("python3").isPresent() ? Optional.empty() : Optional.of("It needs python3.");
            default -> Optional.empty();
        };
    }

    /** Compiles what has to be compiled, into an empty directory. */
    public Submission submission(Toolbox tools, Path output) {
        List<Path> jars = usesNetty ? tools.netty() : List.of();
        if (!sources(".java").isEmpty()) {
            compileJava(jars, output);
        }
        for (Path source : sources(".c")) {
            CompilerOfC.compile(source, output);
        }
        return new Submission(dialect).with(stage, role, new Subject.Runnable(command(jars, output), null, null));
    }

    private void compileJava(List<Path> jars, Path output) {
        new SourceCompiler(release).compileAll(sources(".java"), jars, output).ifPresent(errors -> {
            throw new IllegalStateException("The right program " + name + " does not compile:\n" + errors);
        });
    }

    private CommandTemplate command(List<Path> jars, Path output) {
        List<Path> classPath = new ArrayList<>(List.of(output));
        classPath.addAll(jars);
        String classes = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new CommandTemplate(CommandTemplate.parse(run).words().stream()
                .map(word -> word.replace("{java}", java)
                        .replace("{classes}", classes)
                        .replace("{source}", directory.toString()))
                .toList());
    }

    private List<Path> sources(String ending) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
