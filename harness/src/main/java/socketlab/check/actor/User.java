package socketlab.check.actor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import socketlab.dialect.Dialect;
import socketlab.dialect.Trait;
import socketlab.peer.Connection;
import socketlab.process.Program;
import socketlab.transcript.Received;
import socketlab.transcript.Seen;
import socketlab.transcript.Visible;
import socketlab.waiting.Deadline;
import socketlab.waiting.Patience;

/**
 * One end of a connection, played by the lab: a user who joined a server, or the server that a client joined. It
 * reads continuously, unless told not to.
 */
public class User {
    private final String name;
    private final Connection connection;
    private final Scenario scenario;
    private final Program program;
    private final Ear ear;
    private boolean readsNoMore;

    public User(String name, Connection connection, Program program, Scenario scenario) {
        this.name = name;
        this.connection = connection;
        this.program = program;
        this.scenario = scenario;
        this.ear = Ear.onWire(name, connection.received(), scenario, program::hasEnded);
    }

    public String name() {
        return name;
    }

    /** What a server calls this user: {@code IP:PORT}. */
    public String address() {
        return connection.localName();
    }

    public Ear ear() {
        return ear;
    }

    public Received received() {
        return connection.received();
    }

    /** How the programs of this scenario spell what they say. */
    public Dialect dialect() {
        return scenario.dialect();
    }

    protected Scenario scenario() {
        return scenario;
    }

    protected Connection connection() {
        return connection;
    }

    /** Sends text as it is, a line end only where the text has one. */
    public User sends(String text) {
        return sendsBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a message of one line: with its line end, or, where there are none, when all before has been read. */
    public User sendsLine(String line) {
        scenario.vocabulary().add(address(), line);
        return dialect().has(Trait.LINES) ? sends(line + "\n") : thenOnceRead(line);
    }

    public User sendsBytes(byte[] bytes) {
        scenario.did(name, "sends " + Visible.quote(Visible.escape(bytes), 80).replace("\\\\", "\\"));
        connection.send(bytes);
        return this;
    }

    /** Sends more, but only when the program has read all that was sent before: one read cannot join the two. */
    public User thenOnceRead(String text) {
        return thenOnceReadBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public User thenOnceReadBytes(byte[] bytes) {
        awaitRead();
        return sendsBytes(bytes);
    }

    /** Sends every byte on its own, each after the one before was read. */
    public User sendsByteByByte(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        awaitRead();
        for (byte one : bytes) {
            connection.send(new byte[] {one});
            awaitRead();
        }
        scenario.did(name, "sends " + Visible.quote(text) + " one byte at a time");
        return this;
    }

    /** Sends this many bytes, or as many as the program takes, and half-closes; what comes back is thrown away. */
    public void floods(int bytes) {
        scenario.did(name, "sends " + (bytes >> 20) + " MiB");
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        for (int sent = 0; sent < bytes; sent += block.length) {
            connection.send(block);
            if (!connection.awaitSent(Patience.bulk())) {
                break;
            }
        }
        connection.halfClose();
    }

    /**
     * Waits until the program has read all that was sent. Gives no verdict: a program that stops reading fails by what
     * it then does not do, which says more about it. Once is enough to wait in vain.
     */
    public void awaitRead() {
        if (!readsNoMore && !connection.awaitConsumed(Patience.reply(), program::hasEnded)) {
            readsNoMore = true;
        }
    }

    /** FIN: says that nothing more will be sent, and reads on. */
    public User halfCloses() {
        scenario.did(name, "half-closes the connection (FIN)");
        connection.halfClose();
        return this;
    }

    /** Leaves in order: FIN, then reads to the end of the stream, then closes. */
    public void leaves() {
        scenario.did(name, "leaves (FIN)");
        connection.halfClose();
        // A server that does not close its side is the business of one check, so the wait is short and without verdict.
        endsWithin(Deadline.in(Duration.ofMillis(500)));
        connection.close();
    }

    /** Closes at once, without waiting for anything. */
    public void vanishes() {
        scenario.did(name, "closes the connection");
        connection.awaitSent(Patience.reply());
        connection.close();
    }

    /** RST: the connection breaks, as when a process is killed or a cable is cut. */
    public void resets() {
        scenario.did(name, "resets the connection (RST)");
        connection.reset();
    }

    public User stopsReading() {
        scenario.did(name, "stops reading");
        connection.stopReading();
        return this;
    }

    public User readsAgain() {
        scenario.did(name, "reads again");
        connection.resumeReading();
        return this;
    }

    /** Exactly this line arrives. */
    public User receives(String line) {
        ear.hear(line);
        return this;
    }

    /** Exactly this line arrives; another line that {@code about} accepts can only be the same one with a mistake. */
    public User receives(String line, Predicate<String> about) {
        ear.hear(line, about);
        return this;
    }

    /** The stream ends in order, and all that came is exactly {@code text}. */
    public void receivesToTheEnd(String text) {
        receivesBytesToTheEnd(text.getBytes(StandardCharsets.UTF_8));
    }

    public void receivesBytesToTheEnd(byte[] expected) {
        boolean ended = endsWithin(expected.length > 100_000 ? Patience.bulk() : Patience.reply());
        byte[] actual = received().bytes();
        if (!Arrays.equals(expected, actual)) {
            scenario.awaitLastWords();
            Seen got = actual.length == 0
                    ? Nothing.because(received().end(), program.hasEnded())
                    : Seen.text(text(actual));
            throw scenario.failure(name + " to receive " + lengths(expected, actual), text(expected), got);
        }
        if (!ended) {
            throw scenario.failure(name + " to receive the end of the stream", Seen.words("the connection stays open"));
        }
    }

    /** These lines are all that has come so far. */
    public void hasReceivedOnly(String... lines) {
        AllThatCame.mustBe(List.of(lines), name + " to receive these lines and nothing else", received(), scenario);
    }

    /** All that comes is exactly these messages; an empty one is none. */
    public void receivesExactly(String... messages) {
        List<String> due = Stream.of(messages).filter(line -> !line.isEmpty()).toList();
        scenario.until(() -> received().lineCount() >= due.size(), Patience.reply());
        AllThatCame.mustBe(due, name + " to receive exactly these lines", received(), scenario);
    }

    /** The program closes its side of the connection. */
    public void seesTheEnd() {
        if (!endsWithin(Patience.reply())) {
            throw scenario.failure("the connection of " + name + " to be closed", Seen.words("it stays open"));
        }
    }

    private boolean endsWithin(Deadline deadline) {
        BooleanSupplier ended = () -> received().end().isPresent();
        return scenario.until(ended, deadline);
    }

    private static String lengths(byte[] expected, byte[] actual) {
        if (expected.length == 0) {
            return "nothing but the end of the stream";
        }
        return expected.length + " bytes" + (actual.length == expected.length ? "" : ", not " + actual.length + ",");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
