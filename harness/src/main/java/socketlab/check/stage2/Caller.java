package socketlab.check.stage2;

import java.util.Queue;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.User;
import socketlab.check.script.Breach;
import socketlab.check.script.DueLines;
import socketlab.check.script.UnfinishedLine;
import socketlab.transcript.Seen;

/** A client of a script: what it has said, and what the server must have made of that. */
final class Caller {
    private final User user;
    private final Scenario scenario;
    private final DueLines screen;
    private final DueLines received;
    private final LockStep conversation;
    private final UnfinishedLine half = new UnfinishedLine();
    private boolean ended;

    /**
     * @param keyboard lines typed at the server and not taken yet
     * @param screen what the server must print
     */
    Caller(User user, Queue<String> keyboard, DueLines screen, Scenario scenario) {
        this.user = user;
        this.scenario = scenario;
        this.screen = screen;
        this.received = DueLines.onWire(user.name(), user.received(), scenario);
        this.conversation =
                new LockStep(LockStep.Turn.PEER, scenario.dialect().exitLine(), keyboard, screen::add, received::add);
    }

    User user() {
        return user;
    }

    LockStep conversation() {
        return conversation;
    }

    /** Is about to send this. Only unique lines tell whether they stand where they may. */
    String says(String text) {
        for (String line : half.add(text)) {
            if (!line.isEmpty() && !line.equals(scenario.dialect().exitLine())) {
                screen.mayCome(line);
            }
            conversation.hears(line);
        }
        return text;
    }

    boolean hasHalfALine() {
        return !half.isEmpty();
    }

    /**
     * Whether this client may end its connection so that the protocol says what comes of it: nothing that it sent may
     * bring the server to its keyboard, because there a close need not be noticed.
     */
    boolean mayEnd() {
        return !ended && half.isEmpty() && !conversation.hasUnread() && conversation.turn() == LockStep.Turn.PEER;
    }

    /** Is about to end its connection. */
    void ends() {
        ended = true;
        conversation.hearsTheEnd();
    }

    /** By its own doing, or by the server's. */
    boolean isGone() {
        return ended || conversation.isOver();
    }

    void judge() {
        received.judge();
    }

    /** Whoever is served or waits is not hung up on, while the server goes on. */
    void requireConnection() {
        if (!isGone() && user.received().end().isPresent()) {
            throw new Breach(
                    "hangs-up",
                    scenario.failure(
                            "the connection of " + user.name() + " to stay open",
                            Seen.words("the server has closed it")));
        }
    }

    boolean hasAll() {
        return (isCutOff() || received.haveAllCome()) && hasSeenTheEnd();
    }

    void requireAll() {
        if (!isCutOff()) {
            received.requireAll();
        }
        if (!hasSeenTheEnd()) {
            throw new Breach(
                    "closes",
                    scenario.failure(
                            "the connection of " + user.name() + " to be closed", Seen.words("it stays open")));
        }
    }

    /** To close with something unread is a reset, and that may overtake what was sent before. */
    private boolean isCutOff() {
        return conversation.isOver() && !ended && (conversation.hasUnread() || hasHalfALine());
    }

    /** Whoever has ended the connection need not be told so. */
    private boolean hasSeenTheEnd() {
        return !conversation.isOver() || ended || user.received().end().isPresent();
    }
}
