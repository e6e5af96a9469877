package socketlab.dialect;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import socketlab.transcript.Visible;

/**
 * Finds two templates that one line could match. As regular languages they either have a line in common or not, so
 * nothing is guessed, and the shortest such line is the example. Without line ends it is enough that a message of the one
 * can be the beginning of one of the other.
 */
final class Ambiguity {
    private static final List<Key> TEXTS = List.of(
            Key.STARTED,
            Key.GREETING,
            Key.GREETING_SHOWN,
            Key.ENTERED,
            Key.LEFT,
            Key.MESSAGE,
            Key.OWN,
            Key.DISCONNECTED,
            Key.SERVER_GONE,
            Key.INTERRUPTED);

    /** One event's texts for two readers, or events that need no telling apart. */
    private static final List<Set<Key>> MAY_BE_ALIKE = List.of(
            Set.of(Key.GREETING, Key.GREETING_SHOWN), Set.of(Key.DISCONNECTED, Key.SERVER_GONE, Key.INTERRUPTED));

    private final Dialect dialect;
    private final SettingsFile file;

    Ambiguity(Dialect dialect, SettingsFile file) {
        this.dialect = dialect;
        this.file = file;
    }

    List<Problem> problems() {
        List<Key> stated =
                TEXTS.stream().filter(key -> !dialect.template(key).isEmpty()).toList();
        List<Problem> problems = new ArrayList<>();
        for (int later = 1; later < stated.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                compare(stated.get(earlier), stated.get(later)).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private Optional<Problem> compare(Key one, Key other) {
        if (MAY_BE_ALIKE.stream().anyMatch(alike -> alike.containsAll(Set.of(one, other)))) {
            return Optional.empty();
        }
        return common(language(one), language(other))
                .flatMap(example -> file.get(other.word())
                        .map(setting -> setting.problem("One line could be both " + one.word() + " and " + other.word()
                                + ", such as " + Visible.quote(example) + ".")));
    }

    private Optional<String> common(Automaton one, Automaton other) {
        if (dialect.has(Trait.LINES)) {
            return example(one, other);
        }
        return example(begins(one), other).or(() -> example(one, begins(other)));
    }

    private static Automaton begins(Automaton language) {
        return language.concatenate(BasicAutomata.makeAnyString());
    }

    private static Optional<String> example(Automaton one, Automaton other) {
        Automaton both = one.intersection(other);
        return Optional.ofNullable(BasicOperations.getShortestExample(both, true));
    }

    private Automaton language(Key key) {
        return language(dialect.template(key));
    }

    private Automaton language(Template template) {
        List<Automaton> parts = template.parts().stream()
                .map(part -> part.isPlace() ? place(part.text()) : BasicAutomata.makeString(part.text()))
                .toList();
        return BasicOperations.concatenate(parts);
    }

    private Automaton place(String name) {
        return switch (name) {
            case "user" -> language(dialect.template(Key.USER));
            case "ip" -> ipv4();
            case "count", "port" -> number();
            case "users" -> word(Key.USERS_ONE).union(word(Key.USERS_MANY));
            default -> BasicAutomata.makeAnyString();
        };
    }

    private Automaton word(Key key) {
        return BasicAutomata.makeString(dialect.value(key));
    }

    private static Automaton ipv4() {
        Automaton dot = BasicAutomata.makeChar('.');
        return BasicOperations.concatenate(
                Stream.of(number(), dot, number(), dot, number(), dot, number()).toList());
    }

    private static Automaton number() {
        return BasicAutomata.makeCharRange('0', '9').repeat(1);
    }
}
