package socketlab.check.stage3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.Standstill;
import socketlab.check.script.Breach;
import socketlab.check.script.Script;
import socketlab.check.script.Step;
import socketlab.check.script.Texts;

/**
 * Plays one script against a chat server.
 *
 * <p>{@code join:1} {@code line:1:LENGTH,CUT…} {@code lines:1:COUNT} {@code crlf:1} {@code blank:1} {@code spaces:1} {@code half:1}
 * {@code fin:1} {@code bye:1} {@code rst:1} {@code deaf:1} {@code hears:1} are what a user does; {@code stop} stops the
 * server's process and {@code go} continues it, so that all between happens to it at the same moment; {@code rest}
 * waits until everybody has seen all they must see.
 */
final class ChatPlay {
    private static final List<String> NAMES =
            List.of("nobody", "alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi", "ivan");

    private final Scenario scenario;
    private final Duration patience;
    private final ChatServerProgram server;
    private final ChatRoom room;
    private final Map<Integer, Guest> present = new HashMap<>();
    private final Map<String, BiConsumer<Guest, Step>> deeds = deeds();
    private final Map<Integer, Integer> visits = new HashMap<>();
    private final List<Step> performed = new ArrayList<>();
    private final Texts texts = new Texts();
    private final Standstill standstill;

    private ChatPlay(Scenario scenario, Duration patience) {
        this.scenario = scenario;
        this.patience = patience;
        this.server = new ChatServerProgram(scenario);
        this.room = new ChatRoom(server, scenario);
        this.standstill = new Standstill("server", scenario);
    }

    static void play(Script script, Scenario scenario, Duration patience) {
        ChatPlay play = new ChatPlay(scenario, patience);
        play.server.starts();
        try {
            script.steps().forEach(play::perform);
            play.everybodyLeaves();
        } catch (Breach breach) {
            throw breach.by(play.performed);
        }
    }

    private Map<String, BiConsumer<Guest, Step>> deeds() {
        return Map.ofEntries(
                Map.entry("line", (guest, step) -> says(guest, step, "\n")),
                Map.entry("lines", (guest, step) -> guest.sends(severalLines(step.figure(0, 2)))),
                Map.entry("crlf", (guest, step) -> says(guest, step, "\r\n")),
                Map.entry("blank", (guest, step) -> guest.sends("\n")),
                Map.entry("spaces", (guest, step) -> guest.sends(" ".repeat(2 + texts.nextNumber() % 5) + "\n")),
                Map.entry("half", (guest, step) -> guest.sends(texts.next(step))),
                Map.entry("fin", (guest, step) -> guest.leaves()),
                Map.entry("bye", (guest, step) -> guest.vanishes()),
                Map.entry("rst", (guest, step) -> guest.resets()),
                Map.entry("deaf", (guest, step) -> guest.stopsReading()),
                Map.entry("hears", (guest, step) -> guest.readsAgain()));
    }

    private void perform(Step step) {
        if (applies(step)) {
            performed.add(step);
            switch (step.verb()) {
                case "join" -> joins(step.user());
                case "stop" -> standstill.begins(server.program());
                case "go" -> standstill.ends(server.program());
                case "rest" -> rests();
                default -> Optional.ofNullable(present.get(step.user())).ifPresent(guest -> does(guest, step));
            }
        }
    }

    private boolean applies(Step step) {
        return switch (step.verb()) {
            case "join" -> step.user() > 0 && !present.containsKey(step.user());
            case "stop" -> !standstill.lasts();
            case "go" -> standstill.lasts();
            case "rest" -> true;
            default -> deeds.containsKey(step.verb()) && present.containsKey(step.user());
        };
    }

    private void does(Guest guest, Step step) {
        Optional.ofNullable(deeds.get(step.verb())).ifPresent(deed -> deed.accept(guest, step));
        if (guest.isLeaving()) {
            present.remove(step.user());
        }
    }

    private void joins(int number) {
        Guest guest = new Guest(server.connect(nameOf(number)));
        room.add(guest);
        present.put(number, guest);
    }

    /** Whoever comes back is somebody else to the server, and so to the reader of the trail. */
    private String nameOf(int number) {
        int times = visits.merge(number, 1, Integer::sum);
        return NAMES.get(number) + (times == 1 ? "" : "-" + times);
    }

    /** A stopped server reads nothing, so what comes in pieces comes at once. */
    private void says(Guest guest, Step step, String lineEnd) {
        guest.sendsCut(texts.next(step) + lineEnd, standstill.lasts() ? List.of() : step.figuresFrom(1));
    }

    /** Behind the third there is a blank one. */
    private String severalLines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < Math.min(count, 20); i++) {
            lines.append(texts.next(5)).append(i == 2 ? "\n\n" : "\n");
        }
        return lines.toString();
    }

    private void rests() {
        standstill.ends(server.program());
        room.comesToRest(patience);
    }

    /** The end of the last stream is a fence: nothing can come behind it. */
    private void everybodyLeaves() {
        standstill.ends(server.program());
        present.values().stream().filter(guest -> !guest.isReading()).forEach(Guest::readsAgain);
        rests();
        present.values().forEach(Guest::leaves);
        room.isOver(patience);
    }
}
