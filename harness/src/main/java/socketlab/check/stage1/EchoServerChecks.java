package socketlab.check.stage1;

import static socketlab.dialect.Trait.LINES;
import static socketlab.dialect.Trait.NO_REPLY;
import static socketlab.dialect.Trait.REPLY;
import static socketlab.platform.Means.KERNEL_TABLE;
import static socketlab.platform.Means.SIGNALS;

import java.util.List;
import socketlab.check.Check;
import socketlab.check.Checks;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** What the server of stage 1 must do: {@code EchoServer PORT}. */
@Checks(stage = Stage.ECHO, role = Role.SERVER)
public class EchoServerChecks {
    private static final int MEBIBYTE = 1 << 20;

    @Check(
            id = "stage1.server.listens",
            points = 4,
            rule = "stage1.server",
            docs = "functions.md#listen",
            title = "The server listens on the port it is given",
            hint = "Create the listening socket with the port from the arguments, and then wait in accept.")
    void listens(EchoServerProgram server) {
        server.starts();
    }

    @Check(
            id = "stage1.server.echoes",
            points = 8,
            after = "stage1.server.listens",
            where = REPLY,
            rule = "stage1.server",
            docs = "stage1.md#steps",
            title = "A message comes back, and then the connection is closed",
            hint = "Read until the end of the stream, send the same bytes back, flush, and close the connection.")
    void echoes(EchoServerProgram server) {
        var alice = server.connect("alice");
        alice.says("hello");
        alice.isAnswered("hello");
    }

    @Check(
            id = "stage1.server.sends-nothing",
            points = 8,
            after = "stage1.server.listens",
            where = NO_REPLY,
            rule = "stage1.server",
            docs = "stage1.md#steps",
            title = "The connection is closed, and nothing is sent back",
            hint = "Read until the end of the stream, print, and close the connection.")
    void sendsNothing(EchoServerProgram server) {
        var alice = server.connect("alice");
        alice.says("hello");
        alice.receivesToTheEnd("");
    }

    @Check(
            id = "stage1.server.prints-message",
            points = 6,
            after = "stage1.server.listens",
            rule = "stage1.server",
            docs = "functions.md#addresses",
            title = "The server prints who sent which message",
            hint = "Print the peer's address as IP:PORT, a colon, a space and the message, and flush the line. "
                    + "Build the address yourself: toString() of an address puts a slash before it.")
    void printsMessage(EchoServerProgram server) {
        var alice = server.connect("alice");
        alice.says("good morning");
        server.prints(alice.printed("good morning"), line -> line.contains("good morning"));
    }

    @Check(
            id = "stage1.server.serves-next",
            points = 6,
            after = "stage1.server.echoes",
            rule = "stage1.next",
            docs = "functions.md#accept",
            title = "After one client the server serves the next",
            hint = "Put accept into a loop that never ends: one round for each client.")
    void servesNext(EchoServerProgram server) {
        for (String name : List.of("alice", "bob", "carol")) {
            var user = server.connect(name);
            user.says("I am " + name);
            user.isAnswered("I am " + name);
        }
    }

    @Check(
            id = "stage1.server.joins-pieces",
            points = 6,
            after = "stage1.server.echoes",
            needs = KERNEL_TABLE,
            where = LINES,
            rule = "stage1.pieces",
            docs = "functions.md#read-and-write",
            title = "A message that arrives in pieces is one message",
            hint = "One read returns what has arrived so far, not the message: read again until the end of the stream.")
    void joinsPieces(EchoServerProgram server) {
        var alice = server.connect("alice");
        alice.sends("one ")
                .thenOnceRead("message, ")
                .thenOnceRead("three pieces")
                .halfCloses();
        alice.isAnswered("one message, three pieces");
        server.printsLineEndingWith("one message, three pieces");
    }

