package socketlab.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import socketlab.gradebook.Book;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.Circumstances;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Points;
import socketlab.gradebook.StageMark;
import socketlab.report.CheckReport;

/**
 * The class as JUnit XML in the shape of Surefire's reports: a suite for each student, a case for each check. It is for
 * instructors and their build servers, so nothing is hidden in it.
 *
 * <p>A check that broke or could not be decided is an {@code error} and not {@code skipped}: a build must not be green
 * while something has to be run again. The same holds for a hand-in that the lab broke on. A student without a hand-in is
 * {@code skipped}; a hand-in that could not be read or was cut short is a {@code failure}.
 */
final class JUnitXml {
    private final XmlText xml;

    private JUnitXml(XmlText xml) {
        this.xml = xml;
    }

    static String of(Book book) {
        try (XmlText xml = new XmlText()) {
            xml.start("testsuites");
            for (Mark mark : book.marks()) {
                new JUnitXml(xml).write(mark);
            }
            xml.end();
            return xml.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory cannot fail.", e);
        }
    }

    private void write(Mark mark) throws XMLStreamException {
        xml.start("testsuite")
                .attribute("name", mark.handIn().id())
                .attribute("time", seconds(mark.work().seconds()));
        for (Map.Entry<String, Long> count : counts(mark).entrySet()) {
            xml.attribute(count.getKey(), String.valueOf(count.getValue()));
        }
        writeProperties(mark);
        writeHandIn(mark);
        for (StageMark stage : mark.stages()) {
            for (CheckMark check : stage.checks()) {
                write(mark, check);
            }
        }
        xml.end();
    }

    private static Map<String, Long> counts(Mark mark) {
        List<String> results = new ArrayList<>(List.of(result(mark)));
        mark.stages().stream()
                .flatMap(stage -> stage.checks().stream())
                .map(check -> result(check.report()))
                .forEach(results::add);
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("tests", (long) results.size());
        counts.put("errors", count(results, "error"));
        counts.put("skipped", count(results, "skipped"));
        counts.put("failures", count(results, "failure"));
        return counts;
    }

    private static long count(List<String> results, String kind) {
        return results.stream().filter(kind::equals).count();
    }

    /** The name of the element that says how the hand-in as a whole came out; empty when it was graded. */
    private static String result(Mark mark) {
        return switch (mark.status()) {
            case GRADED -> "";
            case MISSING -> "skipped";
            case CUT_SHORT, UNREADABLE -> "failure";
            case BROKEN -> "error";
        };
    }

    private static String result(CheckReport report) {
        return switch (Shown.verdict(report)) {
            case PASSED -> "";
            case FAILED -> "failure";
            case SKIPPED -> "skipped";
            case INCONCLUSIVE, BROKEN -> "error";
        };
    }

    private void writeProperties(Mark mark) throws XMLStreamException {
        xml.start("properties");
        for (Map.Entry<String, String> property : properties(mark).entrySet()) {
            xml.start("property")
                    .attribute("name", property.getKey())
                    .attribute("value", property.getValue())
                    .endOfText();
        }
        xml.end();
    }

    private static Map<String, String> properties(Mark mark) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("student", mark.handIn().name());
        properties.put("status", mark.status().word());
        if (Situation.isScored(mark)) {
            properties.put("points", Points.shown(mark.points()));
        }
        properties.put("max", Points.shown(mark.max()));
        properties.put("late", Points.shown(mark.late()));
        properties.put("attempt", String.valueOf(mark.handIn().attempt()));
        properties.put("source", mark.handIn().source());
        Circumstances circumstances = mark.work().circumstances();
        properties.put("tier", circumstances.tier());
        properties.put("dialect", circumstances.dialect());
        properties.put("seed", String.valueOf(circumstances.seed()));
        properties.put("kit", circumstances.kit().version());
        properties.put("java", circumstances.kit().java());
        return properties;
    }

    /** A case of its own, so that a hand-in whose checks were never played leaves a trace. */
    private void writeHandIn(Mark mark) throws XMLStreamException {
        startCase(
                "What was handed in can be graded",
                mark.handIn().id(),
                mark.work().seconds());
        List<String> sentences = Situation.sentences(mark);
        String result = result(mark);
        if (!result.isEmpty()) {
            writeResult(result, mark.status().word(), String.join(" ", sentences), List.of());
        } else if (!sentences.isEmpty()) {
            writeOut(String.join(" ", sentences));
        }
        xml.end();
    }

    private void write(Mark mark, CheckMark check) throws XMLStreamException {
        CheckReport report = check.report();
        String place = report.id().substring(0, Math.max(0, report.id().lastIndexOf('.')));
        startCase(report.title(), mark.handIn().id() + "." + place, report.durationMs() / 1000.0);
        String result = result(report);
        if (!result.isEmpty()) {
            Shown all = new Shown(0, "", check).inFull();
            writeResult(result, type(report), all.reason(), result.equals("skipped") ? List.of() : all.told());
        }
        writeOut(report.id() + ": " + Points.shown(check.points()) + " of " + Points.shown(check.max()) + " points");
        xml.end();
    }

    /** A cause says more than that it failed, and tools group by the type. */
    private static String type(CheckReport report) {
        return report.cause() == null ? report.status() : report.cause();
    }

    private void startCase(String name, String className, double seconds) throws XMLStreamException {
        xml.start("testcase")
                .attribute("name", name)
                .attribute("classname", className)
                .attribute("time", seconds(seconds));
    }

    private void writeResult(String element, String type, String message, List<String> body) throws XMLStreamException {
        xml.start(element);
        if (!element.equals("skipped")) {
            xml.attribute("type", type);
        }
        xml.attribute("message", message);
        for (String line : body) {
            xml.line(line);
        }
        xml.endOfText();
    }

    private void writeOut(String line) throws XMLStreamException {
        xml.start("system-out").line(line).endOfText();
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
