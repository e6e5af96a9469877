package socketlab.check.stage2;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.Standstill;
import socketlab.check.script.Pieces;
import socketlab.check.script.Script;
import socketlab.check.script.Step;
import socketlab.check.script.Texts;

/**
 * Plays one script against a server of one-to-one chats.
 *
 * <p>{@code join:1} {@code line:1:LENGTH,CUT…} {@code lines:1:COUNT} {@code crlf:1:LENGTH,CUT…} {@code empty:1} {@code sayexit:1}
 * {@code half:1:LENGTH} {@code fin:1} {@code rst:1} are what a client does, with its turn or without; {@code type:0:LENGTH}
 * {@code paste:0:COUNT} {@code typecrlf:0:LENGTH} {@code typeempty} {@code typehalf:0:LENGTH} {@code nearexit} {@code exit} {@code exitcrlf} {@code pasteexit:0:COUNT} is what the
 * server's user types; {@code level} lets each
 * side say what it owes the other; {@code stop} stops the server's process and {@code go} continues it; {@code rest} waits until all has
 * come where it must, and {@code calm} lets the server do too much after that.
 */
final class OneToOneServerPlay {
    private static final List<String> NAMES = List.of("nobody", "alice", "bob", "carol", "dave");

    /** One more than is served: the protocol promises a place to wait to a second client only. */
    private static final int MOST = 2;

    private final Scenario scenario;
    private final Duration patience;
    private final OneToOneServerProgram server;
    private final Standstill standstill;
    private final Texts texts = new Texts();
    private final CallerQueue callers;
    private final Map<Integer, Caller> present = new HashMap<>();
    private final Map<Integer, Integer> visits = new HashMap<>();
    private final Map<String, BiConsumer<Caller, Step>> deeds = deeds();
    private final Map<String, Consumer<Step>> typing = typing();

    private OneToOneServerPlay(Scenario scenario, Duration patience) {
        this.scenario = scenario;
        this.patience = patience;
        this.server = new OneToOneServerProgram(scenario);
        this.standstill = new Standstill("server", scenario);
        server.starts();
        this.callers = new CallerQueue(server, scenario);
    }

    static void play(Script script, Scenario scenario, Duration patience) {
        OneToOneServerPlay play = new OneToOneServerPlay(scenario, patience);
        script.steps().forEach(play::perform);
        play.keyboardEnds();
    }

    private Map<String, BiConsumer<Caller, Step>> deeds() {
        return Map.of(
                "line", (caller, step) -> says(caller, texts.next(step) + "\n", step.figuresFrom(1)),
                "lines", (caller, step) -> says(caller, texts.lines(step.figure(0, 2)), List.of()),
                "crlf", (caller, step) -> says(caller, texts.next(step) + "\r\n", step.figuresFrom(1)),
                "empty", (caller, step) -> says(caller, "\n", List.of()),
                "sayexit", (caller, step) -> says(caller, scenario.dialect().exitLine() + "\n", List.of()),
                "half", (caller, step) -> says(caller, texts.next(step), List.of()),
                "fin", (caller, step) -> ends(caller, () -> caller.user().halfCloses()),
                "rst", (caller, step) -> ends(caller, () -> caller.user().resets()));
    }

    private Map<String, Consumer<Step>> typing() {
        return Map.of(
                "type", step -> types(texts.next(step) + "\n"),
                "paste", step -> types(texts.lines(step.figure(0, 2))),
                "typecrlf", step -> types(texts.next(step) + "\r\n"),
                "typeempty", step -> types("\n"),
                "typehalf", step -> types(texts.next(step)),
                "nearexit", step -> types(NearlyExit.of(scenario.dialect().exitLine(), texts.nextNumber()) + "\n"),
                "exit", step -> types(scenario.dialect().exitLine() + "\n"),
                "exitcrlf", step -> types(scenario.dialect().exitLine() + "\r\n"),
                "pasteexit", step -> types(scenario.dialect().exitLine() + "\n" + texts.lines(step.figure(0, 2))));
    }

