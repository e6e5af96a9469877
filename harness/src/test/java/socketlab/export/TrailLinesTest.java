package socketlab.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import socketlab.transcript.TrailEvent;

class TrailLinesTest {

    @Test
    void aLineHasItsNumberTimeSpeakerAndEvent() {
        assertThat(TrailLines.of(List.of(
                        new TrailEvent(3, "alice", "says \"hi\\n\""),
                        new TrailEvent(12_345, "bob", "sees \u001b[31m\0"))))
                .containsExactly("  1    0.003 s  alice  says \"hi\\n\"", "  2   12.345 s  bob    sees \\x1b[31m\\x00");
    }

    @Test
    void ofALongStoryTheMiddleIsLeftOut() {
        List<String> lines = TrailLines.of(events(100));
        assertThat(lines).hasSize(81);
        assertThat(lines.get(39)).startsWith(" 40 ");
        assertThat(lines.get(40)).isEqualTo("  … 20 events are left out here");
        assertThat(lines.get(41)).startsWith(" 61 ");
        assertThat(lines.get(80)).startsWith("100 ");
    }

    @Test
    void aSingleEventIsNotLeftOutForALineThatSaysSo() {
        assertThat(TrailLines.of(events(81))).hasSize(81);
        assertThat(TrailLines.of(List.of())).isEmpty();
    }

    private static List<TrailEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new TrailEvent(i, "alice", "says " + i))
                .toList();
    }
}
