package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import socketlab.gradebook.Book;
import socketlab.gradebook.CheckMark;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.HandIn;
import socketlab.gradebook.Mark;
import socketlab.gradebook.Sight;
import socketlab.gradebook.StageMark;
import socketlab.gradebook.Status;
import socketlab.report.CheckReport;
import socketlab.transcript.TrailEvent;

class MistakesPageTest {

    @Test
    void aStudentCountsOnceForAMistake() {
        ClassMistakes mistakes = ClassMistakes.of(SampleClass.book());
        ClassMistakes.Entry entry = mistakes.known().get(0);
        assertThat(mistakes.students()).isEqualTo(3);
        assertThat(entry.id()).isEqualTo(SampleClass.CAUSE);
        assertThat(entry.students()).isEqualTo(1);
        assertThat(entry.checks()).containsExactly(SampleClass.SECRET, SampleClass.ECHOES);
        assertThat(mistakes.unknown())
                .extracting(ClassMistakes.Entry::id)
                .containsExactly(SampleClass.PIECES, "stage1.server.survives-close");
    }

    @Test
    void theMostFrequentComesFirstAndThenTheOrderIsByName() {
        Book book = book(
                student("1", failure("a", "one", 1), failure("b", "two", 1)),
                student("2", failure("a", "one", 1), failure("c", "two", 1)),
                student("3", failure("a", "two", 1), failure("c", "three", 1)));
        assertThat(ClassMistakes.of(book).known())
                .extracting(entry -> entry.id() + " " + entry.students() + " " + entry.checks())
                .containsExactly("two 3 [a, b, c]", "one 2 [a]", "three 1 [c]");
    }

    @Test
    void theExampleIsTheShortestStoryThatTellsSomething() {
        Book book = book(
                student("4", failure("a", "one", 0)),
                student("3", failure("a", "one", 3)),
                student("2", failure("b", "one", 2)),
                student("1", failure("c", "one", 4)),
                student("0", failure("d", "one", 2)));
        ClassMistakes.Example example = ClassMistakes.of(book).known().get(0).example();
        assertThat(example.student()).isEqualTo("0");
        assertThat(example.check()).isEqualTo("d");
        assertThat(example.trail()).hasSize(2);
    }

    @Test
    void theOrderOfTheBookDoesNotMatter() {
        List<Mark> marks = new ArrayList<>(SampleClass.book().marks());
        String page = MistakesPage.of(new Book("", marks, List.of()));
        Collections.reverse(marks);
        assertThat(MistakesPage.of(new Book("", marks, List.of()))).isEqualTo(page);
    }

    @Test
    void thePageNamesTheMistakeAndKeepsHostileTextsBehindFences() {
        String page = MistakesPage.of(SampleClass.book());
        assertThat(page)
                .startsWith("# Mistakes of the class\n\nCounted over 3 students.")
                .contains("## Each read is taken for one message. (1 student)")
                .contains("`" + SampleClass.ECHOES + "`")
                .contains("## Failures without a known cause", "### Pieces are joined (1 student)");
        MarkdownProse.assertHarmless(page);
    }

    @Test
    void aClassWithoutFailuresHasAPageToo() {
        assertThat(MistakesPage.of(new Book("", List.of(), List.of())))
                .contains("Counted over 0 students.", "No check has failed.");
    }

    private static Book book(Mark... marks) {
        return new Book("", List.of(marks), List.of());
    }

    private static Mark student(String id, CheckReport... reports) {
        Mark sample = SampleClass.mark(SampleClass.FULL);
        GradedWork work = new GradedWork(
                GradedWork.SCHEMA,
                new HandIn(id, id, 1, "", "", null, false),
                Status.GRADED,
                "",
                sample.work().circumstances(),
                "",
                0,
                List.of());
        List<CheckMark> checks = List.of(reports).stream()
                .map(report -> new CheckMark(report, 0, 1, Sight.FULL))
                .toList();
        return new Mark(work, List.of(new StageMark(1, "", 0, 1, checks)), 0, 0, List.of(), 0, 1);
    }

    private static CheckReport failure(String id, String cause, int events) {
        CheckReport sample = SampleClass.failed(id, id, cause);
        List<TrailEvent> trail = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            trail.add(new TrailEvent(i, "alice", "does " + i));
        }
        return new CheckReport(
                id, id, "server", "failed", 0, 1, 0, sample.message(), null, null, List.of(), cause, "", "", trail, "");
    }
}
