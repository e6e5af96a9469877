package socketlab.check.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How alike two lines are, to show the one that was probably meant. */
public final class Similarity {
    private static final double ALIKE = 0.6;
    private static final Pattern NAME = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+:\\d+");
    private static final String MARKS = "<>[";
    private static final int LONGEST_COMPARED = 400;

    private Similarity() {}

    /** The line most like {@code wanted}, if any is like it at all; a line about another user is not. */
    public static Optional<String> closest(String wanted, List<String> lines) {
        Matcher name = NAME.matcher(wanted);
        String aboutWhom = name.find() ? name.group() : "";
        return lines.stream()
                .filter(line -> line.contains(aboutWhom) && !isOfAnotherKind(wanted, line))
                .max(Comparator.comparingDouble(line -> between(wanted, line)))
                .filter(line -> between(wanted, line) > ALIKE);
    }

    /** A notice of a leave is no misspelled notice of a join, however alike the two are. */
    private static boolean isOfAnotherKind(String wanted, String line) {
        boolean bothMarked = !wanted.isEmpty()
                && !line.isEmpty()
                && MARKS.indexOf(wanted.charAt(0)) >= 0
                && MARKS.indexOf(line.charAt(0)) >= 0;
        return bothMarked && wanted.charAt(0) != line.charAt(0);
    }

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
