package socketlab.dialect;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Recognizes what a line means to be, also when it has a mistake: a wrong notice of a join is shown as one, instead of
 * "nothing came".
 */
public final class Mention {
    private final Dialect dialect;

    public Mention(Dialect dialect) {
        this.dialect = dialect;
    }

    /** What somebody said, as opposed to greetings and notices: it begins as messages do. */
    public Predicate<String> message() {
        String beginning = beginning(Key.MESSAGE);
        return beginning.isEmpty()
                ? line -> TemplatePattern.of(dialect, Key.MESSAGE).matcher(line).matches()
                : line -> line.startsWith(beginning);
    }

    /** A notice that this user has joined. */
    public Predicate<String> joinOf(String address) {
        return about(address, Key.ENTERED, Key.LEFT);
    }

    /** A notice that this user has left. */
    public Predicate<String> leaveOf(String address) {
        return about(address, Key.LEFT, Key.ENTERED);
    }

    private Predicate<String> about(String address, Key notice, Key other) {
        String user = dialect.user(address);
        String word = wordOf(notice, other);
        Predicate<String> said = message();
        return line -> !said.test(line) && line.contains(user) && line.contains(word);
    }

    /** The last word of the one that the other has not; what stands before the user when all words are the same. */
    private String wordOf(Key notice, Key other) {
        List<String> others = words(other);
        return words(notice).stream()
                .filter(word -> !others.contains(word))
                .reduce((first, last) -> last)
                .orElse(beginning(notice));
    }

    private List<String> words(Key key) {
        return dialect.template(key).parts().stream()
                .filter(part -> !part.isPlace())
                .flatMap(part -> Stream.of(part.text().split("[^\\p{L}]+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String beginning(Key key) {
        List<Template.Part> parts = dialect.template(key).parts();
        return parts.isEmpty() || parts.get(0).isPlace()
                ? ""
                : parts.get(0).text().stripTrailing();
    }
}
