package socketlab.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places to fill in, such as {@code > New user {user} entered ({count} {users} online)}. */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final String pattern;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A piece of literal text, or a place.
     *
     * @param at where it begins in the pattern
     */
    record Part(boolean isPlace, String text, int at) {}

    Template(String pattern) {
        this.pattern = pattern;
        Matcher matcher = PLACE.matcher(pattern);
        int end = 0;
        while (matcher.find()) {
            addLiteral(end, matcher.start());
            parts.add(new Part(true, matcher.group(1), matcher.start()));
            end = matcher.end();
        }
        addLiteral(end, pattern.length());
    }

    private void addLiteral(int from, int to) {
        if (from < to) {
            parts.add(new Part(false, pattern.substring(from, to), from));
        }
    }

    List<Part> parts() {
        return parts;
    }

    /** An empty one: the dialect says nothing here. */
    boolean isEmpty() {
        return pattern.isEmpty();
    }

    boolean mentions(String place) {
        return places().contains(place);
    }

    Set<String> places() {
        Set<String> names = new TreeSet<>();
        parts.stream().filter(Part::isPlace).forEach(part -> names.add(part.text()));
        return names;
    }

    /** The text with every place filled in. */
    String fill(Map<String, String> values) {
        return build(text -> text, place -> values.getOrDefault(place, "{" + place + "}"));
    }

    /** Something else made of literal texts and places, such as a regular expression. */
    String build(Function<String, String> literal, Function<String, String> place) {
        StringBuilder built = new StringBuilder();
        for (Part part : parts) {
            built.append((part.isPlace() ? place : literal).apply(part.text()));
        }
        return built.toString();
    }

    /** What stands before this place, which is in the template. */
    Template before(String place) {
        return new Template(pattern.substring(0, pattern.indexOf("{" + place + "}")));
    }

    /** What stands behind this place, which is in the template. */
    Template behind(String place) {
        return new Template(pattern.substring(pattern.indexOf("{" + place + "}") + place.length() + 2));
    }

    @Override
    public String toString() {
        return pattern;
    }
}
