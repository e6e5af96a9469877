package socketlab.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of docs/protocol.md by their ids. A failure quotes the rule it breaks from here, so the text that students
 * read and the text that judges them are one.
 */
public final class RuleBook {
    private static final String RESOURCE = "/socketlab/docs/protocol.md";

    /** A rule is a list item that begins with an anchor: it ends at the next item, heading or empty line. */
    private static final Pattern RULE = Pattern.compile(
            "^- <a id=\"([a-z0-9.-]+)\"></a>(.*?)(?=^- |^#|^\\s*$|^<|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Map<String, String> RULES = parse(read());

    private RuleBook() {}

    /**
     * The text of a rule, as plain text on one line.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public static String text(String id) {
        String text = RULES.get(id);
        if (text == null) {
            throw new IllegalArgumentException("docs/protocol.md has no rule " + id);
        }
        return text;
    }

    /** All rules in the order of the document. */
    public static Map<String, String> all() {
        return RULES;
    }

    static Map<String, String> parse(String markdown) {
        Map<String, String> rules = new LinkedHashMap<>();
        Matcher matcher = RULE.matcher(markdown);
        while (matcher.find()) {
            String text = matcher.group(2).replace("**", "").replaceAll("\\s+", " ");
            rules.put(
                    matcher.group(1),
                    text.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1").strip());
        }
        return rules;
    }

    private static String read() {
        try (InputStream in = RuleBook.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the lab's own jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
