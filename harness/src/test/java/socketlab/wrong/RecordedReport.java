package socketlab.wrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
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
    private static final Pattern PORT =
            Pattern.compile("(?:\\d\\.\\d+:|port |(?:Server|Client) (?:\\S+ )?)(\\d{5})\\b");
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
            Matcher event = EVENT.matcher(line);
            if (event.matches()) {
                events.add("    " + event.group(1));
            } else {
                others.add(line);
            }
        }
        events.sort(Comparator.comparing(RecordedReport::speaker));
        others.addAll(others.indexOf("") + 1, events);
        return numberPorts(String.join("\n", others) + "\n")
                .replaceAll("@[0-9a-f]{6,8}\\b", "@ID")
                .replaceAll("\\.java:\\d+", ".java:LINE");
    }

    /** The program under test first: it is what the report is about. */
    private static String speaker(String event) {
        Matcher matcher = SPEAKER.matcher(event.strip());
        String speaker = matcher.matches() ? matcher.group(1) : event;
        return (speaker.startsWith("server") || speaker.startsWith("client") ? "0" : "1") + speaker;
    }

    /** Ports by the order in which they appear; as long as real ones, so that carets stay in their place. */
    private static String numberPorts(String report) {
        Set<String> ports = new LinkedHashSet<>();
        Matcher found = PORT.matcher(report);
        while (found.find()) {
            ports.add(found.group(1));
        }
        String numbered = report;
        int next = 50_001;
        for (String port : ports) {
            numbered = numbered.replaceAll("\\b" + port + "\\b", String.valueOf(next++));
        }
        return numbered;
    }
}
