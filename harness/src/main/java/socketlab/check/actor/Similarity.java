package socketlab.check.actor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import socketlab.transcript.Likeness;

/** How alike two lines are, to show the one that was probably meant. */
public final class Similarity {
    private static final double ALIKE = 0.6;
    private static final Pattern NAME = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+:\\d+");
    private static final String MARKS = "<>[";

    private Similarity() {}

    /** The line most like {@code wanted}, if any is like it at all; a line about another user is not. */
    public static Optional<String> closest(String wanted, List<String> lines) {
        Matcher name = NAME.matcher(wanted);
        String aboutWhom = name.find() ? name.group() : "";
        return lines.stream()
                .filter(line -> line.contains(aboutWhom) && !isOfAnotherKind(wanted, line))
                .max(Comparator.comparingDouble(line -> Likeness.between(wanted, line)))
                .filter(line -> Likeness.between(wanted, line) > ALIKE);
    }

    /** A notice of a leave is no misspelled notice of a join, however alike the two are. */
    private static boolean isOfAnotherKind(String wanted, String line) {
        boolean bothMarked = !wanted.isEmpty()
                && !line.isEmpty()
                && MARKS.indexOf(wanted.charAt(0)) >= 0
                && MARKS.indexOf(line.charAt(0)) >= 0;
        return bothMarked && wanted.charAt(0) != line.charAt(0);
    }
}
