package socketlab.check.actor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import socketlab.peer.Connection;
import socketlab.platform.Means;
import socketlab.platform.Platform;
import socketlab.platform.TcpRow;
import socketlab.process.Program;
import socketlab.transcript.Seen;
import socketlab.waiting.Deadline;
import socketlab.waiting.Patience;
import socketlab.waiting.Wait;

/** A server under test. It is started by the first thing that needs it. */
public abstract class ServerProgram extends TestedProgram {
    private static final int TRIES = 3;

    private String host = "127.0.0.1";
    private int port;

    protected ServerProgram(Scenario scenario) {
        super("server", scenario);
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Starts it on a fresh port and waits until the kernel shows that it listens there. */
    public void starts() {
        starts(false);
    }

    /** The same on a pseudo-terminal. */
    public void startsOnTerminal() {
        starts(true);
    }

    /** Its HOST argument, where it has one. */
    protected String host() {
        return host;
    }

    /** Another HOST argument than 127.0.0.1. */
    public void listensAt(String address) {
        host = address;
    }

    private void starts(boolean onTerminal) {
        for (int attempt = 1; ; attempt++) {
            port = scenario().freshPort();
            scenario().after("the server was started");
            boolean listening = startsOnPort(onTerminal);
            if (listening) {
                return;
            }
            // Somebody else took the port in the last moment: that gives no verdict.
            if (attempt == TRIES || !aStrangerListens()) {
                throw doesNotListen();
            }
        }
    }

    /** Starts it again on the port it had. */
    public void startsAgain() {
        scenario().after("the server was started again on the same port");
        if (!startsOnPort(false)) {
            throw doesNotListen();
        }
    }

    private boolean startsOnPort(boolean onTerminal) {
        runs(scenario().start("server", Map.of("host", host, "port", String.valueOf(port)), onTerminal));
        if (!Platform.current().has(Means.KERNEL_TABLE)) {
            return true;
        }
        Program started = program();
        AtomicBoolean seen = new AtomicBoolean();
        Wait.until(
                () -> {
                    seen.set(listens());
                    return seen.get() || started.hasEnded();
                },
                Patience.start());
        boolean listening = seen.get() && !started.hasEnded();
        if (listening) {
            started.noticeUp();
            scenario().recording().trail().observe("server", "listens on port " + port);
            scenario().after("the server began to listen");
        }
        return listening;
    }

    /** Whose socket it is, is asked only when there is one: most of a start passes before that. */
    private boolean listens() {
        return rowsOfItsPort().stream().anyMatch(this::isItsOwn);
    }

    private boolean aStrangerListens() {
        return rowsOfItsPort().stream().anyMatch(row -> !isItsOwn(row));
    }

    private List<TcpRow> rowsOfItsPort() {
        return Platform.current().listeningSockets().stream()
                .filter(row -> row.listensOn(port))
                .toList();
    }

    private boolean isItsOwn(TcpRow row) {
        return Platform.current().sockets(program().handle()).contains(row.inode());
    }

    private CheckFailure doesNotListen() {
        program().awaitExit(Deadline.in(Duration.ofMillis(300)));
        return scenario().failure("the server to listen on port " + port, Seen.words(whatItDoesInstead()));
    }

    private String whatItDoesInstead() {
        OptionalInt status = program().exitStatus();
        if (status.isPresent()) {
            String said = program().errors().lineCount() > 0
                    ? ", saying: " + program().errors().line(0)
                    : "";
            return "it ended with exit status " + status.getAsInt() + said;
        }
        Set<Long> sockets = Platform.current().sockets(program().handle());
        List<TcpRow> elsewhere = Platform.current().listeningSockets().stream()
                .filter(row -> sockets.contains(row.inode()))
                .toList();
        return elsewhere.isEmpty()
                ? "it runs, but listens on no port"
                : "it listens on port " + elsewhere.get(0).localPort() + " instead";
    }

    /** Connects to it; starts it first if nothing has. The user reads from now on. */
    protected Connection connection(String name) {
        if (!isStarted()) {
            starts();
        }
        return connection(name, "127.0.0.1");
    }

    protected Connection connection(String name, String address) {
        scenario().did(name, "connects to " + address + " port " + port);
        try {
            return scenario().wire().connect(name, address, port, Patience.reply());
        } catch (IOException refused) {
            Seen actual = Seen.words(String.valueOf(refused.getMessage()));
            throw scenario().failure("the server to accept the connection of " + name, actual);
        }
    }

    /** Nobody accepts a connection at this address. */
    public void refusesConnectionsAt(String address) {
        try {
            scenario().did("somebody", "connects to " + address + " port " + port);
            scenario().wire().connect("somebody", address, port, Patience.reply());
        } catch (IOException refused) {
            return;
        }
        throw scenario().failure("no connection to be possible at " + address, Seen.words("the server accepts it"));
    }

    /** Starts a second one on the port that the first one holds. */
    public void aSecondOneIsStarted() {
        scenario().after("a second server was started on the same port");
        runs(scenario().start("second server", Map.of("host", host, "port", String.valueOf(port)), false));
    }
}
