package socketlab.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import socketlab.transcript.TrailEvent;
import socketlab.transcript.Visible;

/**
 * A trail as lines. The screen has one of its own, in the digits of the user's language; files are the same everywhere, so
 * that two runs can be compared.
 */
final class TrailLines {
    private static final int KEPT_AT_EACH_END = 40;

    private TrailLines() {}

    /** A line for each event, safe to show; of a long story the beginning and the end. */
    static List<String> of(List<TrailEvent> events) {
        int width =
                events.stream().mapToInt(event -> event.who().length()).max().orElse(1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            lines.add(line(i + 1, events.get(i), width));
        }
        int left = lines.size() - 2 * KEPT_AT_EACH_END;
        if (left > 1) {
            List<String> middle = lines.subList(KEPT_AT_EACH_END, KEPT_AT_EACH_END + left);
            middle.clear();
            lines.add(KEPT_AT_EACH_END, "  … " + left + " events are left out here");
        }
        return lines;
    }

    private static String line(int number, TrailEvent event, int width) {
        String who = event.who() + " ".repeat(width - event.who().length());
        String moment = String.format(Locale.ROOT, "%3d %8.3f s  ", number, event.ms() / 1000.0);
        return moment + Visible.plain(who + "  " + event.event());
    }
}
