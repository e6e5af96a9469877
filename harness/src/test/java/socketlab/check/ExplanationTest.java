package socketlab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import socketlab.transcript.TrailEvent;

class ExplanationTest {
    private static final List<TrailEvent> TWO_EVENTS =
            List.of(new TrailEvent(3, "alice", "says \"hi\\n\""), new TrailEvent(12_345, "bob", "sees \u001b[31m\0"));

    @Test
    void aLineHasItsNumberTimeSpeakerAndEvent() {
        assertThat(Explanation.trail(TWO_EVENTS))
                .containsExactly(
                        "    1   0.003 s  alice  says \"hi\\n\"", "    2  12.345 s  bob    sees \\x1b[31m\\x00");
    }

    @Test
    @DefaultLocale("ar-EG-u-nu-arab")
    void aTrailIsTheSameInEveryLanguage() {
        aLineHasItsNumberTimeSpeakerAndEvent();
    }

    @Test
    void ofALongStoryTheMiddleIsLeftOut() {
        List<String> lines = Explanation.trail(events(100));
        assertThat(lines).hasSize(81);
        assertThat(lines.get(39)).startsWith("   40 ");
        assertThat(lines.get(40)).isEqualTo("       … 20 lines are left out; --json has them");
        assertThat(lines.get(41)).startsWith("   61 ");
        assertThat(lines.get(80)).startsWith("  100 ");
        assertThat(Explanation.trail(List.of())).isEmpty();
    }

    @Test
    void whatSomebodyDoesVeryOftenIsShownAFewTimes() {
        List<TrailEvent> same = IntStream.range(0, 30)
                .mapToObj(i -> new TrailEvent(i, "alice", "says " + i))
                .toList();
        assertThat(Explanation.trail(same)).hasSize(15).element(8).isEqualTo("       … 16 more of what is above");
    }

    private static List<TrailEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new TrailEvent(i, "alice", "verb" + i))
                .toList();
    }
}
