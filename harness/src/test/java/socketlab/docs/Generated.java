package socketlab.docs;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socketlab.bench.PerformancePage;
import socketlab.check.CheckInfo;
import socketlab.grade.Catalog;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** The parts of a document that come from somewhere else: snippets of code, and lists of checks and mistakes. */
final class Generated {
    /** The fence may be indented, as in a list; then the code is, too. */
    private static final Pattern SNIPPET =
            Pattern.compile("(<!-- snippet: (\\S+) -->\\s*?\\n( *)```\\w*\\n)(.*?)((?<=\\n) *```)", Pattern.DOTALL);

    private static final Pattern REGION =
            Pattern.compile("(<!-- generated: ([^>]+?) -->\\n)(.*?)(<!-- /generated -->)", Pattern.DOTALL);

    private Generated() {}

    /** The document with all generated parts made anew. */
    static String renew(String text) {
        String withSnippets = SNIPPET.matcher(text).replaceAll(Generated::snippet);
        return REGION.matcher(withSnippets)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1) + region(m.group(2)) + m.group(4)));
    }

    private static String snippet(MatchResult m) {
        String code = Snippet.cut(m.group(2)).indent(m.group(3).length());
        return Matcher.quoteReplacement(m.group(1) + code + m.group(5));
    }

    /** How many snippets a document asks for and does not get, because what follows is no block of code. */
    static long missedSnippets(String text) {
        long asked = Pattern.compile("<!-- snippet: ").matcher(text).results().count();
        return asked - SNIPPET.matcher(text).results().count();
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
            case "reliability nights" -> NightPage.table();
            case "mistakes" -> MistakesPage.text();
            case "performance machine" -> PerformancePage.machine();
            case "performance targets" -> PerformancePage.targets();
            case "performance tables" -> PerformancePage.tables();
            case "dialects" -> DialectPages.dialects();
            case "dialect keys" -> DialectPages.keys();
            case "dialect traits" -> DialectPages.traits();
            case "course keys" -> CoursePage.keys();
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
