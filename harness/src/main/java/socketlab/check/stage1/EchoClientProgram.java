package socketlab.check.stage1;

import java.util.List;
import java.util.Map;
import socketlab.check.actor.ClientProgram;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.User;
import socketlab.dialect.Trait;

/** The client of stage 1, as the scenarios speak of it. */
public final class EchoClientProgram extends ClientProgram {
    public EchoClientProgram(Scenario scenario) {
        super(scenario);
    }

    /** The client is started with this message; the lab is the server it connects to. */
    public User sends(String message) {
        return new User(LAB_SERVER, isAccepted(Map.of("message", message), false), program(), scenario());
    }

    /** The server sends this and closes, and the client prints it; nothing of it where servers send nothing back. */
    public void isAnswered(User server, String reply) {
        if (dialect().has(Trait.REPLY)) {
            server.sends(reply).vanishes();
            prints(reply);
        }
    }

    /** The client is started against a port on which nobody listens. */
    public int meetsNobody() {
        return isRefused(Map.of("message", "anybody there?"));
    }

    /** The client is started against a host that does not exist. */
    public int isSentTo(String host) {
        return isSentToAnUnknownHost(host, Map.of("message", "anybody there?"));
    }

    /** Every usage error gets the usage and exit status 2. */
    public void refusesWrongArguments() {
        refusesAllBut(List.of("127.0.0.1", "21000", "hello"), 1);
    }
}
