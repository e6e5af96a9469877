package socketlab.check.stage2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LockStepTest {
    private final Queue<String> keyboard = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    private LockStep beginningWith(LockStep.Turn turn) {
        return new LockStep(
                turn, "EXIT", keyboard, line -> done.add("prints " + line), line -> done.add("sends " + line));
    }

    @Test
    void aServerAnswersLinesOneAfterTheOtherWheneverTheyCame() {
        LockStep server = beginningWith(LockStep.Turn.PEER);
        server.hears("one");
        server.hears("two");
        server.goesOn();
        assertThat(done).containsExactly("prints one");
        keyboard.addAll(List.of("first", "second", "third"));
        server.goesOn();
        assertThat(done).containsExactly("prints one", "sends first", "prints two", "sends second");
        assertThat(keyboard).containsExactly("third");
    }

    @Test
    void aClientBeginsAndPrintsAnEarlyReplyInItsTurn() {
        LockStep client = beginningWith(LockStep.Turn.KEYBOARD);
        client.hears("early");
        client.goesOn();
        assertThat(done).isEmpty();
        assertThat(client.hasUnread()).isTrue();
        keyboard.add("question");
        client.goesOn();
        assertThat(done).containsExactly("sends question", "prints early");
    }

    @Test
    void exitIsNotSentAndWhatIsTypedBehindItWaitsForTheNext() {
        LockStep server = beginningWith(LockStep.Turn.PEER);
        keyboard.addAll(List.of("EXIT", "to the next"));
        server.goesOn();
        assertThat(server.isOver()).isFalse();
        server.hears("one");
        server.goesOn();
        assertThat(server.isOver()).isTrue();
        assertThat(done).containsExactly("prints one");
        assertThat(keyboard).containsExactly("to the next");
    }

    @Test
    void theEndIsHeardBehindAllLinesAndOnlyInThePeersTurn() {
        LockStep server = beginningWith(LockStep.Turn.PEER);
        server.hears("last");
        server.hearsTheEnd();
        server.goesOn();
        assertThat(server.turn()).isEqualTo(LockStep.Turn.KEYBOARD);
        keyboard.add("answer");
        server.goesOn();
        assertThat(server.isOver()).isTrue();
        assertThat(done).containsExactly("prints last", "sends answer");
    }
}
