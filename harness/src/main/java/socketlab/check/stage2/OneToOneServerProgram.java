package socketlab.check.stage2;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.ServerProgram;
import socketlab.check.actor.User;
import socketlab.waiting.Patience;

/** The server of stage 2, as the scenarios speak of it: somebody sits at its keyboard. */
public final class OneToOneServerProgram extends ServerProgram {
    public OneToOneServerProgram(Scenario scenario) {
        super(scenario);
    }

    /** A user connects and says nothing yet. */
    public User connect(String name) {
        return new User(name, connection(name), program(), scenario());
    }

    /** A user connects to another address of this machine. */
    public User connectTo(String address, String name) {
        return new User(name, connection(name, address), program(), scenario());
    }

    /** Somebody calls and says this, if the server still takes anybody: it may have ended already, and need not. */
    public void mayHear(String name, String line) {
        try {
            scenario()
                    .wire()
                    .connect(name, "127.0.0.1", port(), Patience.reply())
                    .send((line + "\n").getBytes(UTF_8));
            scenario().did(name, "connects and sends a line, in case the server takes another client");
        } catch (IOException hasEnded) {
            scenario().recording().trail().add(name, "finds that nobody listens any more");
        }
    }

    /** Every usage error gets the usage and exit status 2. */
    public void refusesWrongArguments() {
        refusesAllBut(List.of("21000"), 0);
    }
}
