package socketlab.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One or more panels of horizontal bars as one SVG picture, to stand in a page or in a file of its own. A bar is as
 * long as the median; a thin line shows the least and the most.
 */
public final class BarChart {
    private static final int WIDTH = 720;
    private static final int LABELS = 150;
    private static final int VALUES = 110;
    private static final int TRACK = WIDTH - LABELS - VALUES;
    private static final int ROW = 24;
    private static final int BAR = 16;
    private static final int HEADING = 34;

    private static final String STYLE = """
            text { font: 14px system-ui, sans-serif; fill: #222; }
            .heading { font-weight: 600; }
            .track { fill: #eee; } .bar { fill: #36c; } .range { fill: #f90; } .none { fill: #b00; }
            @media (prefers-color-scheme: dark) {
              text { fill: #eee; } .track { fill: #333; } .bar { fill: #69f; } .none { fill: #f88; }
            }
            """;

    private final StringBuilder body = new StringBuilder();
    private int y;

    /** A name and what was measured; null where nothing was. */
    public record Bar(String name, @Nullable Spread spread, String value) {}

    /** Adds a panel below those that are there; the longest bar takes the whole width. */
    public BarChart panel(String heading, List<Bar> bars) {
        text("heading", 0, y + 20, "start", heading);
        y += HEADING;
        double most = bars.stream()
                .mapToDouble(bar -> bar.spread() == null ? 0 : bar.spread().most())
                .max()
                .orElse(0);
        bars.forEach(bar -> add(bar, most));
        y += ROW / 2;
        return this;
    }

    private void add(Bar bar, double most) {
        text("label", LABELS - 10, y + 13, "end", bar.name());
        rectangle("track", LABELS, y, TRACK, BAR);
        Spread spread = bar.spread();
        if (spread == null) {
            text("none", LABELS + 6, y + 13, "start", bar.value());
        } else {
            double unit = most > 0 ? TRACK / most : 0;
            rectangle("bar", LABELS, y, spread.median() * unit, BAR);
            rectangle("range", LABELS + spread.least() * unit, y + 7, (spread.most() - spread.least()) * unit, 2);
            text("value", LABELS + TRACK + 10, y + 13, "start", bar.value());
        }
        y += ROW;
    }

    private void rectangle(String kind, double x, double top, double width, int height) {
        body.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.0f\" width=\"%.1f\" height=\"%d\"/>\n",
                kind,
                x,
                top,
                Math.max(0, width),
                height));
    }

    private void text(String kind, int x, int base, String anchor, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n",
                kind,
                x,
                base,
                anchor,
                Markup.escape(text)));
    }

    /** The picture as an element of a page, ending with a line end. */
    public String svg() {
        return "<svg viewBox=\"0 0 " + WIDTH + " " + y + "\" width=\"" + WIDTH + "\" height=\"" + y
                + "\" role=\"img\">\n<style>\n" + STYLE + "</style>\n" + body + "</svg>\n";
    }

    /** The picture as a file of its own, which has to say what it is. */
    public String file() {
        return svg().replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
    }
}