    @Check(
            id = "stage1.server.joins-characters",
            points = 4,
            after = "stage1.server.joins-pieces",
            needs = KERNEL_TABLE,
            where = LINES,
            rule = "stage1.pieces",
            docs = "select.md#bytes-not-messages",
            title = "A character that is cut in two arrives whole",
            hint = "Collect the bytes of the whole message first, and turn them into text (UTF-8) once, at the end.")
    void joinsCharacters(EchoServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsByteByByte("naïve 안녕 🙂").halfCloses();
        alice.isAnswered("naïve 안녕 🙂");
        server.prints(alice.printed("naïve 안녕 🙂"), line -> line.contains("ve "));
    }

    @Check(
            id = "stage1.server.keeps-line-breaks",
            points = 3,
            after = "stage1.server.prints-message",
            where = LINES,
            rule = "stage1.server",
            docs = "stage1.md#steps",
            title = "Line breaks in a message are kept",
            hint = "The end of a message is the end of the stream, not the end of a line: readLine is the wrong tool.")
    void keepsLineBreaks(EchoServerProgram server) {
        var alice = server.connect("alice");
        alice.says("first\n\nthird\n");
        alice.isAnswered("first\n\nthird\n");
        server.printsText(alice.printed("first\n\nthird\n"));
    }

    @Check(
            id = "stage1.server.empty-message",
            points = 3,
            after = "stage1.server.prints-message",
            rule = "stage1.empty",
            docs = "stage1.md#steps",
            title = "No bytes at all are the empty message",
            hint =
                    "A read that returns -1 at once is a message of length 0: print the address, the colon and the space.")
    void emptyMessage(EchoServerProgram server) {
        var alice = server.connect("alice");
        alice.halfCloses();
        alice.isAnswered("");
        server.prints(alice.printed(""), line -> line.startsWith(alice.address()));
    }

    @Check(
            id = "stage1.server.large-message",
            points = 3,
            after = "stage1.server.echoes",
            where = LINES,
            rule = "stage1.large",
            docs = "functions.md#read-and-write",
            title = "A message of one mebibyte comes back whole",
            hint = "Let the buffer grow with the message; a fixed array cuts it.")
    void largeMessage(EchoServerProgram server) {
        String message = "0123456789abcdef".repeat(MEBIBYTE / 16);
        var alice = server.connect("alice");
        alice.says(message);
        alice.isAnswered(message);
    }

    @Check(
            id = "stage1.server.oversized-message",
            points = 2,
            after = "stage1.server.serves-next",
            where = LINES,
            rule = "stage1.large",
            docs = "stage1.md#steps",
            title = "A message without end does not cost the server its memory",
            hint = "Stop reading at a bound above one mebibyte, say so on standard error, and close that connection.")
    void oversizedMessage(EchoServerProgram server) {
        var mallory = server.connect("mallory");
        mallory.floods(96 * MEBIBYTE);
        server.settles();
        var bob = server.connect("bob");
        bob.says("still there?");
        bob.isAnswered("still there?");
        server.showsNoStackTrace();
    }

    @Check(
            id = "stage1.server.survives-close",
            points = 3,
            after = "stage1.server.serves-next",
            rule = "stage1.abrupt",
            docs = "functions.md#close",
            title = "A client that does not wait for its answer does not stop the server",
            hint =
                    "Writing to a client that has gone throws an IOException: catch it for this client and accept the next.")
    void survivesClose(EchoServerProgram server) {
        var alice = server.connect("alice");
        alice.stopsReading().sends("x".repeat(300_000));
        alice.vanishes();
        server.settles();
        var bob = server.connect("bob");
        bob.says("next please");
        bob.isAnswered("next please");
        server.showsNoStackTrace();
    }

    @Check(
            id = "stage1.server.survives-reset",
            points = 3,
            after = "stage1.server.serves-next",
            needs = KERNEL_TABLE,
            rule = "stage1.abrupt",
            docs = "functions.md#close",
            title = "A client that resets the connection does not stop the server",
            hint =
                    "A read can throw an IOException (connection reset): catch it inside the loop, for this client alone.")
    void survivesReset(EchoServerProgram server) {
        var alice = server.connect("alice");
        alice.sends("half a mess");
        alice.awaitRead();
        alice.resets();
        server.settles();
        var bob = server.connect("bob");
        bob.says("next please");
        bob.isAnswered("next please");
        server.showsNoStackTrace();
    }

