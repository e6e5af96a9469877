package socketlab.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import socketlab.Kit;
import socketlab.check.CheckInfo;
import socketlab.dialect.SettingsFile;
import socketlab.grade.Catalog;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Sight;
import socketlab.gradebook.StageMark;
import socketlab.gradebook.Status;
import socketlab.protocol.Stage;

/** The examples of docs/course.md do what the page says. */
class CourseDocsTest {
    private static final Path DOCS = Kit.root().resolve("docs");
    private static final Path EXAMPLE = DOCS.resolve("example/networks.course");
    private static final List<String> OTHER_WEIGHTS =
            List.of("stage3.server.idle-cpu", "stage3.server.two-hundred-users");

    @Test
    void theExampleHasEveryKeyThereIs() throws IOException {
        SettingsFile file = SettingsFile.parse(Files.readString(EXAMPLE));
        assertThat(file.settings().keySet().stream().map(CourseKey::of).flatMap(Optional::stream))
                .contains(CourseKey.values());
    }

    @Test
    void theKeysOfThePageAreThoseOfTheCode() throws IOException {
        String page = Files.readString(DOCS.resolve("course.md"));
        Stream<String> documented = page.lines()
                .filter(line -> line.matches("\\| `[^`]+` \\|.*"))
                .map(line -> line.substring(3, line.indexOf('`', 3)));
        assertThat(documented)
                .containsExactlyElementsOf(
                        Stream.of(CourseKey.values()).map(CourseKey::word).toList());
    }

    @Test
    void theExampleComesOutAsThePageSays() {
        Course course = course();
        assertThat(course.name()).isEqualTo("Networks, lab 3");
        assertThat(course.attempt()).isEqualTo(AttemptRule.BEST);
        Mark mark = course.marking(asked())
                .mark(Works.work(
                        Works.handIn("s1042", 1, "2026-11-22T05:59:00+01:00", false),
                        Status.GRADED,
                        Works.stage(Stage.ECHO, 3, List.of()),
                        Works.stage(Stage.ONE_TO_ONE, 12, List.of()),
                        Works.stage(Stage.MULTI_USER, 19, OTHER_WEIGHTS)));
        assertThat(mark.stages()).extracting(StageMark::points).containsExactly(9.7, 13.2, 20.23);
        assertThat(mark.stages()).extracting(StageMark::max).containsExactly(10.0, 15.0, 25.0);
        assertThat(mark.graded()).isEqualTo(43.13);
        assertThat(mark.late()).isEqualTo(8.63);
        assertThat(mark.points()).isEqualTo(34.5);
        assertThat(mark.max()).isEqualTo(50);
    }

    @Test
    void theExampleShowsWhatItSays() {
        Sights sights = course().sights();
        assertThat(sights.of("stage1.server.listens")).isEqualTo(Sight.FULL);
        assertThat(sights.of("stage3.server.any-history")).isEqualTo(Sight.HIDDEN);
        assertThat(sights.of("stage2.server.listens")).isEqualTo(Sight.HINT);
    }

    @Test
    void theChangesByHandOfThePageCanBeMade() {
        Marking marking = course().marking(asked());
        List<Mark> marks = Stream.of("s1042", "s1077")
                .map(id -> marking.mark(Works.work(id, Status.MISSING)))
                .toList();
        Corrected corrected =
                Overrides.read(DOCS.resolve("example/overrides.csv")).apply(marking, marks);
        assertThat(corrected.warnings()).isEmpty();
        assertThat(corrected.marks()).extracting(Mark::points).containsExactly(0.33, 25.0);
    }

    @Test
    void theComparisonOfThePageIsWhatIsPrinted() throws IOException {
        String id = "stage1.server.listens";
        Comparison comparison = Comparison.of(
                List.of(
                        Works.graded("s1042", Works.stage(1, Works.failed(id, 4))),
                        Works.graded("s1077", Works.stage(1, Works.passed(id, 4))),
                        Works.graded("s1101", Works.stage(1, Works.passed(id, 4)))),
                List.of(
                        Works.graded("s1042", Works.stage(1, Works.passed(id, 4))),
                        Works.graded("s1077", Works.stage(1, Works.failed(id, 4))),
                        Works.graded("s1101", Works.stage(1, Works.passed(id, 4)))));
        assertThat(Files.readString(DOCS.resolve("course.md")))
                .contains("```text\n" + String.join("\n", comparison.lines()) + "\n```");
    }

    /** The line is one of the example, with a letter missing. */
    @Test
    void theMistakeOfThePageIsShownLikeThat() throws IOException {
        String text = Files.readString(EXAMPLE).replace("grace-minutes", "grace-minute");
        List<String> problems = new CourseReader(text, Catalog.ids())
                .problems().stream()
                        .map(problem -> problem.in("networks.course"))
                        .toList();
        assertThat(problems).hasSize(1);
        assertThat(Files.readString(DOCS.resolve("course.md"))).contains(problems.get(0));
    }

    private static Course course() {
        return Course.read(EXAMPLE, Catalog.ids());
    }

    private static List<CheckInfo> asked() {
        return Stream.of(Stage.values())
                .flatMap(stage -> Catalog.of(stage).stream())
                .toList();
    }
}
