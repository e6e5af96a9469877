package socketlab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import socketlab.timing.Lap;
import socketlab.timing.Part;

/** The arithmetic of {@code ./lab bench grading}. */
class GradingFiguresTest {
    private static final Offset<Double> EXACT = within(1e-9);

    /** Two checks side by side, from 300 to 900 ms: one has two starts, the other a start and a window. */
    private static final LabTimes TIMES = new LabTimes(
            0,
            500,
            1_200,
            List.of(
                    lap(Part.COMPILE, "server", 1, 100, 250),
                    lap(Part.GRADING, "checks", 1, 300, 900),
                    lap(Part.CHECK, "one", 2, 300, 800),
                    lap(Part.START, "server", 2, 310, 410),
                    lap(Part.START, "server", 2, 500, 600),
                    lap(Part.CHECK, "other", 3, 300, 900),
                    lap(Part.START, "server", 3, 320, 370),
                    lap(Part.WINDOW, "observation", 3, 400, 700),
                    lap(Part.REPORT, "report", 1, 910, 930)));

    private static Lap lap(Part part, String what, long thread, long beginMillis, long endMillis) {
        return new Lap(part, what, thread, beginMillis * 1_000, endMillis * 1_000);
    }

    @Test
    void theSplitAddsUpToTheWallTime() {
        GradingSplit split = GradingSplit.of(1_100_000, 50_000, TIMES);
        double sum = split.seconds().values().stream().mapToDouble(d -> d).sum();
        assertThat(sum).isCloseTo(1.1, EXACT);
        assertThat(split.seconds().values()).allMatch(part -> part >= 0);
    }

    @Test
    void eachPartIsWhatItSays() {
        GradingSplit split = GradingSplit.of(1_100_000, 50_000, TIMES);
        assertThat(split.compile()).isEqualTo(150_000);
        assertThat(split.report()).isEqualTo(20_000);
        // The command is over 120 ms after the report: 1,100 - 50 - 930.
        assertThat(split.end()).isEqualTo(120_000);
        // 600 ms of playing are divided as the 1,100 ms of both checks were.
        assertThat(split.starts()).isCloseTo(600_000 * 250 / 1_100.0, within(1e-6));
        assertThat(split.windows()).isCloseTo(600_000 * 300 / 1_100.0, within(1e-6));
        assertThat(split.checks()).isCloseTo(600_000 * 550 / 1_100.0, within(1e-6));
        assertThat(split.harness()).isEqualTo(1_100_000 - 150_000 - 600_000 - 20_000 - 120_000);
    }

    @Test
    void whatIsCompiledWhileChecksArePlayedCountsOnce() {
        LabTimes times = new LabTimes(
                0,
                0,
                0,
                List.of(
                        lap(Part.GRADING, "checks", 1, 0, 400),
                        lap(Part.COMPILE, "server", 2, 0, 100),
                        lap(Part.CHECK, "one", 2, 100, 400)));
        GradingSplit split = GradingSplit.of(400_000, 0, times);
        assertThat(split.compile()).isCloseTo(100_000, within(1e-6));
        assertThat(split.checks()).isCloseTo(300_000, within(1e-6));
        assertThat(split.harness()).isZero();
    }

    @Test
    void aCommandThatGradesNothingIsTheHarnessAlone() {
        GradingSplit split = GradingSplit.of(200_000, 90_000, new LabTimes(0, 0, 0, List.of()));
        assertThat(split.harness()).isEqualTo(200_000);
        assertThat(split.checks() + split.end() + split.report()).isZero();
    }

    @Test
    void theBoundIsTheLargerOfItsTerms() {
        GradingBound two = GradingBound.of(TIMES, 2);
        assertThat(two.cpuTerm()).isCloseTo(0.6, EXACT);
        assertThat(two.chainSeconds()).isCloseTo(0.35, EXACT);
        assertThat(two.chain()).isEqualTo("other");
        assertThat(two.programs()).isEqualTo(3);
        assertThat(two.seconds()).isCloseTo(0.6, EXACT);
        assertThat(GradingBound.of(TIMES, 4).seconds()).isCloseTo(0.35, EXACT);
        assertThat(two.inWords()).contains("0.60 s", "0.35 s", "1.20 s", "3 programs", "other");
    }

    @Test
    void whatOverlapsCountsOnceAndOtherChecksDoNotCount() {
        LabTimes times = new LabTimes(
                0,
                0,
                10,
                List.of(
                        lap(Part.CHECK, "one", 2, 0, 100),
                        lap(Part.START, "first", 2, 0, 60),
                        lap(Part.START, "second", 2, 40, 80),
                        lap(Part.START, "elsewhere", 3, 0, 100)));
        assertThat(GradingBound.of(times, 2).chainSeconds()).isCloseTo(0.08, EXACT);
    }

    @Test
    void nothingPlayedHasNoBound() {
        GradingBound none = GradingBound.of(new LabTimes(0, 0, 0, List.of()), 2);
        assertThat(none.seconds()).isZero();
        assertThat(none.chain()).isEmpty();
    }
}
