package socketlab.check.stage3;

import java.time.Duration;
import java.util.List;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.User;
import socketlab.check.script.Breach;
import socketlab.check.script.DueLines;
import socketlab.check.script.Lifetime;
import socketlab.check.script.Rest;
import socketlab.check.script.UnfinishedLine;
import socketlab.transcript.Received;
import socketlab.transcript.Seen;
import socketlab.waiting.Deadline;

/**
 * What a chat client must make of what its server and its user say. Each side's lines have one order; nothing forces
 * the lines of the one apart from those of the other, so they are judged as if the other were not there.
 */
final class ChatTalk {
    private final Scenario scenario;
    private final ChatClientProgram client;
    private final User server;
    private final UnfinishedLine halfSaid = new UnfinishedLine();
    private final UnfinishedLine halfTyped = new UnfinishedLine();
    private final DueLines heard;
    private final DueLines shown;
    private final DueLines sent;
    private boolean over;

    ChatTalk(ChatClientProgram client, User server, Scenario scenario) {
        this.client = client;
        this.server = server;
        this.scenario = scenario;
        Received screen = client.program().output();
        this.heard = DueLines.onScreen("the client", screen, scenario);
        this.shown = DueLines.onScreen("the client", screen, scenario);
        this.sent = DueLines.onWire(server.name(), server.received(), scenario);
    }

    /** The server is about to send this. */
    String said(String text) {
        for (String line : halfSaid.add(text)) {
            if (!line.isEmpty()) {
                heard.mayCome(line);
            }
            heard.add(line);
        }
        return text;
    }

    /** The person is about to type this, which holds no blank line. */
    String typed(String text) {
        for (String line : halfTyped.add(text)) {
            shown.mayCome(scenario.dialect().own(line));
            shown.add(scenario.dialect().own(line));
            sent.add(line);
        }
        return text;
    }

    boolean hasHalfALine() {
        return !halfSaid.isEmpty();
    }

    boolean hasHalfTyped() {
        return !halfTyped.isEmpty();
    }

    boolean isOver() {
        return over;
    }

    /** Waits until every line has come where it must, and judges all that has come. */
    void comesToRest(Duration patience) {
        Rest.await(
                () -> {
                    Lifetime.requireRunning("client", client.program(), scenario);
                    judge();
                    return lines().stream().allMatch(DueLines::haveAllCome);
                },
                client.program(),
                scenario,
                patience);
        lines().forEach(DueLines::requireAll);
    }

    /** Whether it half-closes before or only ends is its own affair: either way the server sees the end. */
    void isLeftByTheClient(Duration patience) {
        boolean left = scenario.until(
                () -> {
                    judge();
                    return server.received().end().isPresent();
                },
                Deadline.in(patience));
        if (!left) {
            Lifetime.requireEnd("client", client.program(), 0, scenario);
        }
        // The end may have come behind the last look.
        judge();
        sent.requireAll();
    }

    /** The end of the client is a fence: nothing can come behind it. */
    void isOver(Duration patience) {
        over = true;
        client.program().awaitExit(Deadline.in(patience));
        judge();
        lines().forEach(DueLines::requireAll);
        Lifetime.requireEnd("client", client.program(), 0, scenario);
        requireNotice();
    }

    private void requireNotice() {
        List<String> notices =
                List.of(scenario.dialect().disconnected(), scenario.dialect().serverGone());
        if (notices.stream().noneMatch(this::isShown)) {
            throw new Breach(
                    "notice", scenario.failure("the client to print this line", notices.get(0), Seen.words("nothing")));
        }
    }

    private boolean isShown(String notice) {
        return notice.isEmpty() || client.program().output().linesFrom(0).contains(notice);
    }

    private void judge() {
        lines().forEach(DueLines::judge);
        String surplus = server.received().unfinishedLine();
        if (over && !surplus.isEmpty()) {
            throw new Breach(
                    "receive-nothing-else",
                    scenario.failure(server.name() + " to receive whole lines only", Seen.text(surplus)));
        }
    }

    private List<DueLines> lines() {
        return List.of(heard, shown, sent);
    }
}
