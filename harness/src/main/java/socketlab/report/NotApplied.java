package socketlab.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import socketlab.check.Outcome;
import socketlab.grade.Result;
import socketlab.transcript.Visible;

/** The checks that a dialect does not apply, by their reasons: a line for each of them would bury what was played. */
public final class NotApplied {
    private NotApplied() {}

    /** Nothing when every check was applied. */
    public static List<String> lines(Result result) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        result.outcomes()
                .map(Outcome::info)
                .filter(check -> check.exemption().isPresent())
                .forEach(check -> byReason.computeIfAbsent(check.exemption().orElseThrow(), reason -> new ArrayList<>())
                        .add(check.id()));
        if (byReason.isEmpty()) {
            return List.of();
        }
        int count = byReason.values().stream().mapToInt(List::size).sum();
        List<String> lines = new ArrayList<>();
        lines.add("Not applied: " + count + (count == 1 ? " check." : " checks."));
        byReason.forEach((reason, ids) -> {
            lines.addAll(Wrapped.lines("  ", Visible.plain(reason)));
            lines.addAll(Wrapped.lines("      ", String.join(", ", ids)));
        });
        return lines;
    }
}
