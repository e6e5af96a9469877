package socketlab.check.stage2;

import java.util.List;
import java.util.Map;
import socketlab.check.actor.ClientProgram;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.User;

/** The client of stage 2, as the scenarios speak of it: somebody sits at its keyboard. */
public final class OneToOneClientProgram extends ClientProgram {
    public OneToOneClientProgram(Scenario scenario) {
        super(scenario);
    }

    /** The client connects; the lab is its server. */
    public User connects() {
        return new User(LAB_SERVER, isAccepted(Map.of(), false), program(), scenario());
    }

    /** The client is started against a port on which nobody listens. */
    public int meetsNobody() {
        return isRefused(Map.of());
    }

    /** The client is started against a host that does not exist. */
    public int isSentTo(String host) {
        return isSentToAnUnknownHost(host, Map.of());
    }

    /** Every usage error gets the usage and exit status 2. */
    public void refusesWrongArguments() {
        refusesAllBut(List.of("127.0.0.1", "21000"), 1);
    }
}
