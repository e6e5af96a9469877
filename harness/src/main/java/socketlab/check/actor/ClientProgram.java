package socketlab.check.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import socketlab.peer.Connection;
import socketlab.peer.Listener;
import socketlab.peer.SilentPort;
import socketlab.transcript.Seen;
import socketlab.waiting.Deadline;
import socketlab.waiting.Patience;

/** A client under test. The lab listens, the client is started, and the lab accepts its connection. */
public abstract class ClientProgram extends TestedProgram {
    /** The name of the lab's end in the trail. */
    protected static final String LAB_SERVER = "the lab's server";

    private static final int TRIES = 3;

    private int port;

    protected ClientProgram(Scenario scenario) {
        super("client", scenario);
    }

    /** The port that the lab listens on for this client. */
    public int port() {
        return port;
    }

    /** Starts it against a server of the lab and accepts its connection. */
    protected Connection isAccepted(Map<String, String> more, boolean onTerminal) {
        Listener listening = labListens();
        startsAgainst("127.0.0.1", port, more, onTerminal);
        return accepts(listening);
    }

    /** Somebody else may take the port in the last moment: that gives no verdict. */
    private Listener labListens() {
        for (int attempt = 1; ; attempt++) {
            port = scenario().freshPort();
            try {
                return scenario().wire().listen(port);
            } catch (UncheckedIOException taken) {
                if (attempt == TRIES) {
                    throw taken;
                }
            }
        }
    }

    private Connection accepts(Listener listening) {
        try {
            Connection connection = listening
                    .accept(LAB_SERVER, Patience.start(), program()::hasEnded)
                    .orElseThrow(this::doesNotConnect);
            program().noticeUp();
            return connection;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot accept the client's connection", e);
        }
    }

    private CheckFailure doesNotConnect() {
        program().awaitExit(Deadline.in(Duration.ofMillis(300)));
        String said = program().errors().lineCount() > 0
                ? ", saying: " + program().errors().line(0)
                : "";
        String actual = program().exitStatus().isPresent()
                ? "it ended with exit status " + program().exitStatus().getAsInt() + said
                : "it runs, but does not connect";
        return scenario().failure("the client to connect to port " + port, Seen.words(actual));
    }

    private void startsAgainst(String host, int number, Map<String, String> more, boolean onTerminal) {
        Map<String, String> values = new HashMap<>(more);
        values.put("host", host);
        values.put("port", String.valueOf(number));
        scenario().after("the client was started");
        runs(scenario().start("client", values, onTerminal));
    }

    /** Starts it against a port on which nobody listens; returns that port. */
    protected int isRefused(Map<String, String> more) {
        int nobody = scenario().freshPort();
        startsAgainst("127.0.0.1", nobody, more, false);
        scenario().after("the client was started against a port on which nobody listens");
        return nobody;
    }

    /** Starts it against a port whose queue of connections is full: the kernel answers nothing at all. */
    protected void isLeftWithoutAnswer(Map<String, String> more) {
        int silent = scenario().freshPort();
        SilentPort.open(silent, scenario().recording());
        startsAgainst("127.0.0.1", silent, more, false);
        scenario().after("the client was started against a server that does not answer");
    }

    /** Starts it against a host name that does not exist; returns the port it was given. */
    protected int isSentToAnUnknownHost(String host, Map<String, String> more) {
        int number = scenario().freshPort();
        startsAgainst(host, number, more, false);
        scenario().after("the client was started against a host that does not exist");
        return number;
    }
}
