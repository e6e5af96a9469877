package socketlab.check.stage1;

import java.util.List;
import java.util.stream.IntStream;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.ServerProgram;

/** The server of stage 1, as the scenarios speak of it. */
public final class EchoServerProgram extends ServerProgram {
    public EchoServerProgram(Scenario scenario) {
        super(scenario);
    }

    /** A user connects and says nothing yet. */
    public EchoUser connect(String name) {
        return new EchoUser(name, connection(name), program(), scenario());
    }

    /** Users connect one after the other, and say nothing yet. */
    public List<EchoUser> connectMany(int count, String name) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> connect(name + i)).toList();
    }

    /** A user connects to another address of this machine. */
    public EchoUser connectTo(String address, String name) {
        return new EchoUser(name, connection(name, address), program(), scenario());
    }

    /** Every usage error gets the usage and exit status 2. */
    public void refusesWrongArguments() {
        refusesAllBut(List.of("21000"), 0);
    }
}
