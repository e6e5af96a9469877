package socketlab.check.stage3;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.Standstill;
import socketlab.check.script.Pieces;
import socketlab.check.script.Script;
import socketlab.check.script.ScriptedText;
import socketlab.check.script.Step;
import socketlab.check.script.StepKinds;
import socketlab.check.script.Texts;
import socketlab.dialect.Dialect;

/**
 * Plays one script against a chat client: the lab is its server, and sits at its keyboard.
 *
 * <p>The server says {@code line:0:LENGTH,CUT…} {@code lines:0:COUNT} {@code crlf:0:LENGTH} {@code empty} {@code half:0:LENGTH}; the
 * person types {@code type:0:LENGTH} {@code paste:0:COUNT} {@code typecrlf:0:LENGTH} {@code typespaces} {@code typehalf:0:LENGTH};
 * {@code stop} stops the client's process and {@code go} continues it; {@code rest} waits until all has come where it must.
 * It is over with {@code blank:0:COUNT} {@code eof:0:COUNT} or {@code close:0:COUNT}: so many lines and the end in one breath.
 */
final class ChatClientPlay {
    private final Scenario scenario;
    private final Duration patience;
    private final ChatClientProgram client;
    private final Standstill standstill;
    private final Texts texts = new Texts();
    private final ChatHost server;
    private final ChatTalk talk;
    private final Map<String, Consumer<Step>> deeds = deeds();

    private ChatClientPlay(Scenario scenario, Duration patience) {
        this.scenario = scenario;
        this.patience = patience;
        this.client = new ChatClientProgram(scenario);
        this.standstill = new Standstill("client", scenario);
        this.server = client.joins();
        this.talk = new ChatTalk(client, server, scenario);
    }

    /** A script without an end ends with a blank line. */
    static void play(Script script, Scenario scenario, Duration patience) {
        ChatClientPlay play = new ChatClientPlay(scenario, patience);
        script.steps().forEach(play::perform);
        play.perform(StepKinds.of("blank", 0));
    }

    private Map<String, Consumer<Step>> deeds() {
        return Map.ofEntries(
                Map.entry("line", step -> says(news(step) + "\n", step)),
                Map.entry("lines", step -> server.sends(talk.said(severalNews(step.figure(0, 2))))),
                Map.entry("crlf", step -> says(news(step) + "\r\n", step)),
                Map.entry("empty", step -> server.sends(talk.said("\n"))),
                Map.entry("half", step -> server.sends(talk.said(news(step)))),
                Map.entry("type", step -> client.typesRaw(talk.typed(texts.next(step) + "\n"))),
                Map.entry("paste", step -> client.typesRaw(talk.typed(texts.lines(step.figure(0, 2))))),
                Map.entry("typecrlf", step -> client.typesRaw(talk.typed(texts.next(step) + "\r\n"))),
                Map.entry(
                        "typespaces",
                        step -> client.typesRaw(talk.typed(" ".repeat(2 + texts.nextNumber() % 5) + "\n"))),
                Map.entry("typehalf", step -> client.typesRaw(talk.typed(texts.next(step)))),
                Map.entry("stop", step -> standstill.begins(client.program())),
                Map.entry("go", step -> standstill.ends(client.program())),
                Map.entry("rest", step -> rests()),
                Map.entry("blank", this::leavesWithBlankLine),
                Map.entry("eof", this::leavesWithTheKeyboard),
                Map.entry("close", this::isLeftByTheServer));
    }

    private void perform(Step step) {
        if (!talk.isOver()) {
            Optional.ofNullable(deeds.get(step.verb())).ifPresent(deed -> deed.accept(step));
        }
    }

    /** A stopped client reads nothing, so what comes in pieces comes at once. */
    private void says(String line, Step step) {
        talk.said(line);
        Pieces.send(server, line, standstill.lasts() ? List.of() : step.figuresFrom(1));
    }

    private String severalNews(int count) {
        return Stream.generate(() -> asInARoom(texts.nextNumber(), 5) + "\n")
                .limit(count)
                .collect(Collectors.joining());
    }

    private String news(Step step) {
        return asInARoom(texts.nextNumber(), step.figure(0, 5));
    }

    /** The server says what servers say; and, as it may, anything else. */
    private String asInARoom(int number, int length) {
        String text = ScriptedText.of(number, length);
        String user = "192.0.2.7:" + (40_000 + number);
        Dialect dialect = scenario.dialect();
        if (length > 100 || number % 5 < 2) {
            return dialect.message(user, text);
        }
        return switch (number % 5) {
            case 2 -> dialect.entered(user, number);
            case 3 -> dialect.left(user, number);
            default -> text;
        };
    }

    private void rests() {
        standstill.ends(client.program());
        talk.comesToRest(patience);
    }

    private void leavesWithBlankLine(Step step) {
        finishesTyping();
        client.typesRaw(talk.typed(texts.lines(step.figure(0, 0))) + "\n");
        ends();
    }

    private void leavesWithTheKeyboard(Step step) {
        finishesTyping();
        client.typesRaw(talk.typed(texts.lines(step.figure(0, 0))));
        client.keyboardEnds();
        ends();
    }

    /** To whoever has left nobody need listen, so the server says no more. */
    private void ends() {
        talk.isLeftByTheClient(patience);
        server.halfCloses();
        talk.isOver(patience);
    }

    /** What the client has not sent by now may be lost with the connection, so nothing is typed any more. */
    private void isLeftByTheServer(Step step) {
        rests();
        String rest = talk.hasHalfALine() ? "\n" : "";
        server.sends(talk.said(rest + severalNews(step.figure(0, 0)))).vanishes();
        talk.isOver(patience);
    }

    /** What stands behind the last line end when a keyboard ends may be a line or not: so nothing stands there. */
    private void finishesTyping() {
        rests();
        if (talk.hasHalfTyped()) {
            client.typesRaw(talk.typed("\n"));
        }
    }
}
