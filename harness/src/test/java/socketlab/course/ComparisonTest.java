package socketlab.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import socketlab.gradebook.GradedWork;
import socketlab.gradebook.Status;
import socketlab.report.CheckReport;

class ComparisonTest {
    private static final String A = "stage1.a";
    private static final String B = "stage1.b";
    private static final String C = "stage1.c";

    @Test
    void equalResultsDoNotDiffer() {
        List<GradedWork> works = List.of(work("ann", Works.passed(A, 4)), work("bob", Works.failed(A, 4)));
        Comparison comparison = Comparison.of(works, works);
        assertThat(comparison.differs()).isFalse();
        assertThat(comparison.same()).isEqualTo(2);
        assertThat(comparison.lines())
                .containsExactly(
                        "Hand-ins in both results: 2. With more points than before: 0, with fewer: 0, with the same: 2.",
                        "Nothing is different.");
    }

    @Test
    void itIsSaidWhoHasMovedOnWhichCheckFromWhatToWhat() {
        Comparison comparison = Comparison.of(
                List.of(
                        work("ann", Works.passed(A, 4), Works.failed(B, 3)),
                        work("bob", Works.passed(A, 4), Works.passed(B, 3)),
                        work("eve", Works.passed(A, 4), Works.failed(B, 3))),
                List.of(
                        work("ann", Works.passed(A, 4), Works.passed(B, 3)),
                        work("bob", Works.inconclusive(A), Works.failed(B, 3)),
                        work("eve", Works.passed(A, 4), Works.failed(B, 3))));
        assertThat(comparison.differs()).isTrue();
        assertThat(List.of(comparison.up(), comparison.down(), comparison.same()))
                .containsExactly(1, 1, 1);
        assertThat(comparison.movements())
                .containsExactly(
                        new Movement(
                                "ann",
                                Status.GRADED,
                                Status.GRADED,
                                4,
                                7,
                                List.of(new VerdictChange(B, "failed", "passed"))),
                        new Movement(
                                "bob",
                                Status.GRADED,
                                Status.GRADED,
                                7,
                                0,
                                List.of(
                                        new VerdictChange(A, "passed", "inconclusive"),
                                        new VerdictChange(B, "passed", "failed"))));
        assertThat(comparison.checks()).containsExactly(new CheckTally(B, 2, 1, 1), new CheckTally(A, 1, 0, 1));
    }

    @Test
    void itIsToldInLines() {
        Comparison comparison = Comparison.of(
                List.of(
                        work("ann", Works.passed(A, 4), Works.failed(B, 3)),
                        work("bob", Works.passed(A, 4), Works.passed(C, 3)),
                        Works.work("cat", Status.MISSING)),
                List.of(
                        work("ann", Works.passed(A, 4), Works.passed(B, 3)),
                        work("cat", Works.passed(A, 4)),
                        work("dan", Works.passed(A, 4))));
        assertThat(comparison.lines())
                .containsExactly(
                        "Hand-ins in both results: 2. With more points than before: 2, with fewer: 0, with the same: 0.",
                        "Hand-ins only in the old results: 1.",
                        "  bob",
                        "Hand-ins only in the new results: 1.",
                        "  dan",
                        "Checks only in the old results: 1.",
                        "  " + C,
                        "",
                        "How often the verdict of a check has changed:",
                        "     1  " + B + "  (pass now: 1, pass no more: 0)",
                        "",
                        "Who has moved, in the kit's points:",
                        "  ann: 4 to 7",
                        "    " + B + ": failed to passed",
                        "  cat: 0 to 4, missing to graded");
    }

    @Test
    void aCheckThatOnlyOneResultHasIsNamedOnce() {
        Comparison comparison = Comparison.of(
                List.of(work("ann", Works.passed(A, 4), Works.passed(B, 1)), work("bob", Works.passed(A, 4))),
                List.of(work("ann", Works.passed(A, 4), Works.failed(C, 1)), work("bob", Works.passed(A, 4))));
        assertThat(comparison.checksOnlyOld()).containsExactly(B);
        assertThat(comparison.checksOnlyNew()).containsExactly(C);
        assertThat(comparison.checks()).isEmpty();
        assertThat(comparison.movements())
                .containsExactly(new Movement("ann", Status.GRADED, Status.GRADED, 5, 4, List.of()));
    }

    @Test
    void aNewCheckIsADifferenceAlsoWhereNobodyMoves() {
        Comparison comparison = Comparison.of(
                List.of(work("ann", Works.passed(A, 4))), List.of(work("ann", Works.passed(A, 4), Works.failed(C, 1))));
        assertThat(comparison.movements()).isEmpty();
        assertThat(comparison.differs()).isTrue();
    }

