package socketlab.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socketlab.gradebook.Adjustment;
import socketlab.gradebook.Book;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.Circumstances;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Sight;
import socketlab.gradebook.StageMark;
import socketlab.gradebook.Status;
import socketlab.report.CheckReport;
import socketlab.report.KitReport;
import socketlab.report.StageReport;
import socketlab.transcript.TrailEvent;

/** A class with everything that formats stumble over. */
final class SampleClass {
    static final String FULL = "1001";
    static final String HOSTILE = "1002";
    static final String MISSING = "1003";
    static final String UNREADABLE = "1004";
    static final String CUT_SHORT = "1005";
    static final String BROKEN = "1006";
    static final String BROKEN_AND_SET = "1007";

    static final String FORMULA = "=cmd|' /C calc'!A0";
    static final String MARKUP = "</testcase></failure>]]><script>alert(1)</script><img src=x onerror=alert(1)>&amp;";
    static final String LINKS =
            "![x](http://evil.example/x) [y](javascript:alert(1)) <http://evil.example> a@evil.example";
    static final String FENCES = "```\n````` ~~~\n# not a heading";
    static final String TERMINAL = "\u001b[31mred\u001b[0m \0 \u0007 \u009b \u202eright to left \u2028";
    static final String HALVES = "\ud800 and \udc00";
    static final String ALL = String.join("\n", FORMULA, MARKUP, LINKS, FENCES, TERMINAL, HALVES);
    static final String NAME = "Erika \"Eri\", Mustermann\n" + FORMULA;

    static final String LISTENS = "stage1.server.listens";
    static final String ECHOES = "stage1.server.echoes";
    static final String SERVES_NEXT = "stage1.server.serves-next";
    static final String PIECES = "stage1.server.joins-pieces";
    static final String SECRET = "stage1.server.ctrl-c";
    static final String SECRET_TITLE = "The hidden title";
    static final String CAUSE = "one-read-is-one-message";

    private SampleClass() {}

    static Book book() {
        return new Book(
                "Networks " + LINKS,
                List.of(full(), hostile(), missing(), unreadable(), cutShort(), broken(), brokenAndSet()),
                List.of("One hand-in is of " + NAME + "."));
    }

