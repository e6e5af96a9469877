package socketlab.docs;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socketlab.check.CheckInfo;
import socketlab.grade.Catalog;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** The parts of a document that come from somewhere else: snippets of code, and lists of checks and mistakes. */
final class Generated {
    private static final Pattern SNIPPET =
            Pattern.compile("(<!-- snippet: (\\S+) -->\\s*\\n```\\w*\\n)(.*?)(\\n?```)", Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("(<!-- generated: ([^>]+?) -->\\n)(.*?)(<!-- /generated -->)", Pattern.DOTALL);

    private Generated() {}

    /** The document with all generated parts made anew. */
    static String renew(String text) {
        String withSnippets = SNIPPET.matcher(text).replaceAll(m -> quote(m, Snippet.cut(m.group(2)) + "\n"));
        return REGION.matcher(withSnippets).replaceAll(m -> quote(m, region(m.group(2))));
    }

    private static String quote(MatchResult m, String content) {
        String end = m.group(4).startsWith("\n") ? m.group(4).substring(1) : m.group(4);
        return Matcher.quoteReplacement(m.group(1) + content + end);
    }

    private static String region(String name) {
        if (name.startsWith("checks stage")) {
            return checks(Stage.of(name.charAt(name.length() - 1) - '0').orElseThrow());
        }
        return switch (name) {
            case "matrix figures" -> MatrixPage.figures();
            case "matrix right" -> MatrixPage.right();
            case "matrix wrong" -> MatrixPage.wrong();
            case "reliability figures" -> ReliabilityPage.figures();
            case "reliability exceptions" -> ReliabilityPage.exceptions();
            case "mistakes" -> MistakesPage.text();
            default -> throw new AssertionError("Nobody generates \"" + name + "\"");
        };
    }

    private static String checks(Stage stage) {
        StringBuilder out = new StringBuilder("\n");
        for (Role role : Role.values()) {
            List<CheckInfo> checks =
                    Catalog.of(stage).stream().filter(c -> c.role() == role).toList();
            int points = checks.stream().mapToInt(CheckInfo::points).sum();
            out.append("The ").append(role.word()).append(" (").append(points).append(" points):\n\n");
            out.append("| Check | Points | What a right program does | Read |\n| --- | ---: | --- | --- |\n");
            checks.forEach(check -> out.append(row(check)));
            out.append('\n');
        }
        return out.toString();
    }

    private static String row(CheckInfo check) {
        String docs = check.check().docs();
        return "| `" + check.id() + "` | " + check.points() + " | " + check.title() + " | ["
                + docs.replaceAll(".*#", "").replace('-', ' ') + "](" + docs + ") |\n";
    }
}
