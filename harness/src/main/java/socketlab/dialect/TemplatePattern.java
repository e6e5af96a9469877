package socketlab.dialect;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Regular expressions made of templates. */
public final class TemplatePattern {
    private final Dialect dialect;
    private final UnaryOperator<String> literal;

    /** @param literal makes a regular expression of a literal text */
    TemplatePattern(Dialect dialect, UnaryOperator<String> literal) {
        this.dialect = dialect;
        this.literal = literal;
    }

    /** Matches what a template stands for, whoever it is about. */
    public static Pattern of(Dialect dialect, Key key) {
        return Pattern.compile(new TemplatePattern(dialect, Pattern::quote).regex(dialect.template(key), ".*"));
    }

    /** Matches what a template says of this user; behind a number, which may be wrong, anything may stand. */
    public static Pattern about(Dialect dialect, Key key, String address) {
        Template template = dialect.template(key);
        boolean counts = template.mentions("count");
        Template certain = counts ? template.before("count") : template;
        String regex = certain.build(
                Pattern::quote,
                place -> place.equals("user")
                        ? Pattern.quote(dialect.user(address))
                        : new TemplatePattern(dialect, Pattern::quote).place(place, ".*"));
        return Pattern.compile(regex + (counts ? ".*" : ""));
    }

    /** @param text a regular expression for what people say */
    String regex(Template template, String text) {
        return template.build(literal::apply, place -> place(place, text));
    }

    private String place(String name, String text) {
        return switch (name) {
            case "user" -> regex(dialect.template(Key.USER), text);
            case "ip" -> "\\d{1,3}(?:\\.\\d{1,3}){3}";
            case "count", "port" -> "\\d+";
            case "users" ->
                "(?:" + literal.apply(dialect.value(Key.USERS_MANY)) + "|" + literal.apply(dialect.value(Key.USERS_ONE))
                        + ")";
            case "host" -> "[^ ]+";
            default -> text;
        };
    }
}
