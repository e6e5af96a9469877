package socketlab.check.stage3;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import socketlab.check.actor.Scenario;
import socketlab.check.script.Breach;
import socketlab.transcript.Seen;

/**
 * The order of events as the server's screen tells it, held against what the guests did. Every order that the protocol
 * allows is accepted: the screen sees all events, so the order is read from it and never guessed.
 *
 * <p>Lines of the screen that are not about a guest, or show what no guest has said, are the program's own affair.
 */
final class ChatHistory {
    private final Scenario scenario;
    private final List<Guest> guests;
    private final List<ChatEvent> events = new ArrayList<>();
    private final Set<Guest> present = new LinkedHashSet<>();
    private final Set<Guest> gone = new LinkedHashSet<>();
    private final Map<Guest, Integer> shown = new HashMap<>();
    private int read;

    /** @param guests everybody who has connected so far; may grow */
    ChatHistory(List<Guest> guests, Scenario scenario) {
        this.guests = guests;
        this.scenario = scenario;
    }

    List<ChatEvent> events() {
        return events;
    }

    /** Reads on where it stopped. */
    void read(List<String> screen) {
        for (; read < screen.size(); read++) {
            accept(screen.get(read));
        }
    }

    private void accept(String line) {
        for (Guest guest : guests) {
            Optional<ChatEvent.Kind> mention = guest.mentionIn(line);
            if (mention.isPresent()) {
                switch (mention.get()) {
                    case ENTERED -> entered(guest, line);
                    case SAID -> said(guest, line);
                    case LEFT -> left(guest, line);
                }
            }
        }
    }

    private void entered(Guest guest, String line) {
        if (present.contains(guest) || gone.contains(guest)) {
            throw breach("entered-once", "the server to announce " + guest.name() + " once", line);
        }
        present.add(guest);
        require("entered", scenario.dialect().entered(guest.user().address(), present.size()), line);
        events.add(new ChatEvent(ChatEvent.Kind.ENTERED, guest, line, present.size()));
    }

    private void said(Guest guest, String line) {
        if (!present.contains(guest)) {
            throw breach("between-notices", "the lines of " + guest.name() + " to stand between the notices", line);
        }
        Optional<String> due = due(guest);
        if (due.isEmpty() && line.endsWith("] " + guest.half())) {
            throw breach("whole-lines", "the server to wait for the rest of what " + guest.name() + " says", line);
        }
        if (due.isEmpty()) {
            throw breach("said-once", "the server to show each line of " + guest.name() + " once", line);
        }
        require("said-in-order", scenario.dialect().message(guest.user().address(), due.get()), line);
        shown.merge(guest, 1, Integer::sum);
        events.add(new ChatEvent(ChatEvent.Kind.SAID, guest, line, present.size()));
    }

    private void left(Guest guest, String line) {
        if (!present.contains(guest)) {
            throw breach("left-once", "the server to announce once that " + guest.name() + " has left", line);
        }
        if (!guest.isLeaving()) {
            throw breach("left-not", "nobody to be announced as gone who is there", line);
        }
        if (owes(guest)) {
            String owed = scenario.dialect()
                    .message(guest.user().address(), due(guest).orElseThrow());
            throw new Breach(
                    "said-before-leaving",
                    scenario.failure("the lines of " + guest.name() + " before the leaving", owed, Seen.text(line)));
        }
        present.remove(guest);
        gone.add(guest);
        require("left", scenario.dialect().left(guest.user().address(), present.size()), line);
        events.add(new ChatEvent(ChatEvent.Kind.LEFT, guest, line, present.size()));
    }

    /** The next line that this guest has said, or the unfinished one behind the last. */
    private Optional<String> due(Guest guest) {
        int next = shown.getOrDefault(guest, 0);
        if (next < guest.said().size()) {
            return Optional.of(guest.said().get(next));
        }
        boolean rest = next == guest.said().size()
                && guest.isLeaving()
                && !guest.half().isEmpty();
        return rest ? Optional.of(guest.half()) : Optional.empty();
    }

    /** Whether lines of this guest must still come. After a reset, lines not yet read may be lost. */
    private boolean owes(Guest guest) {
        return !guest.isBreaking()
                && shown.getOrDefault(guest, 0) < guest.said().size();
    }

    /** What the screen must still show of this guest next, when the room comes to rest. */
    Optional<String> missing(Guest guest) {
        String address = guest.user().address();
        if (gone.contains(guest)) {
            return Optional.empty();
        }
        if (!present.contains(guest)) {
            return guest.isMaybeUnnoticed()
                    ? Optional.empty()
                    : Optional.of(scenario.dialect().entered(address, present.size() + 1));
        }
        if (owes(guest)) {
            return due(guest).map(text -> scenario.dialect().message(address, text));
        }
        return guest.isLeaving() ? Optional.of(scenario.dialect().left(address, present.size() - 1)) : Optional.empty();
    }

    /** What this guest must have received by now: the greeting, and everything after it but their own lines. */
    List<String> dueTo(Guest guest) {
        List<String> due = new ArrayList<>();
        for (ChatEvent event : events) {
            if (event.guest() != guest) {
                if (!due.isEmpty()) {
                    due.add(event.line());
                }
            } else if (event.kind() == ChatEvent.Kind.ENTERED) {
                due.add(scenario.dialect().greeting(guest.user().address(), event.users()));
            } else if (event.kind() == ChatEvent.Kind.LEFT) {
                break;
            }
        }
        return due;
    }

    private void require(String rule, String expected, String line) {
        if (!expected.equals(line)) {
            throw new Breach(rule, scenario.failure("the server to print this line", expected, Seen.text(line)));
        }
    }

    private Breach breach(String rule, String what, String line) {
        return new Breach(rule, scenario.failure(what, Seen.text(line)));
    }
}
