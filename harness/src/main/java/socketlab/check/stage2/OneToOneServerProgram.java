package socketlab.check.stage2;

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
}
