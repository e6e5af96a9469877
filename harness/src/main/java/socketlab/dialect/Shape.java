package socketlab.dialect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the value of a key may be. */
public final class Shape {
    private final String words;
    private final Rule rule;

    /** Finds what is wrong with a value. */
    private interface Rule {
        Optional<Problem> problem(Setting setting);
    }

    private Shape(String words, Rule rule) {
        this.words = words;
        this.rule = rule;
    }

    /** For the documentation: what may stand there. */
    public String words() {
        return words;
    }

    Optional<Problem> problem(Setting setting) {
        return rule.problem(setting);
    }

    static Shape text() {
        return new Shape(
                "text",
                setting -> setting.value().isEmpty()
                        ? Optional.of(setting.problem(setting.key() + " needs a value."))
                        : Optional.empty());
    }

    static Shape textOrNothing() {
        return new Shape("text, or nothing", setting -> Optional.empty());
    }

    static Shape choice(String... choices) {
        List<String> known = List.of(choices);
        return new Shape(
                "`" + String.join("`, `", known) + "`",
                setting -> known.contains(setting.value())
                        ? Optional.empty()
                        : Optional.of(
                                setting.problem(setting.key() + " is one of: " + String.join(", ", known) + ".")));
    }

    static Shape stages() {
        return new Shape(
                "`1`, `2`, `3`",
                setting -> setting.value().matches("[123](\\s+[123])*")
                        ? Optional.empty()
                        : Optional.of(setting.problem("stages lists some of 1, 2 and 3, separated by blanks.")));
    }

    static Shape secondsOrNothing() {
        return new Shape(
                "a whole number, or nothing",
                setting -> setting.value().matches("|[1-9][0-9]?")
                        ? Optional.empty()
                        : Optional.of(setting.problem(setting.key() + " is a whole number of seconds, or nothing.")));
    }

    /** A program's name and its arguments. */
    static Shape command(String... needed) {
        return new Shape("a name and arguments", setting -> {
            Template template = new Template(setting.value());
            if (setting.value().isBlank() || setting.value().startsWith("{")) {
                return Optional.of(setting.problem(
                        setting.key() + " begins with the program's name, as in \"prog {host} {port}\"."));
            }
            return places(setting, template, Set.of(needed), Set.of("host", "port", "message"));
        });
    }

    static Shape template(Set<String> needed, Set<String> more, boolean mayBeEmpty) {
        Set<String> known = new TreeSet<>(needed);
        known.addAll(more);
        String words = known.isEmpty() ? "text" : "text with `{" + String.join("}` `{", known) + "}`";
        return new Shape(words + (mayBeEmpty ? ", or nothing" : ""), setting -> {
            if (setting.value().isEmpty()) {
                return mayBeEmpty ? Optional.empty() : Optional.of(setting.problem(setting.key() + " needs a value."));
            }
            return places(setting, new Template(setting.value()), needed, known);
        });
    }

    private static Optional<Problem> places(Setting setting, Template template, Set<String> needed, Set<String> known) {
        Set<String> seen = new TreeSet<>();
        for (Template.Part part : template.parts()) {
            if (part.isPlace() && !known.contains(part.text())) {
                return Optional.of(setting.problemAt(part.at(), unknown(setting, part, known)));
            }
            if (part.isPlace() && !seen.add(part.text())) {
                return Optional.of(setting.problemAt(part.at(), "{" + part.text() + "} stands here a second time."));
            }
        }
        return needed.stream()
                .sorted()
                .filter(name -> !seen.contains(name))
                .findFirst()
                .map(name -> setting.problem(setting.key() + " needs {" + name + "}."));
    }

    private static String unknown(Setting setting, Template.Part part, Set<String> known) {
        String choice = known.isEmpty() ? "no place to fill in." : "{" + String.join("}, {", known) + "}.";
        return setting.key() + " has an unknown {" + part.text() + "}; it knows " + choice;
    }
}
