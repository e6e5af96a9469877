package socketlab.mistake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clues in how much of a long text came. */
final class SizeClues {
    private static final Pattern BYTES = Pattern.compile("\\d+ bytes, not (\\d+),");
    private static final Pattern LEFT_OUT = Pattern.compile("… (\\d+) characters …");
    private static final Pattern SPEAKER = Pattern.compile("^\"\\[[^\\]]*] ");

    /** A trail shows this much of a text besides what it leaves out. */
    private static final int SHOWN = 100;

    private static final int SMALLEST = 512;
    private static final int LARGE = 65_536;

    private SizeClues() {}

    /**
     * What came is as long as buffers are. Where a program that reads once would look the same, it must be seen that it has
     * read more than it kept: else it may have read once.
     */
    static Clue cutAtARoundNumber() {
        return evidence -> {
            int size = size(evidence);
            return size > 0 && size % SMALLEST == 0 && (size >= LARGE || !mayHaveReadOnce(evidence));
        };
    }

    /** In stage 3 the next read would have brought another line, and been seen. */
    private static boolean mayHaveReadOnce(Evidence evidence) {
        boolean onTheWire = !List.of("server", "client").contains(evidence.listener());
        return evidence.check().startsWith("stage1") || evidence.check().startsWith("stage2") && !onTheWire;
    }

    /** Bytes of a message, or characters of the last line that came, without the name before it; 0 when unknown. */
    private static int size(Evidence evidence) {
        Matcher bytes = BYTES.matcher(evidence.message());
        if (bytes.find()) {
            return Integer.parseInt(bytes.group(1));
        }
        List<String> lines = evidence.story().linesOf(evidence.listener());
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        Matcher leftOut = LEFT_OUT.matcher(last);
        if (!leftOut.find()) {
            return 0;
        }
        Matcher speaker = SPEAKER.matcher(last);
        int name = speaker.find() ? speaker.end() - 1 : 0;
        return Integer.parseInt(leftOut.group(1)) + SHOWN - name;
    }
}
