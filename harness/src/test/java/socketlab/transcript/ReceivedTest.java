package socketlab.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import socketlab.waiting.Deadline;

class ReceivedTest {
    private final Recording recording = new Recording();
    private final Received received = new Received("alice", "receives", 1_000, recording);

    @Test
    void everyLineEndsWithALineFeed() {
        take("one\ntwo\n\nfour");
        assertThat(received.linesFrom(0)).containsExactly("one", "two", "");
        assertThat(received.lineCount()).isEqualTo(3);
        assertThat(received.line(1)).isEqualTo("two");
        assertThat(received.unfinishedLine()).isEqualTo("four");
    }

    @Test
    void oneCarriageReturnBeforeTheLineEndIsDropped() {
        take("one\r\ntwo\r\r\nth\rree\n\r\n");
        assertThat(received.linesFrom(0)).containsExactly("one", "two\r", "th\rree", "");
        assertThat(received.text()).isEqualTo("one\ntwo\r\nth\rree\n\n");
    }

    @Test
    void bytesThatAreNotUtf8HarmNoOtherLine() {
        received.accept(new byte[] {'a', (byte) 0xc3, '\n', 'b', '\n', (byte) 0xff, '\n'}, 7);
        assertThat(received.linesFrom(0)).containsExactly("a\ufffd", "b", "\ufffd");
        assertThat(received.bytes()).hasSize(7).contains((byte) 0xc3, (byte) 0xff);
    }

    @Test
    void onlyTheCountedBytesAreTaken() {
        received.accept("abc\ndef\n".getBytes(StandardCharsets.US_ASCII), 4);
        assertThat(received.text()).isEqualTo("abc\n");
        assertThat(received.size()).isEqualTo(4);
    }

    @Test
    void linesFromBeyondTheLastAreNone() {
        take("one\n");
        assertThat(received.linesFrom(1)).isEmpty();
        assertThat(received.linesFrom(7)).isEmpty();
    }

    @Test
    void moreThanTheLimitIsTheEndAndTheRestIsDropped() {
        assertThat(take("x".repeat(1_000))).isTrue();
        assertThat(received.end()).isEmpty();
        assertThat(take("y")).isFalse();
        assertThat(received.end()).contains(StreamEnd.TOO_MUCH);
        assertThat(take("z\n")).isFalse();
        assertThat(received.text()).doesNotContain("z");
        assertThat(received.lineCount()).isZero();
    }

    @Test
    void theFirstEndCounts() {
        received.end(StreamEnd.RESET);
        received.end(StreamEnd.END_OF_STREAM);
        assertThat(received.end()).contains(StreamEnd.RESET);
        assertThat(trail()).containsExactly("receives a reset (RST)");
    }

    @Test
    void nothingComesAfterTheEnd() {
        received.end(StreamEnd.END_OF_STREAM);
        assertThat(take("late\n")).isFalse();
        assertThat(received.size()).isZero();
    }

    @Test
    void theTrailTellsLinesAndTheirEnd() {
        take("hello\r\nrest");
        received.end(StreamEnd.END_OF_STREAM);
        assertThat(trail())
                .containsExactly(
                        "receives \"hello\\r\"",
                        "receives \"rest\", without a line end",
                        "receives the end of the stream");
        assertThat(recording.trail().observations()).isEqualTo(3);
    }

    /** What stands for nothing is still a line. */
    @Test
    void theTrailTellsEmptyLines() {
        take("\n\r\n");
        assertThat(trail()).containsExactly("receives \"\"", "receives \"\\r\"");
    }

    @Test
    void theLabsOwnCloseIsNoObservation() {
        received.end(StreamEnd.CLOSED_BY_LAB);
        assertThat(received.end()).contains(StreamEnd.CLOSED_BY_LAB);
        assertThat(recording.trail().observations()).isZero();
    }

    @Test
    void theEndOfAProgramIsToldByTheProgramItself() {
        take("rest");
        received.endWithProgram();
        assertThat(received.end()).contains(StreamEnd.END_OF_STREAM);
        assertThat(trail()).containsExactly("receives \"rest\", without a line end");
    }

    @Test
    void soManyEmptyLinesAreAFlood() {
        Received patient = new Received("alice", "receives", 1 << 20, recording);
        byte[] flood = "\n".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(patient.accept(flood, flood.length)).isTrue();
        assertThat(patient.accept(flood, 1)).isFalse();
        assertThat(patient.end()).contains(StreamEnd.TOO_MUCH);
    }

    @Test
    void whatComesWakesWhoeverWaits() {
        assertThat(isHeardAtOnce(() -> take("line\n"))).isTrue();
    }

    @Test
    void theEndWakesWhoeverWaits() {
        assertThat(isHeardAtOnce(() -> received.end(StreamEnd.END_OF_STREAM))).isTrue();
        assertThat(isHeardAtOnce(received::endWithProgram)).isTrue();
    }

    /** The condition makes the news itself, so only a raise lets it look three times before the wait is a long one. */
    private boolean isHeardAtOnce(Runnable news) {
        AtomicInteger looks = new AtomicInteger();
        AtomicBoolean waited = new AtomicBoolean();
        recording.signal().whenWaitingLong(() -> waited.set(true), () -> {});
        boolean held = recording
                .signal()
                .until(
                        () -> {
                            news.run();
                            return looks.incrementAndGet() == 3;
                        },
                        Deadline.in(Duration.ofSeconds(60)));
        return held && !waited.get();
    }

    private boolean take(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return received.accept(bytes, bytes.length);
    }

    private List<String> trail() {
        return recording.trail().events().stream().map(TrailEvent::event).toList();
    }
}
