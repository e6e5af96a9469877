package socketlab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socketlab.waiting.Deadline;

/** The load generator sees what is wrong and nothing else, and the arithmetic is right. No length of time decides. */
class LabBenchTest {
    private static final Duration MOMENT = Duration.ofMillis(200);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyDeliveryOfARightServerVerifies(boolean isAscii) throws IOException {
        try (FlawedServer server = new FlawedServer(FlawedServer.Flaw.NONE);
                Crowd crowd = new Crowd(server.port())) {
            Talk talk = joined(crowd, isAscii);
            talk.run(MOMENT);
            talk.drain();
            assertThat(talk.deliveries()).isPositive();
            assertThat(talk.deliveries() % 7)
                    .as("each message goes to seven of eight users")
                    .isZero();
        }
    }

    @Test
    void eachDeliveryOfAPacedTalkIsTimedOnce() throws IOException {
        try (FlawedServer server = new FlawedServer(FlawedServer.Flaw.NONE);
                Crowd crowd = new Crowd(server.port())) {
            Histogram delays = new Histogram(3);
            joined(crowd, true).pace(100, MOMENT, delays);
            assertThat(delays.getTotalCount()).isEqualTo(20 * 7);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LOSES, a message was lost",
        "DOUBLES, a message",
        "CHANGES, it was changed",
        "SWAPS, a message was lost",
        "INVENTS, nobody said"
    })
    void whateverIsDeliveredWrongIsReported(FlawedServer.Flaw flaw, String word) throws IOException {
        try (FlawedServer server = new FlawedServer(flaw);
                Crowd crowd = new Crowd(server.port())) {
            Talk talk = joined(crowd, true);
            assertThatThrownBy(() -> {
                        talk.run(Duration.ofSeconds(1));
                        talk.drain();
                    })
                    .isInstanceOf(WrongDelivery.class)
                    .hasMessageContaining(word);
        }
    }

    private static Talk joined(Crowd crowd, boolean isAscii) {
        new Arrivals(crowd).join(8, Deadline.in(Duration.ofSeconds(10)));
        return new Talk(crowd, 2, 16, isAscii);
    }

    @Test
    void aMessageCarriesItsSpeakerAndItsNumber() {
        ByteBuffer text = ByteBuffer.wrap(Message.text(17, false));
        Message.number(text, 0, 1_234_567);
        assertThat(text.limit()).isEqualTo(Message.SIZE + 1);
        assertThat(Message.speakerOf(text, 0)).isEqualTo(17);
        assertThat(Message.numberOf(text, 0)).isEqualTo(1_234_567);
    }

