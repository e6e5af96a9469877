package socketlab.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The results of a mode as rows and columns of text. */
final class Table {
    private final List<List<String>> cells = new ArrayList<>();

    private Table() {}

    static Table of(Results results, Mode mode) {
        List<Row> rows = results.rows(mode);
        Set<Figure> figures = new LinkedHashSet<>();
        rows.forEach(row -> figures.addAll(row.figures().keySet()));
        boolean hasRatios = rows.stream().anyMatch(row -> row.ratio() != null);
        Table table = new Table();
        List<String> heading = new ArrayList<>(List.of("candidate"));
        figures.forEach(figure -> heading.add(figure.title()));
        heading.add("apart %");
        if (hasRatios) {
            heading.add("ratio");
        }
        table.cells.add(heading);
        rows.forEach(row -> table.add(row, mode, figures, hasRatios));
        return table;
    }

    private void add(Row row, Mode mode, Set<Figure> figures, boolean hasRatios) {
        List<String> line = new ArrayList<>(List.of(row.candidate()));
        for (Figure figure : figures) {
            String mark = figure.equals(Figure.RATE) && row.isLoadLimited() ? " *" : "";
            line.add(row.median(figure).map(value -> figure.show(value) + mark).orElse("–"));
        }
        Spread judged = row.figures().get(mode.judged());
        line.add(judged == null ? "–" : String.valueOf(Math.round(judged.relative() * 100)));
        if (hasRatios) {
            line.add(Optional.ofNullable(row.ratio())
                    .map(ratio -> String.format(Locale.ROOT, "%.3f", ratio))
                    .orElse("–"));
        }
        cells.add(line);
    }

    /** The heading, and rows of the same length. */
    static Table of(List<List<String>> cells) {
        Table table = new Table();
        table.cells.addAll(cells);
        return table;
    }

    /** Heading first; all rows have the same length. */
    List<List<String>> cells() {
        return cells;
    }

    /** The first column to the left, figures to the right. */
    List<String> lines() {
        int columns = cells.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : cells) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return cells.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : "  ").append(i == 0 ? row.get(i) + blanks : blanks + row.get(i));
        }
        return line.toString();
    }
}
