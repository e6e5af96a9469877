package socketlab.mistake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All mistakes that the lab knows by name. docs/mistakes.md is made from this list. */
public final class Mistakes {
    private static final List<Mistake> ALL = Stream.of(
                    StartingMistakes.ALL,
                    TextMistakes.ALL,
                    NoticeMistakes.ALL,
                    EndingMistakes.ALL,
                    ConversationMistakes.ALL,
                    KeyboardMistakes.ALL,
                    FramingMistakes.ALL,
                    WaitingMistakes.ALL,
                    InterruptMistakes.ALL)
            .flatMap(List::stream)
            .toList();

    private Mistakes() {}

    /** In the order in which they are asked: the one whose evidence is most particular first. */
    public static List<Mistake> all() {
        return ALL;
    }

    /** The mistake behind a failure; none when the evidence is not enough, for a wrong cause is worse than none. */
    public static Optional<Mistake> behind(Evidence evidence) {
        return ALL.stream().filter(mistake -> mistake.fits().test(evidence)).findFirst();
    }
}
