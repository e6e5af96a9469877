package socketlab.check.stage3;

import java.nio.charset.StandardCharsets;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.User;
import socketlab.dialect.Trait;
import socketlab.peer.Connection;
import socketlab.process.Program;

/** The lab as the server that a client of stage 3 joins. */
final class ChatHost extends User {
    private final String guest;
    private int greeted;

    ChatHost(String name, Connection connection, Program program, Scenario scenario) {
        super(name, connection, program, scenario);
        this.guest = connection.remoteName();
    }

    /** Sends the greeting to this client, unless it has had one: then the number is the one it was told. */
    ChatHost greets(int users) {
        if (greeted == 0) {
            greeted = users;
            sendsLine(dialect().greeting(guest, users));
        }
        return this;
    }

    /** How the client is to show the greeting that it got. */
    String greetingShown() {
        return dialect().greetingShown(guest, greeted);
    }

    /** Sends what somebody else is supposed to have said, as the servers of this dialect send it. */
    void relays(String speaker, String text) {
        if (dialect().has(Trait.WHOLE_MESSAGES)) {
            sendsLine(dialect().message(speaker, text));
            return;
        }
        scenario().vocabulary().add(speaker, text);
        thenOnceRead(dialect().message(speaker, ""));
        thenOnceReadBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
