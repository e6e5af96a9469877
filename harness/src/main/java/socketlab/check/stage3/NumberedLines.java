package socketlab.check.stage3;

import java.util.List;
import java.util.stream.IntStream;
import socketlab.check.actor.Scenario;

/** What each of many users says when all speak at once. The lines are long, so that threads which relay them meet. */
final class NumberedLines {
    /** How many lines each of them says. */
    static final int COUNT = 25;

    private NumberedLines() {}

    static List<String> of(ChatUser speaker) {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(i -> "line " + i + " of " + speaker.name() + " " + "-".repeat(200) + "|")
                .toList();
    }

    /** Each speaker's in order, and none missing. What is wrong comes before what lacks: it says more. */
    static void areHeardInOrder(ChatUser listener, List<ChatUser> speakers, Scenario scenario) {
        for (ChatUser speaker : speakers) {
            List<String> heard = heard(listener, speaker);
            SameOrder.checkBeginning(listener.name(), heard, speaker.name(), shown(speaker), scenario);
        }
        for (ChatUser speaker : speakers) {
            List<String> heard = heard(listener, speaker);
            SameOrder.check(listener.name(), heard, speaker.name(), shown(speaker), scenario);
        }
    }

    private static List<String> shown(ChatUser speaker) {
        return of(speaker).stream().map(text -> speaker.line(text).shown()).toList();
    }

    private static List<String> heard(ChatUser listener, ChatUser speaker) {
        String beginning = speaker.line("").shown().stripTrailing();
        return listener.messages().stream()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}
