package socketlab.check.stage3;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import socketlab.check.actor.ClientProgram;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.User;
import socketlab.transcript.Seen;
import socketlab.waiting.Patience;

/** The client of stage 3, as the scenarios speak of it: somebody sits at its keyboard and looks at its screen. */
final class ChatClientProgram extends ClientProgram {
    ChatClientProgram(Scenario scenario) {
        super(scenario);
    }

    /** The client connects; keyboard and screen are pipes. */
    User joins() {
        return new User(LAB_SERVER, isAccepted(Map.of(), false), program(), scenario());
    }

    /** The client connects; keyboard and screen are a terminal. */
    User joinsOnTerminal() {
        return new User(LAB_SERVER, isAccepted(Map.of(), true), program(), scenario());
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

    /** The screen comes to have a row like this. */
    void showsRow(String what, Predicate<String> wanted) {
        if (!scenario().until(() -> program().screen().rows().stream().anyMatch(wanted), Patience.reply())) {
            throw scenario().failure("the screen to show " + what, picture());
        }
    }

    /** The screen comes to have the text and none of the unwanted rows. */
    void showsInstead(String wanted, Predicate<String> unwanted) {
        boolean right = scenario()
                .until(
                        () -> String.join("", program().screen().rows()).contains(wanted)
                                && program().screen().rows().stream().noneMatch(unwanted),
                        Patience.reply());
        if (!right) {
            throw scenario().failure("the typed line to be replaced by \"" + wanted + "\"", picture());
        }
    }

    private Seen picture() {
        return Seen.text(
                "the screen shows:\n" + String.join("\n", program().screen().rows()));
    }

    /** Every usage error gets the usage and exit status 2. */
    void refusesWrongArguments() {
        refusesAllBut(List.of("127.0.0.1", "21000"), 1);
    }
}
