package socketlab.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command with placeholders, such as {@code python3 srv.py {host} {port}}. It is split into words as a shell splits
 * them, but no shell is run: nothing in it is expanded.
 */
public record CommandTemplate(List<String> words) {
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

    public boolean mentions(String placeholder) {
        return words.stream().anyMatch(word -> word.contains("{" + placeholder + "}"));
    }

    /** The words that stand before the first placeholder: the program itself, to be started with other arguments. */
    public List<String> withoutPlaceholders() {
        List<String> kept = new ArrayList<>();
        for (String word : words) {
            if (PLACEHOLDER.matcher(word).find()) {
                break;
            }
            kept.add(word);
        }
        return kept;
    }

    /** The placeholders that exist. */
    public static Set<String> placeholders() {
        return Set.of("host", "port", "message");
    }
}
