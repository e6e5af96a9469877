package socketlab.report;

/** Colours and signs, or their plain forms: what a report looks like depends on where it is shown. */
public final class Style {
    private final boolean colours;
    private final boolean signs;

    /**
     * @param colours whether ANSI colours are shown
     * @param signs whether characters beyond ASCII are shown
     */
    public Style(boolean colours, boolean signs) {
        this.colours = colours;
        this.signs = signs;
    }

    /** Neither colours nor signs of the reader's terminal: for files and tests. */
    public static Style plain() {
        return new Style(false, true);
    }

    String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    String red(String text) {
        return paint("31", text);
    }

    String green(String text) {
        return paint("32", text);
    }

    String yellow(String text) {
        return paint("33", text);
    }

    String cyan(String text) {
        return paint("36", text);
    }

    public String passed() {
        return green(signs ? "✔" : "+");
    }

    public String failed() {
        return red(signs ? "✘" : "x");
    }

    String skipped() {
        return yellow(signs ? "·" : ".");
    }

    String notApplicable() {
        return faint("-");
    }

    String inconclusive() {
        return yellow("?");
    }

    String broken() {
        return red("!");
    }

    /** A bar of {@code width} characters, filled by the share of {@code score} in {@code max}. */
    String bar(int score, int max, int width) {
        int filled = max == 0 ? 0 : (int) ((long) score * width / max);
        String full = (signs ? "█" : "#").repeat(filled);
        String rest = (signs ? "░" : ".").repeat(width - filled);
        return (score == max && max > 0 ? green(full) : yellow(full)) + faint(rest);
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
