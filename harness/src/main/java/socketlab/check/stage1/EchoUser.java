package socketlab.check.stage1;

import socketlab.check.actor.Scenario;
import socketlab.check.actor.User;
import socketlab.dialect.Trait;
import socketlab.peer.Connection;
import socketlab.process.Program;

/** A user of stage 1, who has one message to send. */
public final class EchoUser extends User {
    EchoUser(String name, Connection connection, Program program, Scenario scenario) {
        super(name, connection, program, scenario);
    }

    /** Sends the whole message and half-closes: the message is complete. */
    public EchoUser says(String message) {
        sends(message).halfCloses();
        return this;
    }

    /** Gets the message back, where the dialect has it so; in any case the connection is closed then. */
    public void isAnswered(String message) {
        if (dialect().has(Trait.REPLY)) {
            receivesToTheEnd(message);
        } else {
            seesTheEnd();
        }
    }

    /**
     * A message of some fifteen kilobytes that is this user's alone, whatever part of it one sees. Those of a few users
     * fill a pipe, so a thread that prints has to wait in the middle, and others meet it there.
     */
    public String song() {
        return (name() + " sings, ").repeat(900) + "and " + name() + " is done";
    }

    /** Whether there is something of this user's song in a line. */
    public boolean isHeardIn(String line) {
        return line.contains(name() + " sings");
    }

    /** What the server prints for a message of this user. */
    public String printed(String message) {
        return scenario().dialect().echoed(address(), message);
    }
}