    @Test
    void theMedianOfAnEvenNumberOfRoundsLiesBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0))).isEqualTo(new Spread(1, 2, 4));
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
        assertThat(Spread.of(List.of(1.0, 2.0, 4.0)).relative()).isEqualTo(1.5);
        assertThat(Spread.of(List.of(0.0, 0.0)).relative()).isZero();
    }

    @Test
    void aRatioIsTheCostOfTheOneDividedByTheCandidates() {
        Results results = results(
                sample("c", 30, 99),
                sample("netty", 120, 99),
                sample("c", 20, 99),
                sample("netty", 160, 90),
                sample("c", 40, 80),
                sample("netty", 90, 80));
        List<Row> rows = results.rows(Mode.THROUGHPUT);
        assertThat(rows).extracting(Row::ratio).containsExactly(1.0, 0.25);
        assertThat(rows).extracting(Row::isLoadLimited).containsExactly(false, true);
    }

    @Test
    void withoutTheOneThereIsNoRatio() {
        assertThat(results(sample("netty", 120, 99)).rows(Mode.THROUGHPUT))
                .extracting(Row::ratio)
                .containsExactly((Double) null);
    }

    @Test
    void theCoalescingServerCountsAsTheOneWhereBothWereMeasured() {
        assertThat(results(sample("c", 80, 99), sample("c-epoll", 20, 99)).rows(Mode.THROUGHPUT))
                .extracting(Row::ratio)
                .containsExactly(0.25, 1.0);
    }

    @Test
    void anUnstableRunSaysSo() {
        Results steady = results(sample("c", 30, 99), sample("c", 30, 99));
        assertThat(steady.remarks(Mode.THROUGHPUT)).noneMatch(remark -> remark.startsWith("Unstable"));
        Results unsteady = results(sample("c", 30, 99), sample("c", 60, 99));
        assertThat(unsteady.remarks(Mode.THROUGHPUT)).anyMatch(remark -> remark.startsWith("Unstable"));
    }

    @Test
    void whatWasWrongStandsInEveryReportAndIsEscapedOnThePage() {
        Sample wrong = new Sample(Mode.THROUGHPUT, 1, "<b>mine</b>", Map.of(), "User 1 got \"<script>\".");
        Results results = results(sample("c", 30, 99), wrong);
        assertThat(results.areRight()).isFalse();
        assertThat(String.join("\n", BenchReport.text(results))).contains("User 1 got \"<script>\".");
        assertThat(BenchReport.json(results)).contains("User 1 got \\\"<script>\\\".");
        assertThat(BenchPage.of(results))
                .doesNotContain("<script", "<b>", "http:", "https:", "src=", "url(")
                .contains("User 1 got &quot;&lt;script&gt;&quot;.");
    }

    @Test
    void whatWasWrittenCanBeReadAgain() {
        Results results = results(sample("c", 30, 99), sample("netty", 120, 99));
        Results again = BenchReport.read(BenchReport.json(results));
        assertThat(again).isEqualTo(results);
    }

    @Test
    void aLaterRunTakesThePlaceOfItsModesAlone() {
        Results before = results(sample("c", 30, 99))
                .with(Mode.LATENCY, List.of(new Sample(Mode.LATENCY, 1, "c", Map.of(Figure.P99, 9.0), null)));
        Results later = results(sample("c", 40, 99));
        Results all = before.updatedBy(later);
        assertThat(all.modes()).containsExactly(Mode.THROUGHPUT, Mode.LATENCY);
        assertThat(all.samples())
                .hasSize(2)
                .containsAll(later.samples())
                .doesNotContainAnyElementsOf(results(sample("c", 30, 99)).samples());
    }

    /** Without candidates every mode is complete at once. */
    @Test
    void whatHasBeenMeasuredIsHandedOverAfterEachMode() {
        List<Results> kept = new ArrayList<>();
        List<Mode> modes = List.of(Mode.SINGLE, Mode.LATENCY);
        Results whole = Bench.run(List.of(), modes, Settings.smoke(), false, sample -> {}, kept::add);
        assertThat(kept).extracting(Results::modes).containsExactly(List.of(Mode.SINGLE), modes);
        assertThat(kept.get(1)).isEqualTo(whole);
    }

    @Test
    void aTargetThatWasNotMeasuredIsNotMet() {
        assertThat(Target.of(results(sample("c-epoll", 30, 99), sample("fast", 36, 99))))
                .filteredOn(target -> target.measured().isPresent())
                .singleElement()
                .satisfies(target -> {
                    assertThat(target.measured()).contains("0.83");
                    assertThat(target.isMet()).isTrue();
                });
        assertThat(Target.of(results())).noneMatch(Target::isMet);
    }

    private static Results results(Sample... samples) {
        Machine machine = new Machine("Linux", "a processor", "17", 2, "Nothing is pinned.", 1_024);
        return new Results(Settings.usual(), List.of(Mode.THROUGHPUT), machine, List.of(samples));
    }

    private static Sample sample(String candidate, double cost, double busy) {
        Map<Figure, Double> figures = Map.of(Figure.RATE, 1e9 / cost, Figure.COST, cost, Figure.BUSY, busy);
        return new Sample(Mode.THROUGHPUT, 1, candidate, figures, null);
    }
}
