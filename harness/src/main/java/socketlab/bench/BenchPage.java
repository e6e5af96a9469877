package socketlab.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Results as one HTML page with bars. It asks for nothing else: no script, no picture, no font. */
public final class BenchPage {
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
            th, td { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid #ccc; }
            th:first-child, td:first-child { text-align: left; }
            .bars { display: grid; grid-template-columns: max-content 1fr max-content; gap: .3rem .7rem; }
            .track { position: relative; background: #eee; align-self: center; height: 1.1rem; }
            .bar { position: absolute; inset: 0 auto 0 0; background: #36c; }
            .range { position: absolute; top: .45rem; height: .2rem; background: #f90; }
            .trouble { color: #b00; }
            @media (prefers-color-scheme: dark) {
              body { background: #111; color: #eee; } .track { background: #333; } .trouble { color: #f88; }
            }
            """;

    private final Results results;
    private final StringBuilder html = new StringBuilder();

    private BenchPage(Results results) {
        this.results = results;
    }

    /** The whole page, ending with a line end. */
    public static String of(Results results) {
        BenchPage page = new BenchPage(results);
        page.write();
        return page.html.toString();
    }

    private void write() {
        html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Servers of stage 3, measured</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>Servers of stage 3, measured</h1>\n");
        paragraph("", results.machine().inWords());
        results.modes().forEach(this::mode);
        html.append("</body>\n</html>\n");
    }

    private void mode(Mode mode) {
        html.append("<h2>").append(escape(mode.title())).append("</h2>\n");
        paragraph(
                "",
                mode.what(results.settings()) + ". Medians of "
                        + results.settings().rounds() + ", with the least and the most in orange.");
        bars(mode, mode.first());
        if (mode.judged() != mode.first()) {
            bars(mode, mode.judged());
        }
        table(Table.of(results, mode).cells());
        results.remarks(mode).forEach(remark -> paragraph("", remark));
    }

    private void paragraph(String kind, String text) {
        html.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">")
                .append(escape(text))
                .append("</p>\n");
    }

    private void bars(Mode mode, Figure figure) {
        List<Row> rows = results.rows(mode);
        double most = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.figures().get(figure)).stream())
                .mapToDouble(Spread::most)
                .max()
                .orElse(0);
        html.append("<p>").append(escape(figure.title())).append("</p>\n<div class=\"bars\">\n");
        rows.forEach(row -> bar(row, figure, most));
        html.append("</div>\n");
    }

    private void bar(Row row, Figure figure, double most) {
        html.append("<span>").append(escape(row.candidate())).append("</span>");
        Spread spread = row.figures().get(figure);
        if (spread == null) {
            html.append("<span class=\"trouble\">no figure</span><span></span>\n");
            return;
        }
        html.append("<span class=\"track\"><span class=\"bar\" style=\"width:")
                .append(percent(spread.median(), most))
                .append("\"></span><span class=\"range\" style=\"left:")
                .append(percent(spread.least(), most))
                .append(";width:")
                .append(percent(spread.most() - spread.least(), most))
                .append("\"></span></span><span>")
                .append(escape(figure.show(spread.median())))
                .append("</span>\n");
    }

    private static String percent(double part, double whole) {
        double share = whole > 0 ? Math.max(0, Math.min(1, part / whole)) : 0;
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    private void table(List<List<String>> cells) {
        html.append("<table>\n");
        for (int i = 0; i < cells.size(); i++) {
            String tag = i == 0 ? "th" : "td";
            html.append("<tr>");
            cells.get(i)
                    .forEach(cell ->
                            html.append("<" + tag + ">").append(escape(cell)).append("</" + tag + ">"));
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