    @Check(
            id = "stage1.server.serves-after-silence",
            points = 2,
            after = "stage1.server.serves-next",
            rule = "stage1.next",
            docs = "functions.md#accept",
            title = "Who waited while another was silent is served afterwards",
            hint = "The kernel queues connections that are not accepted yet; accept must simply be called again.")
    void servesAfterSilence(EchoServerProgram server) {
        var alice = server.connect("alice");
        var bob = server.connect("bob");
        bob.says("I can wait");
        alice.says("sorry, I was thinking");
        alice.isAnswered("sorry, I was thinking");
        bob.isAnswered("I can wait");
    }

    @Check(
            id = "stage1.server.many-at-once",
            points = 1,
            after = "stage1.server.serves-next",
            needs = SIGNALS,
            where = LINES,
            takesLong = true,
            rule = "stage1.next",
            docs = "functions.md#accept",
            title = "Many clients who speak at the same moment do not mix",
            hint = "Keep what belongs to one client in variables of its own, and print name and message in one call: "
                    + "with threads, a lock around it.")
    void manyAtOnce(EchoServerProgram server) {
        for (String voice : List.of("soprano", "mezzo", "alto", "countertenor", "tenor", "baritone", "bass")) {
            var choir = server.connectMany(8, voice);
            server.whileUnread(() -> server.whileStopped(() -> choir.forEach(singer -> singer.says(singer.song()))));
            for (EchoUser singer : choir) {
                singer.isAnswered(singer.song());
                server.prints(singer.printed(singer.song()), singer::isHeardIn);
            }
        }
    }

    @Check(
            id = "stage1.server.all-addresses",
            points = 2,
            after = "stage1.server.echoes",
            needs = KERNEL_TABLE,
            rule = "stage1.addresses",
            docs = "functions.md#bind",
            title = "The server listens on every IPv4 address of the machine",
            hint = "Bind to the port alone, without an address: then the socket listens on all of them.")
    void allAddresses(EchoServerProgram server) {
        server.starts();
        var alice = server.connectTo("127.0.0.2", "alice");
        alice.says("by another door");
        alice.isAnswered("by another door");
    }

    @Check(
            id = "stage1.server.bad-arguments",
            points = 2,
            after = "stage1.server.listens",
            takesLong = true,
            rule = "common.usage",
            docs = "stage1.md#steps",
            title = "Wrong arguments get the usage and exit status 2",
            hint = "Check the number of arguments and the port (1 to 65535) before anything else.")
    void badArguments(EchoServerProgram server) {
        server.refusesWrongArguments();
    }

    @Check(
            id = "stage1.server.busy-port",
            points = 1,
            after = "stage1.server.listens",
            rule = "common.unreachable",
            docs = "functions.md#bind",
            title = "A port that is taken gets one line that names it, and exit status 1",
            hint = "Catch the exception of bind, print one line with the port on standard error, and exit with 1.")
    void busyPort(EchoServerProgram server) {
        server.starts();
        server.aSecondOneIsStarted();
        server.endsWithStatus(1);
        server.showsNoStackTrace();
        server.diagnosesInOneLine(String.valueOf(server.port()));
    }

    @Check(
            id = "stage1.server.ctrl-c",
            takesLong = true,
            points = 1,
            after = "stage1.server.listens",
            needs = SIGNALS,
            rule = "stage1.end",
            docs = "stage1.md#steps",
            title = "Ctrl+C ends the server",
            hint = "Do not catch what ends the program, and do not leave a thread behind that keeps it alive.")
    void ctrlC(EchoServerProgram server) {
        server.starts();
        // What it does about Ctrl+C it may set up last.
        server.settles();
        server.isInterrupted();
        server.ends();
    }
}
