package socketlab.docs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import socketlab.Kit;
import socketlab.dialect.Dialects;
import socketlab.grade.Catalog;
import socketlab.selftest.Catalogue;
import socketlab.selftest.RightProgram;
import socketlab.selftest.WrongProgram;

/** The lists of docs/kill-matrix.md. They come from the catalogue, which other tests hold against what the lab finds. */
final class MatrixPage {
    private static final Catalogue CATALOGUE = new Catalogue(Kit.root());

    private MatrixPage() {}

    /** How many of what. */
    static String figures() {
        List<WrongProgram> wrong = CATALOGUE.wrong();
        long sometimes = wrong.stream().filter(WrongProgram::sometimes).count();
        long foreign = wrong.stream()
                .filter(p -> p.about().dialect() != Dialects.kit())
                .count();
        long explored = wrong.stream().filter(p -> p.about().check().explores()).count();
        long caused = wrong.stream().filter(p -> p.cause().isPresent()).count();
        return "\n| What | How many |\n| --- | ---: |\n"
                + row("checks", Catalog.all().size())
                + row("wrong programs", wrong.size())
                + row("of them in another dialect than the kit's", foreign)
                + row("of them wrong only in some interleavings", sometimes)
                + row("of them about whose mistake a check that explores is", explored)
                + row("of them with a cause that the lab names", caused)
                + row(
                        "right programs besides the reference solutions",
                        CATALOGUE.right().size())
                + "\n";
    }

    private static String row(String what, long count) {
        return "| " + what + " | " + count + " |\n";
    }

    static String right() {
        StringBuilder out = new StringBuilder("\n| Program | How it is built |\n| --- | --- |\n");
        for (RightProgram program : CATALOGUE.right()) {
            out.append("| `")
                    .append(program.name())
                    .append("` | ")
                    .append(program.what())
                    .append(" |\n");
        }
        return out.append('\n').toString();
    }

    /** By the check about the mistake, in teaching order. */
    static String wrong() {
        Map<String, List<WrongProgram>> byCheck = CATALOGUE.wrong().stream()
                .collect(Collectors.groupingBy(program -> program.about().id(), TreeMap::new, Collectors.toList()));
        StringBuilder out =
                new StringBuilder("\n| The check | catches | whose mistake is | and fails, too | Cause named |\n"
                        + "| --- | --- | --- | --- | --- |\n");
        Catalog.all()
                .forEach(check -> byCheck.getOrDefault(check.id(), List.of())
                        .forEach(program -> out.append(row(check.id(), program))));
        return out.append('\n').toString();
    }

    private static String row(String check, WrongProgram program) {
        String name = "`" + program.name() + "`" + (program.sometimes() ? " (sometimes)" : "");
        String also = program.also().stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
        return "| `" + check + "` | " + name + " | " + program.why().replace("|", "\\|") + " | " + also + " | "
                + program.cause().map(id -> "`" + id + "`").orElse("") + " |\n";
    }
}
