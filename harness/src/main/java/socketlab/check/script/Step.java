package socketlab.check.script;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One step of a script, written {@code line:2:20,3}: what happens, to which user, and figures.
 *
 * @param verb what happens; each player of scripts has verbs of its own
 * @param user the user's number from 1, or 0 when the step is about nobody
 * @param figures such as a length and the places to cut at
 */
public record Step(String verb, int user, List<Integer> figures) {
    private static final Pattern FORM = Pattern.compile("([a-z]+)(?::(\\d)(?::(\\d{1,6}(?:,\\d{1,6})*))?)?");

    public Step {
        figures = List.copyOf(figures);
    }

    /** @throws IllegalArgumentException with a message for the user, when this is no step */
    static Step parse(String word) {
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            throw new IllegalArgumentException("\"" + word + "\" is no step of a script, such as line:2:20,3.");
        }
        int user = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        String figures = form.group(3);
        return new Step(form.group(1), user, figures == null ? List.of() : numbers(figures));
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(",")).map(Integer::valueOf).toList();
    }

    /** The figure at this index, or another when it has none there. */
    public int figure(int index, int otherwise) {
        return index < figures.size() ? figures.get(index) : otherwise;
    }

    /** The figures at this index and behind it. */
    public List<Integer> figuresFrom(int index) {
        return figures.subList(Math.min(index, figures.size()), figures.size());
    }

    @Override
    public String toString() {
        if (figures.isEmpty()) {
            return user == 0 ? verb : verb + ":" + user;
        }
        return verb + ":" + user + ":" + figures.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
