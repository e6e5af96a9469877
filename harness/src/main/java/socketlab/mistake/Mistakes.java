package socketlab.mistake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All mistakes that the lab knows by name. docs/mistakes.md is made from this list. */
public final class Mistakes {
    private static final Map<String, List<Mistake>> BY_THEME = themes();
    private static final List<Mistake> ALL =
            BY_THEME.values().stream().flatMap(List::stream).toList();

    private Mistakes() {}

    /** The order in which they are asked: where two might fit, the one whose evidence is more particular comes first. */
    private static Map<String, List<Mistake>> themes() {
        Map<String, List<Mistake>> themes = new LinkedHashMap<>();
        themes.put("Starting", StartingMistakes.ALL);
        themes.put("At the same moment", CrowdMistakes.ALL);
        themes.put("Text", TextMistakes.ALL);
        themes.put("Notices and numbers", NoticeMistakes.ALL);
        themes.put("The end of a connection", EndingMistakes.ALL);
        themes.put("A conversation of two", ConversationMistakes.ALL);
        themes.put("The keyboard", KeyboardMistakes.ALL);
        themes.put("Lines and pieces", FramingMistakes.ALL);
        themes.put("Waiting, reading and writing", WaitingMistakes.ALL);
        themes.put("Interrupt and terminal", InterruptMistakes.ALL);
        return Collections.unmodifiableMap(themes);
    }

    public static List<Mistake> all() {
        return ALL;
    }

    /** The same, under the headings of docs/mistakes.md. */
    public static Map<String, List<Mistake>> byTheme() {
        return BY_THEME;
    }

    /** The mistake behind a failure; none when the evidence is not enough, for a wrong cause is worse than none. */
    public static Optional<Mistake> behind(Evidence evidence) {
        return ALL.stream().filter(mistake -> mistake.fits().test(evidence)).findFirst();
    }
}
