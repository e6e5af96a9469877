package socketlab.check.stage3;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import socketlab.check.actor.ClientProgram;
import socketlab.check.actor.Scenario;
import socketlab.dialect.Trait;
import socketlab.waiting.Deadline;
import socketlab.waiting.Patience;

/** The client of stage 3, as the scenarios speak of it: somebody sits at its keyboard and looks at its screen. */
final class ChatClientProgram extends ClientProgram {
    ChatClientProgram(Scenario scenario) {
        super(scenario);
    }

    /** The client connects; keyboard and screen are pipes. */
    ChatHost joins() {
        return greetedEarly(new ChatHost(LAB_SERVER, isAccepted(Map.of(), false), program(), scenario()), 2);
    }

    /** The client connects; keyboard and screen are a terminal. */
    ChatHost joinsOnTerminal() {
        return greetedEarly(new ChatHost(LAB_SERVER, isAccepted(Map.of(), true), program(), scenario()), 1);
    }

    /** A client that makes a sentence of the greeting may wait for it before all else. */
    private ChatHost greetedEarly(ChatHost host, int users) {
        boolean isTranslated =
                !dialect().greeting("192.0.2.1:1", users).equals(dialect().greetingShown("192.0.2.1:1", users));
        return isTranslated ? host.greets(users) : host;
    }

    /** The greeting that this server has sent is on the screen. */
    void showsGreetingOf(ChatHost server) {
        prints(server.greetingShown());
    }

    /** What somebody else has said is on the screen. */
    void shows(String speaker, String text) {
        prints(dialect().message(speaker, text), line -> line.contains(text));
    }

    /** What its user has typed is on the screen as the user's own, unless the server has to send that back. */
    void showsOwn(String text) {
        if (dialect().has(Trait.OWN_FROM_CLIENT)) {
            prints(dialect().own(text), line -> line.contains(text));
        }
    }

    /** Types a line and the Enter key on the terminal. */
    void typesOnTerminal(String line) {
        typesRaw(line + "\r");
    }

    /** The client is started against a port on which nobody listens. */
    int meetsNobody() {
        return isRefused(Map.of());
    }

    /** The client is started against a host that does not exist. */
    int isSentTo(String host) {
        return isSentToAnUnknownHost(host, Map.of());
    }

    /** The client is started against a port that takes connections, but does not answer. */
    void meetsNoAnswer() {
        isLeftWithoutAnswer(Map.of());
    }

    /** It gives up after the time that the dialect states, and not much later. */
    void endsInsteadOfWaiting() {
        Duration stated = dialect().connectTimeout().orElseThrow();
        endsBefore(Deadline.in(stated.plus(Patience.ofReply())));
    }

    /** The screen comes to have a row like this. */
    void showsRow(String what, Predicate<String> wanted) {
        rows().come(what, wanted, Patience.reply());
    }

    /** The screen comes to have the text and none of the unwanted rows. */
    void showsInstead(String wanted, Predicate<String> unwanted) {
        boolean right = scenario()
                .until(
                        () -> String.join("", rows().now()).contains(wanted)
                                && rows().now().stream().noneMatch(unwanted),
                        Patience.reply());
        if (!right) {
            throw scenario().failure("the typed line to be replaced by \"" + wanted + "\"", rows().picture());
        }
    }

    /** What is printed at the end of all, if the dialect says anything of it. */
    void saysGoodbye(String stated) {
        String longest = Stream.of(stated.split("[^\\p{L}]+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        if (!stated.isEmpty()) {
            prints(stated, line -> line.contains(longest));
        }
    }

    /** The terminal shows what is printed at Ctrl+C as a line of its own. */
    void showsExit() {
        rows().showExit();
    }

    private TerminalRows rows() {
        return new TerminalRows(program(), scenario());
    }

    /** Every usage error gets the usage and exit status 2. */
    void refusesWrongArguments() {
        refusesAllBut(List.of("127.0.0.1", "21000"), 1);
    }
}
