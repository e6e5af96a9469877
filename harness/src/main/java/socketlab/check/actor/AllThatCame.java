package socketlab.check.actor;

import java.util.List;
import socketlab.transcript.Received;
import socketlab.transcript.Seen;

/** All that has come on a connection, held against all that should have. */
final class AllThatCame {
    private AllThatCame() {}

    /** These messages and nothing else, not even a line end where there is none. */
    static void mustBe(List<String> messages, String what, Received received, Scenario scenario) {
        String between = received.hasLineEnds() ? "\n" : "";
        String expected = String.join(between, messages);
        String actual = String.join(between, received.linesFrom(0)) + received.unfinishedLine();
        if (!actual.equals(expected)) {
            throw scenario.failure(what, expected, Seen.text(actual));
        }
    }
}
