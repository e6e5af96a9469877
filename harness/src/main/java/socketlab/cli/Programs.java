package socketlab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import socketlab.check.Submission;
import socketlab.check.actor.Subject;
import socketlab.dialect.Dialect;
import socketlab.dialect.Dialects;
import socketlab.grade.LabProperties;
import socketlab.grade.SubmissionDirectory;
import socketlab.process.CommandTemplate;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** The options that say which programs to check. */
final class Programs {
    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "A directory with the stage modules or with .java files at any depth. "
                    + "Without it, the kit's own stage modules.")
    @Nullable
    Path directory;

    @Option(
            names = "--server",
            paramLabel = "CMD",
            description = "The command that starts the server, in any language, with {host} and {port}: "
                    + "\"python3 srv.py {host} {port}\". The servers of stages 1 and 2 take {port} alone.")
    @Nullable
    String server;

    @Option(
            names = "--client",
            paramLabel = "CMD",
            description = "The command that starts the client, with {host}, {port} and, in stage 1, {message}.")
    @Nullable
    String client;

    @Option(
            names = "--dialect",
            paramLabel = "NAME|FILE",
            description = "How the programs spell what they say: a dialect that ./lab dialect lists, or a file. "
                    + "Without it, what the directory's lab.properties says, or else the kit's own wording.")
    @Nullable
    String dialect;

    /** Those of which another JVM has found that they do not compile in time, by their keys in {@code lab.properties}. */
    List<String> notCompiledInTime = List.of();

    /** Whether these are the kit's own stage modules, as a student works on them. */
    boolean areTheKitsOwn() {
        return directory == null && server == null && client == null && dialect == null;
    }

    /** What the directory says of itself, and the dialect: read and verified before anything is played. */
    Given given() {
        requireDirectory();
        LabProperties properties = properties();
        String name = dialect != null ? dialect : properties.dialect().orElse(Dialects.KIT);
        return new Given(Selection.dialect(name), properties);
    }

    private LabProperties properties() {
        try {
            return LabProperties.of(directory == null ? LabCommand.kit() : directory);
        } catch (IllegalArgumentException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        }
    }

    /** Finds what is asked for, and begins to compile it. */
    Submission submission(List<Stage> stages, Given given) {
        if ((server != null || client != null) && stages.size() > 1) {
            throw new UserError("A command starts the program of one stage: name that stage instead of all.");
        }
        Optional<SubmissionDirectory> sources = sources(given.dialect());
        Submission submission = new Submission(given.dialect());
        for (Stage stage : stages) {
            for (Role role : Role.values()) {
                submission.with(stage, role, subject(stage, role, given, sources));
            }
        }
        return submission;
    }

    private Optional<SubmissionDirectory> sources(Dialect spoken) {
        if (directory == null) {
            return server == null && client == null
                    ? Optional.of(new SubmissionDirectory(LabCommand.kit(), spoken, kept()))
                    : Optional.empty();
        }
        boolean isOfTheKit =
                directory.toAbsolutePath().normalize().equals(LabCommand.kit().resolve("solutions"));
        return Optional.of(new SubmissionDirectory(directory, spoken, isOfTheKit ? kept() : null));
    }

    /** Only where the kit was built: else a directory of this name would be somebody else's. */
    private static @Nullable Path kept() {
        Path built = LabCommand.kit().resolve("harness/target");
        return Files.isDirectory(built) ? built.resolve("kept/classes") : null;
    }

    private void requireDirectory() {
        if (directory == null) {
            return;
        }
        if (Files.isRegularFile(directory)) {
            throw new UserError(directory + " is a file; --dir takes a directory.");
        }
        if (!Files.isDirectory(directory)) {
            throw new UserError("There is no directory " + directory + ".");
        }
        if (!Files.isReadable(directory)) {
            throw new UserError("The directory " + directory + " cannot be read.");
        }
    }

    private Supplier<Subject> subject(Stage stage, Role role, Given given, Optional<SubmissionDirectory> sources) {
        String option = role == Role.SERVER ? server : client;
        Optional<CommandTemplate> command = option == null
                ? sources.flatMap(any -> given.properties().command(stage, role))
                : Optional.of(template(stage, role, option, given.dialect()));
        if (command.isPresent()) {
            return () -> new Subject.Runnable(command.get(), null, null);
        }
        if (notCompiledInTime.contains(LabProperties.key(stage, role))) {
            return SubmissionDirectory::notCompiledInTime;
        }
        return sources.map(directory -> directory.subjectSoon(stage, role))
                .orElse(() -> new Subject.Absent("No " + role.word() + " was given."));
    }

    private static CommandTemplate template(Stage stage, Role role, String command, Dialect spoken) {
        boolean takesMessage = stage == Stage.ECHO && role == Role.CLIENT;
        List<String> needed = takesMessage ? List.of("port", "message") : List.of("port");
        return CommandOption.parse(
                "--" + role.word(), command, needed, "\"prog " + spoken.arguments(stage, role) + "\"");
    }

    /** The same options, to be given again. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        add(words, "--dir", directory == null ? null : directory.toString());
        add(words, "--server", server);
        add(words, "--client", client);
        add(words, "--dialect", dialect);
        return words;
    }

    private static void add(List<String> words, String option, @Nullable String value) {
        if (value != null) {
            words.add(option);
            words.add(value);
        }
    }
}