    private void perform(Step step) {
        switch (step.verb()) {
            case "join" -> joins(step.user());
            case "stop" -> standstill.begins(server.program());
            case "go" -> standstill.ends(server.program());
            case "rest" -> rests();
            case "calm" -> calmsDown();
            case "level" -> comesLevel();
            default -> does(step);
        }
    }

    private void does(Step step) {
        Optional.ofNullable(typing.get(step.verb())).ifPresent(key -> key.accept(step));
        Optional<Caller> caller = Optional.ofNullable(present.get(step.user()));
        Optional.ofNullable(deeds.get(step.verb())).ifPresent(deed -> caller.ifPresent(one -> deed.accept(one, step)));
        present.values().removeIf(Caller::isGone);
    }

    /** A stopped server accepts nobody, and how many then find a place to wait is its own affair. */
    private void joins(int number) {
        if (number > 0 && number < NAMES.size() && !present.containsKey(number) && callers.size() < MOST) {
            standstill.ends(server.program());
            present.put(number, callers.add(server.connect(nameOf(number))));
        }
    }

    /** Whoever comes back is somebody else to the server, and so to the reader of the trail. */
    private String nameOf(int number) {
        int times = visits.merge(number, 1, Integer::sum);
        return NAMES.get(number) + (times == 1 ? "" : "-" + times);
    }

    /** What is said early is not read before its turn, so it cannot come in pieces. */
    private void says(Caller caller, String text, List<Integer> cuts) {
        boolean awaited = !standstill.lasts() && callers.serves(caller) && isTheirTurn(caller);
        caller.says(text);
        callers.goesOn();
        Pieces.send(caller.user(), text, awaited ? cuts : List.of());
    }

    private static boolean isTheirTurn(Caller caller) {
        return caller.conversation().turn() == LockStep.Turn.PEER;
    }

    private void types(String text) {
        callers.typed(text);
        callers.goesOn();
        server.typesRaw(text);
    }

    /** Only at rest it is certain that the server has left its keyboard. */
    private void ends(Caller caller, Runnable deed) {
        if (!caller.mayEnd()) {
            return;
        }
        if (callers.serves(caller)) {
            rests();
        }
        caller.ends();
        callers.goesOn();
        deed.run();
    }

    private void rests() {
        standstill.ends(server.program());
        callers.comesToRest(patience);
    }

    private void calmsDown() {
        rests();
        server.settles();
        callers.judge();
    }

    /** Whoever owes the other side lines says them, so that nothing waits any more. */
    private void comesLevel() {
        for (Optional<Caller> one = callers.served(); one.isPresent() && owes(one.get()); one = callers.served()) {
            if (isTheirTurn(one.get())) {
                says(one.get(), texts.lines(1), List.of());
            } else {
                types(texts.lines(1));
            }
        }
    }

    private boolean owes(Caller served) {
        return !isTheirTurn(served) || callers.hasTypedEarly();
    }

    /**
     * The keyboard ends when nothing that was typed waits any more. Then the server ends at the latest when it has printed
     * what the one whom it serves and the one who waits say next; whether it prints that is open.
     */
    private void keyboardEnds() {
        rests();
        if (callers.hasHalfTyped()) {
            types("\n");
        }
        while (callers.hasTypedEarly()) {
            says(served(), texts.lines(1), List.of());
            rests();
        }
        everybodyIsServed();
        Caller last = served();
        server.connect("one who waits").sendsLine("may be printed or not");
        server.keyboardEnds();
        if (isTheirTurn(last)) {
            last.user().sendsLine("may be printed or not, too");
        }
        callers.isOver(patience);
    }

    private void everybodyIsServed() {
        while (callers.size() > 1) {
            if (isTheirTurn(served())) {
                says(served(), texts.lines(1), List.of());
            }
            types(scenario.dialect().exitLine() + "\n");
            rests();
        }
    }

    /** Whoever is served, or somebody new. */
    private Caller served() {
        return callers.served().orElseGet(() -> callers.add(server.connect("the last client")));
    }
}
