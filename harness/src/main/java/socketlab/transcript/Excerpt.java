package socketlab.transcript;

/**
 * Two long texts, cut to the part where they begin to differ: what is equal before it says nothing, and megabytes
 * belong into no report.
 *
 * @param expected the part of the expected text
 * @param actual the part of the actual text, from the same place on
 */
public record Excerpt(String expected, String actual) {
    private static final int LONGEST = 2_000;
    private static final int KEPT_BEFORE = 100;
    private static final int KEPT_AFTER = 1_000;

    /** Both texts as they are when they are short; else from shortly before the first difference. */
    public static Excerpt of(String expected, String actual) {
        if (expected.length() <= LONGEST && actual.length() <= LONGEST) {
            return new Excerpt(expected, actual);
        }
        int difference = Difference.first(expected, actual);
        int from = Math.max(0, difference - KEPT_BEFORE);
        return new Excerpt(cut(expected, from), cut(actual, from));
    }

    private static String cut(String text, int from) {
        int to = Math.min(text.length(), from + KEPT_BEFORE + KEPT_AFTER);
        return (from > 0 ? "…" : "") + text.substring(from, to) + (to < text.length() ? "…" : "");
    }
}
