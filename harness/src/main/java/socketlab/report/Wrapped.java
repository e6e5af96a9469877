package socketlab.report;

import java.util.ArrayList;
import java.util.List;

/** Prose in lines of readable length, under a label. */
public final class Wrapped {
    private static final int WIDTH = 100;

    private Wrapped() {}

    /** The first line begins with the label, the others with as many blanks. */
    public static List<String> lines(String label, String prose) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(label);
        boolean empty = true;
        for (String word : prose.split(" ")) {
            if (!empty && line.length() + word.length() + 1 > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(label.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
