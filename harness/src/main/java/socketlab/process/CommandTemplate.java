package socketlab.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command with placeholders, such as {@code python3 srv.py {host} {port}}. It is split into words as a shell splits
 * them, but no shell is run: nothing in it is expanded.
 */
public record CommandTemplate(List<String> words) {
    private static final List<String> NAMES = List.of("host", "port", "message");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(host|port|message)}");

    public CommandTemplate {
        words = List.copyOf(words);
    }

    /**
     * Splits at blanks outside quotes; {@code '…'} and {@code "…"} keep blanks, {@code \} keeps the next character.
     *
     * @throws IllegalArgumentException with a message for the user, when it is empty or a quote is not closed
     */
    public static CommandTemplate parse(String command) {
        List<String> words = new ShellWords(command).split();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("The command is empty.");
        }
        return new CommandTemplate(words);
    }

    /** The words with the placeholders filled in; a placeholder without a value stays as it is. */
    public List<String> fill(Map<String, String> values) {
        List<String> filled = new ArrayList<>();
        for (String word : words) {
            filled.add(PLACEHOLDER.matcher(word).replaceAll(match -> {
                String value = values.get(match.group(1));
                return Matcher.quoteReplacement(value == null ? match.group() : value);
            }));
        }
        return filled;
    }

    /**
     * The same command for another working directory: arguments that name existing files, or lists of them as a class
     * path does, are made absolute, so {@code python3 srv.py} still finds its file. The command itself is one only
     * when it has a slash, as for a shell.
     */
    public CommandTemplate fromDirectory(Path directory) {
        List<String> absolute = new ArrayList<>();
        for (String word : words) {
            boolean mayBeFile = !absolute.isEmpty() || word.contains("/");
            absolute.add(mayBeFile ? absolute(word, directory) : word);
        }
        return new CommandTemplate(absolute);
    }

    private static String absolute(String word, Path directory) {
        try {
            List<Path> files = Stream.of(word.split(File.pathSeparator))
                    .map(directory::resolve)
                    .toList();
            boolean exist =
                    !word.isEmpty() && !files.isEmpty() && files.stream().allMatch(Files::exists);
            return exist
                    ? String.join(
                            File.pathSeparator,
                            files.stream().map(Path::toString).toList())
                    : word;
        } catch (InvalidPathException noFileName) {
            return word;
        }
    }

    public boolean mentions(String placeholder) {
        return words.stream().anyMatch(word -> word.contains("{" + placeholder + "}"));
    }

    /**
     * The command with these arguments in place of its own: host, port and message in that order, or a wrong number
     * of them. Empty when the command has no place for that number, as with {@code --port {port}}.
     */
    public Optional<List<String>> withArguments(List<String> arguments) {
        List<String> names = NAMES.stream().filter(this::mentions).toList();
        if (arguments.size() == names.size()) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), arguments.get(i));
            }
            return Optional.of(fill(values));
        }
        int program = Math.max(0, words.size() - names.size());
        List<String> places = words.subList(program, words.size());
        boolean placeholdersComeLast =
                places.stream().allMatch(word -> PLACEHOLDER.matcher(word).matches());
        boolean andOnlyLast = words.subList(0, program).stream()
                .noneMatch(word -> PLACEHOLDER.matcher(word).find());
        if (!placeholdersComeLast || !andOnlyLast) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(words.subList(0, program));
        command.addAll(arguments);
        return Optional.of(command);
    }
}
