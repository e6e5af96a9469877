package socketlab.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The programs that prove the lab: wrong ones, which must fail, and right ones, which must not. */
public final class Catalogue {
    private final Path kit;
    private final Path programs;
    private final Path solutions;
    private final Toolbox tools;

    /** @param kit the kit's root */
    public Catalogue(Path kit) {
        this.kit = kit;
        programs = kit.resolve("harness/src/selftest");
        solutions = kit.resolve("solutions/src/main/java");
        tools = new Toolbox(kit);
    }

    /** By stage and role, then by name. */
    public List<WrongProgram> wrong() {
        return read("wrong", ".wrong", WrongProgram::read);
    }

    /** By name, which begins with stage and role. */
    public List<RightProgram> right() {
        return read("right", "program.properties", file -> RightProgram.read(kit, file));
    }

    /** By name. */
    public List<HostileProgram> hostile() {
        return read("hostile", ".hostile", HostileProgram::read);
    }

    /** The class that a hostile program brings besides the reference. */
    Path hostileTemplate() {
        return programs.resolve("hostile/Mischief.java.template");
    }

    /** The kit's root. */
    Path kit() {
        return kit;
    }

    /** The right program with this name. */
    RightProgram right(String name) {
        return right().stream()
                .filter(program -> program.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no right program " + name));
    }

    /** Where the sources of the reference solutions begin. */
    public Path solutions() {
        return solutions;
    }

    /** What the programs find on this machine. */
    public Toolbox tools() {
        return tools;
    }

    private <T> List<T> read(String directory, String ending, Function<Path, T> reader) {
        try (Stream<Path> files = Files.walk(programs.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(reader)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue of programs cannot be read", e);
        }
    }
}
