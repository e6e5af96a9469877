package socketlab.check.stage3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import socketlab.check.actor.Nothing;
import socketlab.check.actor.Scenario;
import socketlab.check.script.Breach;
import socketlab.check.script.Lifetime;
import socketlab.check.script.Rest;
import socketlab.dialect.Key;
import socketlab.dialect.TemplatePattern;
import socketlab.transcript.Seen;

/** The guests of one play and the server's screen: whether what everybody saw is one history that the protocol allows. */
final class ChatRoom {
    private final ChatServerProgram server;
    private final Scenario scenario;
    private final List<Guest> guests = new ArrayList<>();
    private final ChatHistory history;
    private final Pattern greeting;
    private final Pattern entered;
    private final Pattern message;

    ChatRoom(ChatServerProgram server, Scenario scenario) {
        this.server = server;
        this.scenario = scenario;
        this.history = new ChatHistory(guests, scenario);
        this.greeting = TemplatePattern.of(scenario.dialect(), Key.GREETING);
        this.entered = TemplatePattern.of(scenario.dialect(), Key.ENTERED);
        this.message = TemplatePattern.of(scenario.dialect(), Key.MESSAGE);
    }

    List<Guest> guests() {
        return guests;
    }

    void add(Guest guest) {
        guests.add(guest);
    }

    /** Waits until everybody has seen what they must have seen, and judges all that was seen. */
    void comesToRest(Duration patience) {
        Rest.await(
                () -> {
                    judge();
                    return isAtRest();
                },
                server.program(),
                scenario,
                patience);
        judge();
        guests.forEach(this::requireNothingMissing);
    }

    /** The last rest, when everybody has left: now nothing may have come that was not due. */
    void isOver(Duration patience) {
        comesToRest(patience);
        for (Guest guest : guests) {
            List<String> received = guest.user().received().linesFrom(0);
            int due = history.dueTo(guest).size();
            if (received.size() > due && !guest.isMaybeUnnoticed()) {
                throw surplus(guest, received.get(due));
            }
        }
    }

    private Breach surplus(Guest guest, String line) {
        return new Breach(
                "nothing-else",
                scenario.failure(guest.name() + " to receive only what the protocol defines", Seen.text(line)));
    }

    private boolean isAtRest() {
        return guests.stream().allMatch(guest -> history.missing(guest).isEmpty() && hasAll(guest) && hasEnded(guest));
    }

    private boolean hasAll(Guest guest) {
        return !guest.isListening()
                || guest.user().received().lineCount() >= history.dueTo(guest).size();
    }

    /** The server closes its side when somebody leaves. */
    private static boolean hasEnded(Guest guest) {
        return !guest.isLeaving()
                || !guest.isReading()
                || guest.user().received().end().isPresent();
    }

    private void judge() {
        Lifetime.requireRunning("server", server.program(), scenario);
        history.read(server.program().output().linesFrom(0));
        guests.forEach(this::judgeStream);
    }

    /** What a guest got is the beginning of what was due, or runs ahead of the screen with what may still come there. */
    private void judgeStream(Guest guest) {
        List<String> received = guest.user().received().linesFrom(0);
        List<String> due = history.dueTo(guest);
        for (int i = 0; i < received.size(); i++) {
            String line = received.get(i);
            if (i < due.size() && !due.get(i).equals(line)) {
                throw new Breach(
                        "same-order",
                        scenario.failure(guest.name() + " to receive this line", due.get(i), Seen.text(line)));
            }
            if (i >= due.size() && !mayCome(line, i, guest)) {
                throw surplus(guest, line);
            }
        }
    }

    /** Nobody ever gets a notice or a line of their own. */
    private boolean mayCome(String line, int index, Guest receiver) {
        return index == 0
                ? greeting.matcher(line).matches()
                : guests.stream()
                        .anyMatch(guest ->
                                guest != receiver && guest.mentionIn(line).isPresent());
    }

    private void requireNothingMissing(Guest guest) {
        Optional<String> missing = history.missing(guest);
        if (missing.isPresent()) {
            throw missing(guest, missing.get());
        }
        if (!hasAll(guest)) {
            int got = guest.user().received().lineCount();
            throw new Breach(
                    "everybody-gets-all",
                    scenario.failure(
                            guest.name() + " to receive this line",
                            history.dueTo(guest).get(got),
                            insteadFor(guest)));
        }
        if (!hasEnded(guest)) {
            throw new Breach(
                    "closes",
                    scenario.failure(
                            "the connection of " + guest.name() + " to be closed", Seen.words("it stays open")));
        }
    }

    private Breach missing(Guest guest, String line) {
        String rest = server.program().output().unfinishedLine();
        Seen instead = rest.isEmpty() ? Seen.words("nothing") : Nothing.unfinished(rest);
        String rule =
                message.matcher(line).matches() ? "says" : entered.matcher(line).matches() ? "enters" : "leaves";
        return new Breach(rule + "-missing", scenario.failure("the server to print this line", line, instead));
    }

    private static Seen insteadFor(Guest guest) {
        String rest = guest.user().received().unfinishedLine();
        return rest.isEmpty() ? Nothing.because(guest.user().received().end(), false) : Nothing.unfinished(rest);
    }
}
