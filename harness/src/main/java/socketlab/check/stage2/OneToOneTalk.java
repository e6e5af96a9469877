package socketlab.check.stage2;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.User;
import socketlab.check.script.Breach;
import socketlab.check.script.DueLines;
import socketlab.check.script.Lifetime;
import socketlab.check.script.Rest;
import socketlab.check.script.UnfinishedLine;
import socketlab.transcript.Seen;
import socketlab.waiting.Deadline;

/** What a client in lock-step must make of what its server and its user say, in turn or early. */
final class OneToOneTalk {
    private final Scenario scenario;
    private final OneToOneClientProgram client;
    private final User server;
    private final DueLines screen;
    private final DueLines sent;
    private final Queue<String> keyboard = new ArrayDeque<>();
    private final LockStep conversation;
    private final UnfinishedLine halfSaid = new UnfinishedLine();
    private final UnfinishedLine halfTyped = new UnfinishedLine();

    OneToOneTalk(OneToOneClientProgram client, User server, Scenario scenario) {
        this.client = client;
        this.server = server;
        this.scenario = scenario;
        this.screen = DueLines.onScreen("the client", client.program().output(), scenario);
        this.sent = DueLines.onWire(server.name(), server.received(), scenario);
        this.conversation =
                new LockStep(LockStep.Turn.KEYBOARD, scenario.dialect().exitLine(), keyboard, screen::add, sent::add);
    }

    /** The server is about to send this. Only unique lines tell whether they stand where they may. */
    String said(String text) {
        for (String line : halfSaid.add(text)) {
            if (!line.isEmpty() && !line.equals(scenario.dialect().exitLine())) {
                screen.mayCome(line);
            }
            conversation.hears(line);
        }
        conversation.goesOn();
        return text;
    }

    /** The person is about to type this. */
    String typed(String text) {
        keyboard.addAll(halfTyped.add(text));
        conversation.goesOn();
        return text;
    }

    boolean isTheServersTurn() {
        return conversation.turn() == LockStep.Turn.PEER;
    }

    boolean isTheKeyboardsTurn() {
        return conversation.turn() == LockStep.Turn.KEYBOARD;
    }

    /** EXIT was typed, and its turn has come. */
    boolean isOver() {
        return conversation.isOver();
    }

    boolean hasHalfSaid() {
        return !halfSaid.isEmpty();
    }

    boolean hasHalfTyped() {
        return !halfTyped.isEmpty();
    }

    /** Lines were typed early and wait for their turn. */
    boolean hasTypedEarly() {
        return !keyboard.isEmpty();
    }

    /** Lines of the server have come early and wait for their turn. */
    boolean hasUnread() {
        return conversation.hasUnread() && !isOver();
    }

    /** Waits until everything that must have come has come, and judges all that has. */
    void comesToRest(Duration patience) {
        Rest.await(
                () -> {
                    judge();
                    return screen.haveAllCome() && sent.haveAllCome();
                },
                client.program(),
                scenario,
                patience);
        requireAll();
    }

    /** The client is not over. */
    void judge() {
        Lifetime.requireRunning("client", client.program(), scenario);
        judgeLines();
    }

    private void judgeLines() {
        screen.judge();
        sent.judge();
    }

    private void requireAll() {
        screen.requireAll();
        sent.requireAll();
    }

    /** The end of the client is a fence: nothing can come behind it. */
    void isOver(int status, Duration patience) {
        if (client.program().awaitExit(Deadline.in(patience))) {
            // What it sent last may still be on its way to the lab.
            scenario.until(() -> server.received().end().isPresent(), Deadline.in(patience));
        }
        judgeLines();
        screen.requireAll();
        // To close with something unread is a reset, and that may overtake what was sent before.
        if (!conversation.hasUnread() && !hasHalfSaid()) {
            sent.requireAll();
        }
        Lifetime.requireEnd("client", client.program(), status, scenario);
        if (status != 0 && client.program().errors().size() == 0) {
            throw new Breach(
                    "diagnostic",
                    scenario.failure("a diagnostic on standard error", Seen.words("standard error is empty")));
        }
    }
}
