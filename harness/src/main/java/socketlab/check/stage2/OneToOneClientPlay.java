package socketlab.check.stage2;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.Standstill;
import socketlab.check.actor.User;
import socketlab.check.script.Pieces;
import socketlab.check.script.Script;
import socketlab.check.script.Step;
import socketlab.check.script.StepKinds;
import socketlab.check.script.Texts;

/**
 * Plays one script against a client of one-to-one chats: the lab is its server, and sits at its keyboard.
 *
 * <p>The server says {@code line:0:LENGTH,CUT…} {@code lines:0:COUNT} {@code crlf:0:LENGTH,CUT…} {@code empty} {@code sayexit}
 * {@code half:0:LENGTH}; the person types {@code type:0:LENGTH} {@code paste:0:COUNT} {@code typecrlf:0:LENGTH} {@code typeempty}
 * {@code typehalf:0:LENGTH} {@code nearexit}; {@code level} lets each side say what it owes the other; {@code stop} {@code go}
 * {@code rest} {@code calm} are as for the server. It is over with {@code exit} or {@code exitcrlf}, typed in turn or early, with
 * {@code eof}, {@code close} or {@code rst}.
 */
final class OneToOneClientPlay {
    private final Scenario scenario;
    private final Duration patience;
    private final OneToOneClientProgram client;
    private final Standstill standstill;
    private final Texts texts = new Texts();
    private final User server;
    private final OneToOneTalk talk;
    private final Map<String, Consumer<Step>> deeds = deeds();
    private boolean over;

    private OneToOneClientPlay(Scenario scenario, Duration patience) {
        this.scenario = scenario;
        this.patience = patience;
        this.client = new OneToOneClientProgram(scenario);
        this.standstill = new Standstill("client", scenario);
        this.server = client.connects();
        this.talk = new OneToOneTalk(client, server, scenario);
    }

    /** A script without an end ends with EXIT. */
    static void play(Script script, Scenario scenario, Duration patience) {
        OneToOneClientPlay play = new OneToOneClientPlay(scenario, patience);
        script.steps().forEach(play::perform);
        play.perform(StepKinds.of("typeempty", 0));
        play.perform(StepKinds.of("exit", 0));
        play.perform(StepKinds.of("level", 0));
    }

    private Map<String, Consumer<Step>> deeds() {
        return Map.ofEntries(
                Map.entry("line", step -> says(texts.next(step) + "\n", step.figuresFrom(1))),
                Map.entry("lines", step -> says(texts.lines(step.figure(0, 2)), List.of())),
                Map.entry("crlf", step -> says(texts.next(step) + "\r\n", step.figuresFrom(1))),
                Map.entry("empty", step -> says("\n", List.of())),
                Map.entry("sayexit", step -> says(scenario.dialect().exitLine() + "\n", List.of())),
                Map.entry("half", step -> says(texts.next(step), List.of())),
                Map.entry("type", step -> types(texts.next(step) + "\n")),
                Map.entry("paste", step -> types(texts.lines(step.figure(0, 2)))),
                Map.entry("typecrlf", step -> types(texts.next(step) + "\r\n")),
                Map.entry("typeempty", step -> types("\n")),
                Map.entry("typehalf", step -> types(texts.next(step))),
                Map.entry(
                        "nearexit",
                        step -> types(NearlyExit.of(scenario.dialect().exitLine(), texts.nextNumber()) + "\n")),
                Map.entry("exit", step -> types(scenario.dialect().exitLine() + "\n")),
                Map.entry("exitcrlf", step -> types(scenario.dialect().exitLine() + "\r\n")),
                Map.entry("level", step -> comesLevel()),
                Map.entry("stop", step -> standstill.begins(client.program())),
                Map.entry("go", step -> standstill.ends(client.program())),
                Map.entry("rest", step -> rests()),
                Map.entry("calm", step -> calmsDown()),
                Map.entry("eof", step -> keyboardEnds()),
                Map.entry("close", step -> breaksOff(server::vanishes, 0)),
                Map.entry("rst", step -> breaksOff(server::resets, 1)));
    }

    private void perform(Step step) {
        if (!over) {
            Optional.ofNullable(deeds.get(step.verb())).ifPresent(deed -> deed.accept(step));
        }
        if (!over && talk.isOver()) {
            isOver(0);
        }
    }

    /** What is said early is not read before its turn, so it cannot come in pieces. */
    private void says(String text, List<Integer> cuts) {
        boolean awaited = !standstill.lasts() && talk.isTheServersTurn();
        talk.said(text);
        Pieces.send(server, text, awaited ? cuts : List.of());
    }

    private void types(String text) {
        client.typesRaw(talk.typed(text));
    }

    private void rests() {
        standstill.ends(client.program());
        talk.comesToRest(patience);
    }

    private void calmsDown() {
        rests();
        client.settles();
        talk.judge();
    }

    /** Whoever owes the other side lines says them, so that the next line is typed in turn and nothing waits for it. */
    private void comesLevel() {
        while (talk.isTheServersTurn()) {
            says(texts.lines(1), List.of());
        }
        while (talk.hasUnread()) {
            types(texts.lines(1));
        }
    }

    /** What was typed early is not lost. Whether the end is noticed before the server's turn or after it is open. */
    private void keyboardEnds() {
        rests();
        if (talk.hasHalfTyped()) {
            types("\n");
        }
        client.keyboardEnds();
        client.settles();
        while (talk.hasTypedEarly()) {
            says(texts.lines(1), List.of());
        }
        if (talk.isTheServersTurn()) {
            server.sends("may be printed or not\n");
        }
        isOver(0);
    }

    /** Only while it waits for the server the client must notice what becomes of the connection. */
    private void breaksOff(Runnable deed, int status) {
        rests();
        if (talk.hasHalfSaid()) {
            says("\n", List.of());
        }
        while (talk.isTheKeyboardsTurn()) {
            types(texts.lines(1));
        }
        if (!talk.isOver()) {
            rests();
            deed.run();
            isOver(status);
        }
    }

    private void isOver(int status) {
        over = true;
        standstill.ends(client.program());
        talk.isOver(status, patience);
    }
}
