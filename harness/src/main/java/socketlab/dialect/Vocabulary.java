package socketlab.dialect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that may be said in one scenario of a dialect without line ends: its notices, and the texts that people have been
 * given to say. With these known, a stream falls apart into messages without any mark between them.
 *
 * <p>The patterns are for bytes, each as the character of the same number (ISO 8859-1): a cut character damages nothing.
 */
public final class Vocabulary {
    private static final List<Key> NOTICES = List.of(
            Key.GREETING,
            Key.GREETING_SHOWN,
            Key.ENTERED,
            Key.LEFT,
            Key.DISCONNECTED,
            Key.SERVER_GONE,
            Key.INTERRUPTED,
            Key.STARTED);

    private final Dialect dialect;
    private final boolean bareTexts;
    private final TemplatePattern patterns;
    private final Map<String, String> speakers = new LinkedHashMap<>();
    private @Nullable Pattern any;

    /** @param bareTexts whether a text stands for itself too, with nothing before it */
    public Vocabulary(Dialect dialect, boolean bareTexts) {
        this.dialect = dialect;
        this.bareTexts = bareTexts;
        this.patterns = new TemplatePattern(dialect, Vocabulary::literal);
    }

    /** Somebody will say this, whoever it is. */
    public void add(String text) {
        add("", text);
    }

    /** A user will say this. */
    public synchronized void add(String address, String text) {
        if (!text.isEmpty() && !speakers.containsKey(text)) {
            requireNoBeginningInCommon(text);
            speakers.put(text, address);
            any = null;
        }
    }

    /** A scenario that lets people say "hi" and "his" could not be understood without line ends. */
    private void requireNoBeginningInCommon(String text) {
        if (dialect.has(Trait.RAW)
                && speakers.keySet().stream().anyMatch(other -> other.startsWith(text) || text.startsWith(other))) {
            throw new IllegalArgumentException("\"" + text + "\" begins like another text of this scenario");
        }
    }

    /** The address of whoever says this text; empty when nobody in particular does. */
    synchronized String speaker(String text) {
        return speakers.getOrDefault(text, "");
    }

    synchronized boolean knows(String text) {
        return speakers.containsKey(text);
    }

    /** Matches one message, or one part of it where the parts may come apart. */
    synchronized Pattern any() {
        Pattern known = any == null ? compiled() : any;
        any = known;
        return known;
    }

    /** The greeting, where nothing but its place at the beginning tells it from other messages. */
    Optional<Pattern> greeting() {
        return Optional.of(dialect.template(Key.GREETING))
                .filter(Vocabulary::beginsWithAPlace)
                .map(template -> Pattern.compile(patterns.regex(template, "(?!)")));
    }

    /** Made when it is needed: with line ends it never is, and a scenario may have thousands of texts. */
    private Pattern compiled() {
        List<String> kinds = new ArrayList<>();
        for (Key key : NOTICES) {
            Template template = dialect.template(key);
            if (!template.isEmpty() && !beginsWithAPlace(template)) {
                kinds.add(patterns.regex(template, "(?!)"));
            }
        }
        kinds.addAll(dialect.has(Trait.WHOLE_MESSAGES) || isSilent() ? wholeMessages() : parts());
        return Pattern.compile(String.join("|", kinds));
    }

    /** A dialect without stage 3 has no messages but what is typed. */
    private boolean isSilent() {
        return dialect.template(Key.MESSAGE).isEmpty();
    }

    private List<String> wholeMessages() {
        List<String> kinds = new ArrayList<>();
        for (Key key : List.of(Key.MESSAGE, Key.OWN)) {
            if (!dialect.template(key).isEmpty()) {
                kinds.add(patterns.regex(dialect.template(key), texts()));
            }
        }
        if (bareTexts) {
            kinds.add(texts());
        }
        return kinds;
    }

    /** A text may begin as messages do, so texts come first. */
    private List<String> parts() {
        return List.of(texts(), beginnings());
    }

    /** Matches what stands before the text of a message, where that may come by itself. */
    String beginnings() {
        return patterns.regex(dialect.template(Key.MESSAGE).before("text"), "(?!)") + "|"
                + patterns.regex(dialect.template(Key.OWN).before("text"), "(?!)");
    }

    /** The longest first: of two that begin alike the longer one is meant. */
    private String texts() {
        String texts = speakers.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Vocabulary::literal)
                .collect(Collectors.joining("|"));
        return "(?:" + (texts.isEmpty() ? "(?!)" : texts) + ")";
    }

    private static boolean beginsWithAPlace(Template template) {
        return !template.parts().isEmpty() && template.parts().get(0).isPlace();
    }

    private static String literal(String text) {
        return Pattern.quote(asBytes(text));
    }

    static String asBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
