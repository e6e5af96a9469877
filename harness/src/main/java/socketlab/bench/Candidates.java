package socketlab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socketlab.check.actor.Subject;
import socketlab.dialect.Dialects;
import socketlab.grade.SourceCompiler;
import socketlab.process.CommandTemplate;
import socketlab.process.LabRun;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;
import socketlab.selftest.Catalogue;
import socketlab.selftest.RightProgram;

/** The servers of stage 3 that the kit has: the reference solution, and the right programs of the self-test. */
public final class Candidates {
    /** The name of the reference solution. */
    public static final String REFERENCE = "reference";

    /** One word for all that a server is usually held against, from the simplest to what the kernel allows. */
    public static final String PEERS = "peers";

    static final List<String> ALL_PEERS = List.of(
            REFERENCE,
            "fast",
            "threads",
            "virtual-threads",
            "async-channel",
            "netty-nio",
            "netty-nio-batch",
            "netty-epoll",
            "netty-epoll-batch",
            "c-epoll");

    private static final String PREFIX = "stage3-server-";
    private static final String MAIN_CLASS = "socketlab.stage3.ChatServer";

    private final Catalogue catalogue;
    private final Map<String, RightProgram> right = new LinkedHashMap<>();
    private @Nullable Path solutions;

    public Candidates(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (RightProgram program : catalogue.right()) {
            boolean speaksAsTheKit = program.dialect().name().equals(Dialects.KIT);
            if (program.stage() == Stage.MULTI_USER && program.role() == Role.SERVER && speaksAsTheKit) {
                right.put(program.name().replaceFirst("^" + PREFIX, ""), program);
            }
        }
    }

    /** The names of all, the reference first. */
    public List<String> names() {
        return Stream.concat(Stream.of(REFERENCE), right.keySet().stream()).toList();
    }

    /** The names that these words stand for: {@link #PEERS} for many, any other for itself; none of them twice. */
    public static List<String> meant(List<String> words) {
        return words.stream()
                .flatMap(word -> word.equals(PEERS) ? ALL_PEERS.stream() : Stream.of(word))
                .distinct()
                .toList();
    }

    /**
     * Why the one with this name cannot run on this machine; empty when it can. Jars that it needs are fetched.
     *
     * @param listener is told before something is fetched
     */
    public Optional<String> obstacle(String name, Consumer<String> listener) {
        RightProgram program = right.get(name);
        if (program == null) {
            return Optional.empty();
        }
        catalogue.tools().fetchFor(program, listener);
        return program.obstacle(catalogue.tools());
    }

    /** The one with this name, compiled; or the class of this name that the solutions have. Empty without either. */
    public Optional<Candidate> named(String name) {
        RightProgram program = right.get(name);
        if (program != null) {
            return Optional.of(new Candidate(name, command(program)).withOwnOptions());
        }
        String mainClass = name.equals(REFERENCE) ? MAIN_CLASS : name;
        Path source = catalogue.solutions().resolve(mainClass.replace('.', '/') + ".java");
        return Files.isRegularFile(source) ? Optional.of(new Candidate(name, solution(mainClass))) : Optional.empty();
    }

    private CommandTemplate command(RightProgram program) {
        Path output = LabRun.current().newDirectory("bench");
        // A teaching text is measured as it stands: what the self-test makes of it may say more, or keep less together.
        Subject subject =
                program.asWritten().submission(catalogue.tools(), output).subject(program.stage(), program.role());
        return ((Subject.Runnable) subject).command();
    }

    private CommandTemplate solution(String mainClass) {
        if (solutions == null) {
            solutions = compileSolutions();
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new CommandTemplate(List.of(java, "-cp", solutions.toString(), mainClass, "{host}", "{port}"));
    }

    private Path compileSolutions() {
        Path output = LabRun.current().newDirectory("solutions");
        try (Stream<Path> files = Files.walk(catalogue.solutions())) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            new SourceCompiler(17).compileAll(sources, List.of(), output).ifPresent(errors -> {
                throw new IllegalStateException("The solutions do not compile:\n" + errors);
            });
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException("The solutions cannot be read", e);
        }
    }
}
