package socketlab.export;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import socketlab.transcript.Visible;

/**
 * Texts for Markdown. What strangers wrote stands in code only, as a span or behind a fence that it cannot close: escaping
 * it as prose would leave the links that some renderers make of anything that looks like an address.
 */
final class MarkdownText {
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>&#|~$!]");

    private MarkdownText() {}

    /** A sentence of the lab or the instructor, in which no sign means anything. */
    static String prose(String text) {
        return MARKS.matcher(Visible.plain(text)).replaceAll("\\\\$0");
    }

    /** A stranger's text within a line. */
    static String code(String text) {
        String safe = Visible.plain(text);
        if (safe.isBlank()) {
            return "(empty)";
        }
        String ticks = "`".repeat(longestRun(safe) + 1);
        // A renderer drops one blank at each end, which keeps ticks of the text apart from those around it.
        String gap = safe.contains("`") || safe.startsWith(" ") || safe.endsWith(" ") ? " " : "";
        return ticks + gap + safe + gap + ticks;
    }

    /** Lines of strangers, between fences that are longer than any run of backticks in them. */
    static List<String> fenced(List<String> lines) {
        List<String> safe = lines.stream().map(Visible::plain).toList();
        int run = safe.stream().mapToInt(MarkdownText::longestRun).max().orElse(0);
        String fence = "`".repeat(Math.max(3, run + 1));
        return List.of(fence + "text", String.join("\n", safe), fence);
    }

    private static int longestRun(String text) {
        return TICKS.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
