package socketlab.check.script;

import java.util.ArrayList;
import java.util.List;

/** What a speaker has said behind the last line end: it becomes a line when the line end comes. */
public final class UnfinishedLine {
    private String text = "";

    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Takes more in; returns the lines that are complete now, each without its line end. */
    public List<String> add(String more) {
        List<String> lines = new ArrayList<>();
        String all = text + more;
        int begin = 0;
        for (int end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', begin)) {
            String line = all.substring(begin, end);
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
            begin = end + 1;
        }
        text = all.substring(begin);
        return lines;
    }
}
