package socketlab.check.stage2;

import java.util.List;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.ServerProgram;
import socketlab.check.actor.User;

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

    /** Every usage error gets the usage and exit status 2. */
    public void refusesWrongArguments() {
        refusesAllBut(List.of("21000"), 0);
    }
}
