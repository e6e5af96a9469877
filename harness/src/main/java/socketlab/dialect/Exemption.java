package socketlab.dialect;

import java.util.regex.Pattern;

/**
 * Checks that a dialect does not apply.
 *
 * @param pattern an id, in which {@code *} stands for anything
 * @param reason a full sentence
 */
public record Exemption(String pattern, String reason) {
    boolean covers(String check) {
        return check.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }
}
