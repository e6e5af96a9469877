package socketlab.docs;

import java.util.List;
import java.util.Locale;
import socketlab.Kit;
import socketlab.mistake.Mistake;
import socketlab.mistake.Mistakes;
import socketlab.selftest.Catalogue;
import socketlab.selftest.WrongProgram;

/** All mistakes that the lab knows by name, as a page. */
final class MistakesPage {
    private static final List<WrongProgram> WRONG_PROGRAMS = new Catalogue(Kit.root()).wrong();

    private MistakesPage() {}

    static String text() {
        StringBuilder out = new StringBuilder("\n");
        Mistakes.byTheme().forEach((theme, mistakes) -> {
            out.append("- [")
                    .append(theme)
                    .append("](#")
                    .append(Markdown.slug(theme))
                    .append(")\n");
        });
        Mistakes.byTheme().forEach((theme, mistakes) -> {
            out.append("\n## ").append(theme).append("\n");
            mistakes.forEach(mistake -> out.append(entry(mistake)));
        });
        return out.append('\n').toString();
    }

    private static String entry(Mistake mistake) {
        return "\n### " + mistake.id() + "\n\n**" + safe(mistake.name()) + "**\n\n"
                + "| | |\n| --- | --- |\n"
                + row("What a test sees", safe(mistake.seen()))
                + row("Why", safe(mistake.why()))
                + row("The cure", safe(mistake.cure()))
                + row("Read on", "[" + place(mistake.docs()) + "](" + mistake.docs() + ")")
                + shownBy(mistake);
    }

    private static String row(String what, String text) {
        return "| " + what + " | " + text + " |\n";
    }

    /** {@code select.md#bytes-not-messages} as {@code select, bytes not messages}. */
    private static String place(String docs) {
        return docs.replace(".md#", ", ").replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    private static String shownBy(Mistake mistake) {
        List<String> programs = WRONG_PROGRAMS.stream()
                .filter(program -> program.cause().filter(mistake.id()::equals).isPresent())
                .map(program -> "[" + program.name() + "](../"
                        + Kit.root().relativize(program.file()).toString().replace('\\', '/') + ") fails `"
                        + program.about().id() + "`")
                .toList();
        return programs.isEmpty() ? "" : row("Shown by", String.join("; ", programs));
    }

    /** Signs that mean something in a table of Markdown stand for themselves. */
    private static String safe(String text) {
        return text.replaceAll("([\\\\<>|*\\[\\]])", "\\\\$1");
    }
}
