package socketlab.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TrailTest {
    private static final int MOST = 801;

    private final Trail trail = new Trail();

    @Test
    void eventsStandInTheirOrder() {
        trail.add("alice", "connects");
        trail.observe("server", "prints \"hello\"");
        trail.add("alice", "leaves");
        assertThat(trail.events())
                .extracting(e -> e.who() + " " + e.event())
                .containsExactly("alice connects", "server prints \"hello\"", "alice leaves");
    }

    @Test
    void timeNeverGoesBack() {
        fill(trail, 50);
        assertThat(trail.events()).extracting(TrailEvent::ms).isSorted().allMatch(ms -> ms >= 0);
    }

    @Test
    void timeIsToldInMillisecondsSinceTheBeginning() {
        long begin = System.nanoTime();
        Trail begun = new Trail();
        fill(begun, 50);
        long most = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        assertThat(begun.events()).extracting(TrailEvent::ms).allMatch(ms -> ms <= most);
    }

    @Test
    void onlyWhatTheProgramWasSeenToDoIsAnObservation() {
        trail.add("lab", "waits");
        assertThat(trail.observations()).isZero();
        trail.observe("server", "listens");
        trail.observe("server", "ends");
        assertThat(trail.observations()).isEqualTo(2);
    }

    @Test
    void ofALongStoryBothEndsAreKeptAndTheMiddleIsCounted() {
        fill(trail, 10_000);
        List<TrailEvent> events = trail.events();
        assertThat(events).hasSize(MOST);
        assertThat(events.get(0).event()).isEqualTo("0");
        assertThat(events.get(399).event()).isEqualTo("399");
        assertThat(events.get(400))
                .matches(e -> e.who().equals("lab") && e.event().contains("9200"));
        assertThat(events.get(401).event()).isEqualTo("9600");
        assertThat(events.get(800).event()).isEqualTo("9999");
        assertThat(trail.observations()).isEqualTo(10_000);
    }

    @Test
    void aStoryThatJustFitsIsTold() {
        fill(trail, 800);
        assertThat(trail.events()).hasSize(800).noneMatch(e -> e.event().contains("leaves out"));
    }

    @Property(tries = 50)
    void howeverLongTheStoryTheRecordIsBounded(@ForAll @IntRange(max = 3_000) int events) {
        Trail any = new Trail();
        fill(any, events);
        assertThat(any.events()).hasSizeLessThanOrEqualTo(MOST).hasSizeGreaterThanOrEqualTo(Math.min(events, 800));
    }

    @Test
    void whatWasHandedOutDoesNotChangeAfterwards() {
        trail.add("alice", "connects");
        List<TrailEvent> before = trail.events();
        trail.add("bob", "connects");
        assertThat(before).hasSize(1);
    }

    private static void fill(Trail trail, int events) {
        for (int i = 0; i < events; i++) {
            trail.observe("server", String.valueOf(i));
        }
    }
}
