package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page in Markdown without its code: what is left is what a renderer acts upon. Fences are read by the rule of CommonMark:
 * one is closed by a run of the same sign that is at least as long and stands alone on its line.
 */
final class MarkdownProse {
    private static final Pattern OPENING = Pattern.compile("^ {0,3}(`{3,}|~{3,})(.*)$");
    private static final Pattern SPAN = Pattern.compile("(?<![`\\\\])(`+)(?!`)(.*?)(?<!`)\\1(?!`)");

    private MarkdownProse() {}

    /** Nothing in the prose is a link, an image or HTML, every fence is closed, and nothing in the page acts. */
    static void assertHarmless(String page) {
        assertThat(page).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n]]");
        String prose = of(page);
        assertThat(prose)
                .doesNotContainPattern("(?<!\\\\)[<\\[\\]`]")
                .doesNotContain("http:", "javascript:", "evil.example", "# not a heading");
    }

    static String of(String page) {
        List<String> prose = new ArrayList<>();
        String fence = "";
        for (String line : page.split("\n", -1)) {
            Matcher opening = OPENING.matcher(line);
            if (!fence.isEmpty()) {
                fence = closes(line.strip(), fence) ? "" : fence;
            } else if (opening.matches() && !opening.group(2).contains("`")) {
                fence = opening.group(1);
            } else {
                prose.add(SPAN.matcher(line).replaceAll("CODE"));
            }
        }
        assertThat(fence).as("a fence that is left open").isEmpty();
        return String.join("\n", prose);
    }

    private static boolean closes(String line, String fence) {
        return line.length() >= fence.length() && line.chars().allMatch(c -> c == fence.charAt(0));
    }
}
