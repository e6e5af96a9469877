package socketlab.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import socketlab.Kit;
import socketlab.check.Outcome;
import socketlab.report.Replay;
import socketlab.report.Style;
import socketlab.report.TextReport;

/**
 * What the grader prints about a wrong program, kept beside it. Ports, times and process ids are normalized; and since
 * speakers of the trail act at the same time, each speaker's events are compared in order, but not the order of
 * speakers.
 */
final class RecordedReport {
    private static final Pattern EVENT = Pattern.compile("^ +\\d+ +[\\d.]+ s  (.*)$");
    private static final Pattern SPEAKER = Pattern.compile("^(.*?)  +.*$");

    private final Path file;

    private RecordedReport(Path file) {
        this.file = file;
    }

    static RecordedReport of(WrongProgram program) {
        return new RecordedReport(program.file().resolveSibling(program.name() + ".report"));
    }

    void compare(Outcome outcome) throws IOException {
        List<String> lines = new TextReport(Style.plain(), new Replay(List.of())).explain(outcome);
        String report = normalize(lines);
        if (Kit.isRecording()) {
            Files.writeString(file, report);
        }
        assertThat(report)
                .as("The report of this wrong program has changed. If that is right, record it again: "
                        + "mvn -pl harness test -Dtest=WrongProgramsTest -Drecord")
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "(not recorded yet)");
    }

    static String normalize(List<String> lines) {
        List<String> events = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String line : lines) {
            var event = EVENT.matcher(line);
            if (event.matches()) {
                events.add("    " + placeholders(event.group(1)));
            } else {
                others.add(placeholders(line));
            }
        }
        events.sort(Comparator.comparing(RecordedReport::speaker));
        int where = others.indexOf("") + 1;
        others.addAll(where, events);
        return String.join("\n", others) + "\n";
    }

    private static String speaker(String event) {
        var matcher = SPEAKER.matcher(event.strip());
        return matcher.matches() ? matcher.group(1) : event;
    }

    private static String placeholders(String line) {
        return line.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                .replaceAll("\\b[1-6]\\d{4}\\b", "PORT")
                .replaceAll("@[0-9a-f]{6,8}\\b", "@ID")
                .replaceAll(" +\\^", " ^");
    }
}