    static Mark mark(String id) {
        return book().marks().stream()
                .filter(mark -> mark.handIn().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Mark full() {
        List<CheckMark> checks = List.of(
                counted(passed(LISTENS, "The server listens on the port it is given"), 40, 40, Sight.FULL),
                counted(passed(ECHOES, "A message comes back"), 60, 60, Sight.FULL));
        GradedWork work = work(handIn(FULL, "Ada Lovelace", "Lovelace_1001.zip"), Status.GRADED, "", checks);
        return new Mark(work, List.of(stage(100, 100, checks)), 100, 0, List.of(), 100, 100);
    }

    private static Mark hostile() {
        List<CheckMark> checks = hostileChecks();
        GradedWork work = work(
                new HandIn(HOSTILE, NAME, 2, "Mustermann_1002/" + ALL, "ab12", "2026-11-20T23:30:00.5+01:00", true),
                Status.GRADED,
                "The file Mustermann/" + ALL + " was left out.",
                checks);
        List<Adjustment> changes = List.of(
                new Adjustment(ECHOES, 12.5, "Half of it | works <here>"), new Adjustment(SECRET, 1, "See the list"));
        return new Mark(work, List.of(stage(31.25, 100, checks)), 31.25, 3.13, changes, 40.62, 100);
    }

    private static List<CheckMark> hostileChecks() {
        List<CheckMark> checks = new ArrayList<>();
        checks.add(counted(passed(LISTENS, "The server listens on the port it is given"), 31.25, 31.25, Sight.FULL));
        checks.add(counted(failed(ECHOES, "A message comes back", CAUSE), 0, 12.5, Sight.FULL));
        checks.add(counted(failed(PIECES, "Pieces are joined", null), 0, 12.5, Sight.HINT));
        checks.add(counted(failed("stage1.server.survives-close", "It survives a close", null), 0, 12.5, Sight.NAME));
        checks.add(counted(failed(SECRET, SECRET_TITLE, CAUSE), 0, 6.25, Sight.HIDDEN));
        checks.add(counted(passed("stage1.server.busy-port", "Another hidden one"), 6.25, 6.25, Sight.HIDDEN));
        checks.add(counted(
                report(SERVES_NEXT, "The next one is served", "skipped", 10, "Needs \"A message comes back\" first."),
                0,
                12.5,
                Sight.FULL));
        checks.add(counted(
                report("stage1.client.reads", "It reads", "skipped", 0, "There is no client."), 0, 0, Sight.FULL));
        checks.add(counted(
                report("stage1.server.large-message", "A large message", "inconclusive", 0, "Too busy."),
                0,
                0,
                Sight.FULL));
        checks.add(
                counted(report("stage1.server.empty-message", "An empty message", "broken", 0, ALL), 0, 0, Sight.FULL));
        return checks;
    }

    private static Mark missing() {
        HandIn handIn = new HandIn(MISSING, "-2+3", 1, "", "", null, false);
        return new Mark(work(handIn, Status.MISSING, "", List.of()), List.of(), 0, 0, List.of(), 0, 100);
    }

    private static Mark unreadable() {
        GradedWork work = work(
                handIn(UNREADABLE, "\u3000\uFF1D1+1", "x.zip"),
                Status.UNREADABLE,
                "The archive has more than 10,000 files.",
                List.of());
        return new Mark(work, List.of(), 0, 0, List.of(), 0, 100);
    }

    private static Mark cutShort() {
        List<CheckMark> checks =
                List.of(counted(passed(LISTENS, "The server listens on the port it is given"), 40, 40, Sight.FULL));
        GradedWork work = work(handIn(CUT_SHORT, "Carl", "@y"), Status.CUT_SHORT, "It took 600 s.", checks);
        return new Mark(work, List.of(stage(40, 100, checks)), 40, 0, List.of(), 40, 100);
    }

    private static Mark broken() {
        GradedWork work = work(handIn(BROKEN, "Dora", "z.zip"), Status.BROKEN, "The worker died.", List.of());
        return new Mark(work, List.of(), 0, 0, List.of(), 0, 100);
    }

    private static Mark brokenAndSet() {
        GradedWork work = work(handIn(BROKEN_AND_SET, "Emil", "w.zip"), Status.BROKEN, "", List.of());
        List<Adjustment> changes = List.of(new Adjustment("total", 55.5, "Graded by eye"));
        return new Mark(work, List.of(), 0, 0, changes, 55.5, 100);
    }

    private static HandIn handIn(String id, String name, String source) {
        return new HandIn(id, name, 1, source, "cd34", "2026-11-20T12:00:00Z", false);
    }

    private static GradedWork work(HandIn handIn, Status status, String note, List<CheckMark> checks) {
        List<StageReport> stages = checks.isEmpty()
                ? List.of()
                : List.of(new StageReport(
                        1,
                        "Single-message echo",
                        0,
                        100,
                        checks.stream().map(CheckMark::report).toList()));
        return new GradedWork(
                GradedWork.SCHEMA, handIn, status, note, circumstances(), "2026-11-21T08:00:00.123Z", 12.345, stages);
    }

    private static Circumstances circumstances() {
        return new Circumstances(new KitReport("1.0", "17.0.15", "Linux"), "full", "kit", "", "", 42);
    }

    private static StageMark stage(double points, double max, List<CheckMark> checks) {
        return new StageMark(1, "Single-message echo", points, max, checks);
    }

    private static CheckMark counted(CheckReport report, double points, double max, Sight sight) {
        return new CheckMark(report, points, max, sight);
    }

    private static CheckReport passed(String id, String title) {
        List<TrailEvent> trail = List.of(new TrailEvent(1, "alice", "connects"));
        return new CheckReport(
                id, title, "server", "passed", 10, 10, 34, null, null, null, List.of(), null, "Look.", "x.md", trail,
                "r");
    }

    /** A failure in whose every text a program has its say. */
    static CheckReport failed(String id, String title, @Nullable String cause) {
        List<TrailEvent> trail =
                List.of(new TrailEvent(3, "alice", "connects"), new TrailEvent(1_234, "alice", "receives " + ALL));
        return new CheckReport(
                id,
                title,
                "server",
                "failed",
                0,
                10,
                1_234,
                "Expected the message: " + ALL,
                "hello",
                ALL,
                List.of("The thread main waits: " + ALL),
                cause,
                "Read until the *end* of the stream.",
                "stage1.md#steps",
                trail,
                "./lab check 1 --dir 'Mustermann_1002' --only " + id + " " + ALL);
    }

    private static CheckReport report(String id, String title, String status, int max, String message) {
        return new CheckReport(
                id,
                title,
                "server",
                status,
                0,
                max,
                0,
                message,
                null,
                null,
                List.of(),
                null,
                "Look.",
                "x.md",
                List.of(),
                "./lab check 1 --only " + id);
    }
}