    @Test
    void anotherVerdictForTheSamePointsIsAMovement() {
        Comparison comparison = Comparison.of(
                List.of(work("ann", Works.failed(A, 4))), List.of(work("ann", Works.check(A, "skipped", 0, 4))));
        assertThat(comparison.same()).isEqualTo(1);
        assertThat(comparison.movements())
                .flatExtracting(Movement::checks)
                .containsExactly(new VerdictChange(A, "failed", "skipped"));
    }

    @Test
    void whatDoesNotApplyIsToldFromWhatWasNotReached() {
        Comparison comparison = Comparison.of(
                List.of(work("ann", Works.check(A, "skipped", 0, 4))),
                List.of(work("ann", Works.check(A, "skipped", 0, 0))));
        assertThat(comparison.movements())
                .flatExtracting(Movement::checks)
                .containsExactly(new VerdictChange(A, "skipped", "not applied"));
    }

    @Test
    void whatWasCutShortHasChecksThatWereNotPlayed() {
        Comparison comparison = Comparison.of(
                List.of(
                        Works.work("ann", Status.CUT_SHORT, Works.stage(1, Works.passed(A, 4))),
                        work("bob", Works.passed(A, 4), Works.passed(B, 3))),
                List.of(
                        work("ann", Works.passed(A, 4), Works.passed(B, 3)),
                        work("bob", Works.passed(A, 4), Works.passed(B, 3))));
        assertThat(comparison.movements())
                .containsExactly(new Movement(
                        "ann",
                        Status.CUT_SHORT,
                        Status.GRADED,
                        4,
                        7,
                        List.of(new VerdictChange(B, "not played", "passed"))));
        assertThat(comparison.lines()).contains("  ann: 4 to 7, cut short to graded");
    }

    @Test
    void attemptsAreComparedOneByOne() {
        Comparison comparison = Comparison.of(
                List.of(attempt(1, Works.failed(A, 4)), attempt(2, Works.failed(A, 4))),
                List.of(attempt(1, Works.failed(A, 4)), attempt(2, Works.passed(A, 4)), attempt(3)));
        assertThat(comparison.movements()).extracting(Movement::handIn).containsExactly("ann (attempt 2)");
        assertThat(comparison.onlyNew()).containsExactly("ann (attempt 3)");
    }

    @Test
    void theOrderInWhichWorkIsGivenDoesNotMatter() {
        List<GradedWork> before = new ArrayList<>();
        List<GradedWork> now = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 40; i++) {
            before.add(work("s" + i, some(A, random), some(B, random), some(C, random)));
            now.add(work("s" + (i + 3), some(C, random), some(A, random), some(B, random)));
        }
        List<String> lines = Comparison.of(before, now).lines();
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(before, random);
            Collections.shuffle(now, random);
            assertThat(Comparison.of(before, now).lines()).isEqualTo(lines);
        }
    }

    @Test
    void everythingIsToldTheOtherWayRoundAsWell() {
        List<GradedWork> one = List.of(work("ann", Works.passed(A, 4)), work("bob", Works.failed(A, 4)));
        List<GradedWork> other = List.of(work("ann", Works.failed(A, 4)), work("eve", Works.passed(B, 1)));
        Comparison there = Comparison.of(one, other);
        Comparison back = Comparison.of(other, one);
        assertThat(there.down()).isEqualTo(back.up()).isEqualTo(1);
        assertThat(there.onlyOld()).isEqualTo(back.onlyNew()).containsExactly("bob");
        assertThat(there.checksOnlyNew()).isEqualTo(back.checksOnlyOld()).containsExactly(B);
    }

    @Test
    void whatAStrangerWroteIsMadeVisible() {
        Comparison comparison = Comparison.of(
                List.of(work("a\u001b[31mnn", Works.passed(A + "\n", 4)), work("b\u202eob")),
                List.of(work("a\u001b[31mnn", Works.failed(A + "\n", 4))));
        assertThat(comparison.lines())
                .contains("  a\\x1b[31mnn: 4 to 0", "    " + A + "\\n: passed to failed", "  b\\u202eob")
                .allSatisfy(line -> assertThat(line).doesNotContain("\u001b", "\u202e", "\n"));
    }

    private static CheckReport some(String id, Random random) {
        return random.nextBoolean() ? Works.passed(id, 2) : Works.failed(id, 2);
    }

    private static GradedWork work(String id, CheckReport... checks) {
        return Works.graded(id, Works.stage(1, checks));
    }

    private static GradedWork attempt(int number, CheckReport... checks) {
        return Works.work(Works.handIn("ann", number, null, false), Status.GRADED, Works.stage(1, checks));
    }
}
