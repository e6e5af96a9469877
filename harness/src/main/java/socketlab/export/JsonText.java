package socketlab.export;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import socketlab.gradebook.Points;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Objects as JSON that looks the same on every system and acts nowhere: what no terminal and no log should be given
 * stands there as an escape, so nothing is lost.
 */
final class JsonText {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Outside of strings there is none of them but the line end, so a string is where each of them stands. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}&&[^\\n]]");

    private JsonText() {}

    /** The object, ending with a line end. */
    static String of(Object object) {
        // The mapper indents with the line ends of the system; within a string a carriage return is an escape already.
        String text = MAPPER.writeValueAsString(object).replace("\r", "");
        return UNSEEN.matcher(text).replaceAll(JsonText::escaped) + "\n";
    }

    private static String escaped(MatchResult unseen) {
        StringBuilder escaped = new StringBuilder();
        unseen.group().chars().forEach(unit -> escaped.append(String.format("\\\\u%04x", unit)));
        return escaped.toString();
    }

    /** Points as a number without places that say nothing. */
    static BigDecimal points(double points) {
        return new BigDecimal(Points.shown(points));
    }
}
