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
import socketlab.selftest.WrongProgram;

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

    /** What is measured and not decided, such as milliseconds. */
    private static final Pattern FIGURE = Pattern.compile(
            "\\b\\d+(?= ms|\\sof \\d+ looks| looks| have come| are open| more of what| lines are left out| descriptors open| threads)|(?<=it has )\\d+");

    private final Path file;
    private final boolean trailVaries;

    private RecordedReport(Path file, boolean trailVaries) {
        this.file = file;
        this.trailVaries = trailVaries;
    }

    static RecordedReport of(WrongProgram program) {
        Path file = program.file().resolveSibling(program.name() + ".report");
        return new RecordedReport(file, program.trailVaries());
    }

    void compare(Outcome outcome) throws IOException {
        List<String> lines = new TextReport(Style.plain(), new Replay(List.of())).explain(outcome);
        String report = normalize(lines, trailVaries);
        if (Kit.isRecording()) {
            Files.writeString(file, report);
        }
        assertThat(report)
                .as("The report of this wrong program has changed. If that is right, record it again: "
                        + "mvn -pl harness test -Dtest=WrongProgramsTest -Drecord")
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "(not recorded yet)");
    }

    static String normalize(List<String> lines, boolean withoutTrail) {
        List<String> events = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String line : withoutState(lines)) {
            Matcher event = EVENT.matcher(line);
            if (event.matches()) {
                events.add("    " + event.group(1));
            } else {
                others.add(line);
            }
        }
        events.sort(Comparator.comparing(RecordedReport::speaker).thenComparing(RecordedReport::kind));
        others.removeIf(line -> line.contains("more of what is above"));
        others.addAll(others.indexOf("") + 1, withoutTrail ? List.of("    (a trail that varies)") : events);
        return numberPorts(String.join("\n", others) + "\n")
                .replaceAll(FIGURE.pattern(), "N")
                // A line that is shortened may end in the middle of a port.
                .replaceAll(":\\d{1,4}…", ":PORT…")
                .replaceAll("@[0-9a-f]{6,8}\\b", "@ID")
                .replaceAll("\\.java:\\d+", ".java:LINE");
    }

    /** Where a thread is at the moment of a failure differs from run to run. */
    private static List<String> withoutState(List<String> lines) {
        List<String> others = new ArrayList<>();
        boolean inState = false;
        for (String line : lines) {
            inState = line.startsWith("  State  ") || inState && line.startsWith("         ");
            if (!inState) {
                others.add(line);
            }
        }
        return others;
    }

    /** The program under test first: it is what the report is about. */
    private static String speaker(String event) {
        Matcher matcher = SPEAKER.matcher(event.strip());
        String speaker = matcher.matches() ? matcher.group(1) : event;
        return (speaker.startsWith("server") || speaker.startsWith("client") ? "0" : "1") + speaker;
    }

    /** Two threads of the lab note what a speaker does and what it gets: each in order, but not the two together. */
    private static int kind(String event) {
        if (event.contains("  is started: ")) {
            return 0;
        }
        boolean gets = event.contains("  receives ") || event.contains("  prints ") || event.contains("  shows on ");
        return event.contains("  ends with ") ? 3 : gets ? 2 : 1;
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
