package socketlab.bench;

import java.util.List;

/** Results as one HTML page with bars. It asks for nothing else: no script, no picture, no font. */
public final class BenchPage {
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
            th, td { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid #ccc; }
            th:first-child, td:first-child { text-align: left; }
            svg { max-width: 100%; height: auto; }
            @media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } }
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
        paragraph(results.machine().inWords());
        results.modes().forEach(this::mode);
        html.append("</body>\n</html>\n");
    }

    private void mode(Mode mode) {
        html.append("<h2>").append(Markup.escape(mode.title())).append("</h2>\n");
        paragraph(mode.what(results.settings()) + ". Medians of " + mode.rounds(results.settings())
                + ", with the least and the most in orange.");
        bars(mode, mode.first());
        if (mode.judged() != mode.first()) {
            bars(mode, mode.judged());
        }
        table(Table.of(results, mode).cells());
        results.remarks(mode).forEach(remark -> paragraph(remark));
    }

    private void paragraph(String text) {
        html.append("<p>").append(Markup.escape(text)).append("</p>\n");
    }

    private void bars(Mode mode, Figure figure) {
        html.append(
                new BarChart().panel(figure.title(), results.bars(mode, figure)).svg());
    }

    private void table(List<List<String>> cells) {
        html.append("<table>\n");
        for (int i = 0; i < cells.size(); i++) {
            String tag = i == 0 ? "th" : "td";
            html.append("<tr>");
            cells.get(i)
                    .forEach(cell -> html.append("<" + tag + ">")
                            .append(Markup.escape(cell))
                            .append("</" + tag + ">"));
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }
}
