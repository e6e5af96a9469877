package socketlab.grade;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import socketlab.dialect.Dialects;
import socketlab.dialect.Problem;
import socketlab.dialect.Setting;
import socketlab.dialect.SettingsFile;
import socketlab.process.CommandTemplate;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/**
 * The file {@code lab.properties} of a submission: it brings its own commands, such as {@code stage3.server = python3 srv.py
 * {host} {port}}, and says which {@code stages} it has and in which {@code dialect} it speaks.
 */
public final class LabProperties {
    /** Its name in the submission's directory. */
    public static final String FILE = "lab.properties";

    private static final List<String> KEYS = Stream.concat(
                    Stream.of("dialect", "stages"),
                    Stream.of(Stage.values())
                            .flatMap(stage -> Stream.of(Role.values()).map(role -> key(stage, role))))
            .toList();

    private final Path directory;
    private final SettingsFile settings;

    private LabProperties(Path directory, SettingsFile settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /**
     * That of a directory; an empty one where there is none.
     *
     * @throws IllegalArgumentException with a line for each thing that is wrong with it, for the user
     */
    public static LabProperties of(Path directory) {
        Path file = directory.resolve(FILE);
        LabProperties properties = new LabProperties(directory, SettingsFile.parse(text(file)));
        List<Problem> problems = properties.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(
                    "\n",
                    problems.stream()
                            .map(problem -> problem.in(file.toString()))
                            .toList()));
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The file " + file + " is not UTF-8.");
        } catch (IOException e) {
            throw new IllegalArgumentException("The file " + file + " cannot be read.");
        }
    }

    /**
     * The name or the file of the dialect. Only a file of the submission itself is one: what is wrong with it is shown in
     * the report, and no other file of this machine should be.
     */
    public Optional<String> dialect() {
        return settings.get("dialect")
                .map(Setting::value)
                .map(name -> ownFile(name).orElse(name));
    }

    private Optional<String> ownFile(String name) {
        try {
            Path file = directory.resolve(name).toRealPath();
            boolean isInside = file.startsWith(directory.toRealPath()) && Files.isRegularFile(file);
            return isInside ? Optional.of(directory.resolve(name).toString()) : Optional.empty();
        } catch (IOException | InvalidPathException notThere) {
            return Optional.empty();
        }
    }

    /** The stages it names; else those that it has commands for. */
    public List<Stage> stages() {
        Optional<Setting> named = settings.get("stages");
        return Stream.of(Stage.values())
                .filter(stage -> named.isPresent()
                        ? named.get().value().contains(String.valueOf(stage.number()))
                        : Stream.of(Role.values())
                                .anyMatch(role -> settings.get(key(stage, role)).isPresent()))
                .toList();
    }

    /** The command of a program; it is run as if from the submission's directory. */
    public Optional<CommandTemplate> command(Stage stage, Role role) {
        return settings.get(key(stage, role))
                .map(setting -> CommandTemplate.parse(setting.value()).fromDirectory(directory.toAbsolutePath()));
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(settings.problems());
        for (Setting setting : settings.settings().values()) {
            problem(setting)
                    .map(message -> new Problem(setting.line(), setting.keyColumn(), message))
                    .ifPresent(problems::add);
        }
        return problems.stream().sorted().toList();
    }

    private Optional<String> problem(Setting setting) {
        if (!KEYS.contains(setting.key())) {
            return Optional.of("There is no key " + setting.key() + "; there are " + String.join(", ", KEYS) + ".");
        }
        if (setting.key().equals("stages")) {
            return setting.value().matches("[123]([ ,]+[123])*")
                    ? Optional.empty()
                    : Optional.of("stages lists some of 1, 2 and 3, separated by blanks.");
        }
        if (setting.key().equals("dialect")) {
            return isKnown(setting.value())
                    ? Optional.empty()
                    : Optional.of("dialect needs the name of a dialect of the kit, or a file of this directory.");
        }
        return problemWithCommand(setting);
    }

    private boolean isKnown(String dialect) {
        return Dialects.names().contains(dialect) || ownFile(dialect).isPresent();
    }

    private static Optional<String> problemWithCommand(Setting setting) {
        try {
            CommandTemplate template = CommandTemplate.parse(setting.value());
            boolean takesMessage = setting.key().equals(key(Stage.ECHO, Role.CLIENT));
            return Stream.of("port", takesMessage ? "message" : "port")
                    .filter(needed -> !template.mentions(needed))
                    .findFirst()
                    .map(needed -> "The command needs {" + needed + "}.");
        } catch (IllegalArgumentException e) {
            return Optional.of("The command cannot be read. " + e.getMessage());
        }
    }

    /** What the command of this program has as its key. */
    public static String key(Stage stage, Role role) {
        return "stage" + stage.number() + "." + role.word();
    }
}
