package socketlab.transcript;

/** How alike two texts are. */
public final class Likeness {
    private static final int LONGEST_COMPARED = 400;

    private Likeness() {}

    /** 0 for nothing in common, 1 for equal: the share of characters in the longest common subsequence. */
    public static double between(String a, String b) {
        String x = a.substring(0, Math.min(a.length(), LONGEST_COMPARED));
        String y = b.substring(0, Math.min(b.length(), LONGEST_COMPARED));
        if (x.isEmpty() || y.isEmpty()) {
            return 0;
        }
        int[] row = new int[y.length() + 1];
        for (int i = 1; i <= x.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= y.length(); j++) {
                int above = row[j];
                row[j] = x.charAt(i - 1) == y.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return 2.0 * row[y.length()] / (x.length() + y.length());
    }
}
