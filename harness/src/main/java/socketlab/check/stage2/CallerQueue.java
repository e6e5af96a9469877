package socketlab.check.stage2;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.User;
import socketlab.check.script.DueLines;
import socketlab.check.script.Lifetime;
import socketlab.check.script.Rest;
import socketlab.check.script.UnfinishedLine;
import socketlab.waiting.Deadline;

/**
 * The clients of one play in the order in which they came, of whom the first is served; the server's keyboard; and
 * whether the server did with both what the protocol says.
 */
final class CallerQueue {
    private final OneToOneServerProgram server;
    private final Scenario scenario;
    private final DueLines screen;
    private final Queue<String> keyboard = new ArrayDeque<>();
    private final UnfinishedLine halfTyped = new UnfinishedLine();
    private final List<Caller> all = new ArrayList<>();
    private final Deque<Caller> queue = new ArrayDeque<>();

    CallerQueue(OneToOneServerProgram server, Scenario scenario) {
        this.server = server;
        this.scenario = scenario;
        this.screen = DueLines.onScreen("the server", server.program().output(), scenario);
    }

    Caller add(User user) {
        Caller caller = new Caller(user, keyboard, screen, scenario);
        all.add(caller);
        queue.add(caller);
        return caller;
    }

    /** How many are connected or have been, and were not served to the end. */
    int size() {
        return queue.size();
    }

    Optional<Caller> served() {
        return Optional.ofNullable(queue.peek());
    }

    boolean serves(Caller caller) {
        return queue.peek() == caller;
    }

    /** Is about to be typed. */
    String typed(String text) {
        keyboard.addAll(halfTyped.add(text));
        return text;
    }

    boolean hasHalfTyped() {
        return !halfTyped.isEmpty();
    }

    /** Lines were typed early and wait for their turn. */
    boolean hasTypedEarly() {
        return !keyboard.isEmpty();
    }

    /** Takes all the turns that can be taken now. Called before the lab does what makes them possible. */
    void goesOn() {
        for (Caller first = queue.peek(); first != null; first = queue.peek()) {
            first.conversation().goesOn();
            if (!first.conversation().isOver()) {
                return;
            }
            queue.remove();
        }
    }

    /** Waits until everything that must have come has come, and judges all that has. */
    void comesToRest(Duration patience) {
        Rest.await(
                () -> {
                    judge();
                    return screen.haveAllCome() && all.stream().allMatch(Caller::hasAll);
                },
                server.program(),
                scenario,
                patience);
        judge();
        screen.requireAll();
        all.forEach(Caller::requireAll);
    }

    void judge() {
        Lifetime.requireRunning("server", server.program(), scenario);
        judgeLines();
        all.forEach(Caller::requireConnection);
    }

    private void judgeLines() {
        screen.judge();
        all.forEach(Caller::judge);
    }

    /** The end of the server is a fence: nothing can come behind it. */
    void isOver(Duration patience) {
        server.program().awaitExit(Deadline.in(patience));
        judgeLines();
        Lifetime.requireEnd("server", server.program(), 0, scenario);
    }
}
