package socketlab.check.stage2;

import static socketlab.dialect.Trait.EXACT_TEXT;
import static socketlab.dialect.Trait.LINES;
import static socketlab.platform.Means.KERNEL_TABLE;
import static socketlab.platform.Means.PROCESS_STATE;
import static socketlab.platform.Means.SIGNALS;

import java.util.List;
import socketlab.check.Check;
import socketlab.check.Checks;
import socketlab.check.script.Exploration;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** What the server of stage 2 must do: {@code OneToOneServer PORT}. */
@Checks(stage = Stage.ONE_TO_ONE, role = Role.SERVER)
public class OneToOneServerChecks {
    private static final int LONGEST_LINE = 65_536;

    @Check(
            id = "stage2.server.listens",
            points = 3,
            rule = "stage2.server",
            docs = "functions.md#listen",
            title = "The server listens on the port it is given",
            hint = "Create the listening socket with the port from the arguments, and then wait in accept.")
    void listens(OneToOneServerProgram server) {
        server.starts();
    }

    @Check(
            id = "stage2.server.prints-line",
            points = 5,
            after = "stage2.server.listens",
            rule = "stage2.server",
            docs = "stage2.md#steps",
            title = "The server prints the line that the client sends",
            hint = "Read bytes up to the line end, print the line without it, and do so before you ask the keyboard.")
    void printsLine(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsLine("hello, server");
        server.prints("hello, server", line -> line.contains("hello, server"));
    }

    @Check(
            id = "stage2.server.sends-typed",
            points = 5,
            after = "stage2.server.prints-line",
            rule = "stage2.server",
            docs = "stage2.md#steps",
            title = "The line typed at the server's keyboard goes to the client",
            hint = "Write the line and its line end, and flush: a buffered writer that is not flushed keeps the "
                    + "line to itself.")
    void sendsTyped(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsLine("hello, server");
        server.prints("hello, server");
        server.types("hello, alice");
        alice.receives("hello, alice", line -> line.contains("hello, alice"));
    }

    @Check(
            id = "stage2.server.takes-turns",
            points = 3,
            after = "stage2.server.sends-typed",
            rule = "stage2.server",
            docs = "stage2.md#steps",
            title = "Client and server take turns as long as they like",
            hint = "Put the four steps into a loop: read a line, print it, read the keyboard, send. Make the "
                    + "readers once, before the loop.")
    void takesTurns(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        for (String turn : List.of("first", "second", "third", "fourth")) {
            alice.sendsLine(turn + " question");
            server.prints(turn + " question");
            server.types(turn + " answer");
            alice.receives(turn + " answer");
        }
        alice.hasReceivedOnly("first answer", "second answer", "third answer", "fourth answer");
        server.screen().heardOnce("the line \"fourth question\"", "fourth question"::equals);
    }

    @Check(
            id = "stage2.server.waits-its-turn",
            points = 2,
            after = "stage2.server.takes-turns",
            needs = PROCESS_STATE,
            rule = "stage2.server",
            docs = "stage2.md#steps",
            title = "A second typed line waits until the client has spoken again",
            hint = "Send one keyboard line for each line of the client, not all that the keyboard has.")
    void waitsItsTurn(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsLine("question");
        server.typesRaw("one answer\nanother answer\n");
        alice.receives("one answer");
        server.settles();
        alice.ear().neverHeard("a second answer so early", "another answer"::equals);
        alice.sendsLine("next question");
        alice.receives("another answer");
    }

    @Check(
            id = "stage2.server.typed-early",
            points = 2,
            after = "stage2.server.takes-turns",
            rule = "stage2.early",
            docs = "stage2.md#steps",
            title = "Lines typed before anybody connects wait for their turn",
            hint = "Make one reader for the keyboard when the server starts and keep it: a new one for each client "
                    + "loses what the old one has read ahead.")
    void typedEarly(OneToOneServerProgram server) {
        server.starts();
        server.typesRaw("to the first\nto the second\nto the third\n");
        for (String who : List.of("first", "second", "third")) {
            var user = server.connect(who);
            user.sendsLine("I am the " + who);
            user.receives("to the " + who);
            user.leaves();
        }
    }

    @Check(
            id = "stage2.server.exit",
            points = 4,
            after = "stage2.server.sends-typed",
            rule = "stage2.exit",
            docs = "stage2.md#steps",
            title = "{stage2.exit} typed at the server ends this conversation and is not sent",
            hint =
                    "Compare the typed line with {stage2.exit} before you send it; then close this connection and accept the "
                            + "next one.")
    void exit(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsLine("are you there?");
        server.prints("are you there?");
        server.types(server.dialect().exitLine());
        alice.receivesToTheEnd("");
        var bob = server.connect("bob");
        bob.sendsLine("my turn now");
        server.prints("my turn now");
    }

    @Check(
            id = "stage2.server.exit-exactly",
            points = 1,
            after = "stage2.server.exit",
            where = {LINES, EXACT_TEXT},
            rule = "stage2.exit",
            docs = "stage2.md#steps",
            title = "Only {stage2.exit} itself ends it: other spellings are ordinary lines",
            hint = "Compare with equals: no trim, no ignoring of case, no startsWith.")
    void exitExactly(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        for (String line : NearlyExit.to(server.dialect().exitLine()).subList(0, 4)) {
            alice.sendsLine("before " + line);
            server.prints("before " + line);
            server.types(line);
            alice.receives(line);
        }
    }

    @Check(
            id = "stage2.server.client-says-exit",
            points = 1,
            after = "stage2.server.exit",
            rule = "stage2.exit",
            docs = "stage2.md#out-of-scope",
            title = "{stage2.exit} that comes over the wire is an ordinary line",
            hint =
                    "Only the keyboard line {stage2.exit} ends a conversation: what the peer sends is printed, whatever it "
                            + "says.")
    void clientSaysExit(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsLine(server.dialect().exitLine());
        server.prints(server.dialect().exitLine());
        server.types("you may stay");
        alice.receives("you may stay");
    }

    @Check(
            id = "stage2.server.empty-lines",
            points = 2,
            after = "stage2.server.takes-turns",
            where = LINES,
            rule = "stage2.empty",
            docs = "stage2.md#steps",
            title = "An empty line is an ordinary line",
            hint = "An empty line has length 0; only the end of the stream is the end (null from readLine, -1 from "
                    + "read).")
    void emptyLines(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsLine("");
        server.types("");
        alice.receives("");
        alice.sendsLine("after the silence");
        server.prints("after the silence");
    }

    @Check(
            id = "stage2.server.client-leaves",
            points = 3,
            after = "stage2.server.prints-line",
            rule = "stage2.peer-closes",
            docs = "functions.md#close",
            title = "When the client closes, the server takes the next one",
            hint = "The end of the stream (null or -1) ends this conversation only: leave the inner loop and "
                    + "accept again.")
    void clientLeaves(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.leaves();
        var bob = server.connect("bob");
        bob.sendsLine("is it my turn?");
        server.prints("is it my turn?");
        server.types("it is");
        bob.receives("it is");
    }

    @Check(
            id = "stage2.server.client-leaves-at-keyboard",
            points = 2,
            after = "stage2.server.client-leaves",
            rule = "stage2.turns",
            docs = "stage2.md#out-of-scope",
            title = "A client that closes while the server waits at its keyboard does not stop it",
            hint = "Writing to a client that has gone may throw an IOException: catch it for this client, and "
                    + "accept the next one.")
    void clientLeavesAtKeyboard(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsLine("I must go");
        server.prints("I must go");
        alice.vanishes();
        server.types("goodbye");
        var bob = server.connect("bob");
        bob.sendsLine("now me");
        server.prints("now me");
        server.types("welcome");
        bob.ear().hearEither("welcome", "goodbye");
    }

    @Check(
            id = "stage2.server.survives-reset",
            points = 3,
            after = "stage2.server.client-leaves",
            needs = KERNEL_TABLE,
            rule = "stage2.error",
            docs = "functions.md#close",
            title = "A client that resets the connection does not stop the server",
            hint = "A read can throw an IOException (connection reset): catch it inside the accept loop, for this "
                    + "client alone.")
    void survivesReset(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sends("half a li");
        alice.awaitRead();
        alice.resets();
        server.settles();
        var bob = server.connect("bob");
        bob.sendsLine("is anybody there?");
        server.prints("is anybody there?");
        server.diagnoses();
        server.showsNoStackTrace();
    }

    @Check(
            id = "stage2.server.second-client-waits",
            points = 2,
            after = "stage2.server.client-leaves",
            rule = "stage2.waiting",
            docs = "functions.md#accept",
            title = "A second client waits until the first has gone",
            hint = "Serve one connection to its end before you accept again; the kernel keeps the next one in its "
                    + "queue.")
    void secondClientWaits(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsLine("I was first");
        server.prints("I was first");
        var bob = server.connect("bob");
        bob.sendsLine("I am waiting");
        server.types("yes, you were");
        alice.receives("yes, you were");
        server.settles();
        server.screen().neverHeard("the waiting client's line yet", "I am waiting"::equals);
        alice.leaves();
        server.prints("I am waiting");
    }

    @Check(
            id = "stage2.server.keyboard-ends",
            points = 3,
            after = "stage2.server.sends-typed",
            rule = "stage2.keyboard-end",
            docs = "stage2.md#steps",
            title = "When its keyboard ends, the server closes the connection and exits with status 0",
            hint = "Ctrl+D is the end of standard input: readLine gives null. It ends the conversation and then "
                    + "the server.")
    void keyboardEnds(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsLine("say something");
        server.prints("say something");
        server.keyboardEnds();
        alice.seesTheEnd();
        server.settles();
        server.mayHear("bob", "is anybody there?");
        server.endsWithStatus(0);
    }

    @Check(
            id = "stage2.server.joins-pieces",
            points = 3,
            after = "stage2.server.prints-line",
            where = LINES,
            needs = KERNEL_TABLE,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "A line that arrives in pieces is one line",
            hint = "One read returns what has arrived so far: keep the bytes until the line end has come.")
    void joinsPieces(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sends("one li").thenOnceRead("ne in three pie").thenOnceRead("ces\n");
        server.prints("one line in three pieces");
    }

    @Check(
            id = "stage2.server.splits-lines",
            points = 3,
            after = "stage2.server.takes-turns",
            where = LINES,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "Lines that arrive together are taken one after the other",
            hint = "What follows the first line end belongs to the next turn: keep it, and keep one reader for the "
                    + "whole connection.")
    void splitsLines(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sends("first of three\nsecond of three\nthird of three\n");
        for (String turn : List.of("first", "second", "third")) {
            server.prints(turn + " of three");
            server.types("answer to the " + turn);
            alice.receives("answer to the " + turn);
        }
    }

    @Check(
            id = "stage2.server.joins-characters",
            points = 2,
            after = "stage2.server.joins-pieces",
            where = LINES,
            needs = KERNEL_TABLE,
            rule = "common.wire",
            docs = "select.md#bytes-not-messages",
            title = "A character that is cut in two arrives whole",
            hint = "Look for the line end among the bytes, and turn a whole line into text at once.")
    void joinsCharacters(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsByteByByte("naïve 안녕 🙂\n");
        server.prints("naïve 안녕 🙂", line -> line.contains("ve "));
        server.types("잘가 🙃");
        alice.receives("잘가 🙃");
    }

    @Check(
            id = "stage2.server.carriage-return",
            points = 1,
            after = "stage2.server.prints-line",
            where = LINES,
            rule = "lines.end",
            docs = "stage2.md#steps",
            title = "A carriage return before the line end is dropped",
            hint = "Clients such as telnet end a line with \\r\\n: drop one \\r directly before the \\n.")
    void carriageReturn(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sends("typed in telnet\r\n");
        server.prints("typed in telnet");
        server.types("fine");
        alice.receives("fine");
        alice.sends("and once more\r\n");
        server.prints("and once more");
        server.typesRaw("EXIT\r\n");
        alice.seesTheEnd();
    }

    @Check(
            id = "stage2.server.long-lines",
            points = 2,
            after = "stage2.server.sends-typed",
            where = LINES,
            rule = "lines.length",
            docs = "functions.md#read-and-write",
            title = "Lines of 65,536 bytes pass whole in both directions",
            hint = "Let the buffer grow with the line; a fixed array cuts it.")
    void longLines(OneToOneServerProgram server) {
        String question = "q".repeat(LONGEST_LINE);
        String answer = "a".repeat(LONGEST_LINE);
        var alice = server.connect("alice");
        alice.sendsLine(question);
        server.prints(question, line -> line.startsWith("qqqq"));
        server.types(answer);
        alice.receives(answer, line -> line.startsWith("aaaa"));
    }

    @Check(
            id = "stage2.server.not-utf8",
            points = 1,
            after = "stage2.server.takes-turns",
            where = LINES,
            rule = "lines.not-utf8",
            docs = "select.md#bytes-not-messages",
            title = "Bytes that are not UTF-8 cost at most their own line",
            hint = "Decode with replacement, as new String(bytes, UTF_8) does, or work on bytes; a decoder that "
                    + "throws ends the conversation.")
    void notUtf8(OneToOneServerProgram server) {
        var alice = server.connect("alice");
        alice.sendsBytes(new byte[] {'x', (byte) 0xff, (byte) 0xc3, '\n'}).sendsLine("a good line");
        server.types("go on");
        alice.receives("go on");
        server.prints("a good line");
    }

    @Check(
            id = "stage2.server.bad-arguments",
            points = 2,
            after = "stage2.server.listens",
            takesLong = true,
            rule = "common.usage",
            docs = "stage2.md#steps",
            title = "Wrong arguments get the usage and exit status 2",
            hint = "Check the number of arguments and the port (1 to 65535) before anything else.")
    void badArguments(OneToOneServerProgram server) {
        server.refusesWrongArguments();
    }

    @Check(
            id = "stage2.server.busy-port",
            points = 1,
            after = "stage2.server.listens",
            rule = "common.unreachable",
            docs = "functions.md#bind",
            title = "A port that is taken gets one line that names it, and exit status 1",
            hint = "Catch the exception of bind, print one line with the port on standard error, and exit with 1.")
    void busyPort(OneToOneServerProgram server) {
        server.starts();
        server.aSecondOneIsStarted();
        server.endsWithStatus(1);
        server.showsNoStackTrace();
        server.diagnosesInOneLine(String.valueOf(server.port()));
    }

    @Check(
            id = "stage2.server.all-addresses",
            points = 1,
            after = "stage2.server.prints-line",
            needs = KERNEL_TABLE,
            rule = "stage2.addresses",
            docs = "functions.md#bind",
            title = "The server listens on every IPv4 address of the machine",
            hint = "Bind to the port alone, without an address: then the socket listens on all of them.")
    void allAddresses(OneToOneServerProgram server) {
        server.starts();
        server.connectTo("127.0.0.2", "alice").sendsLine("by another door");
        server.prints("by another door");
    }

    @Check(
            id = "stage2.server.ctrl-c",
            points = 1,
            after = "stage2.server.listens",
            needs = SIGNALS,
            rule = "stage2.end",
            docs = "stage2.md#steps",
            title = "Ctrl+C ends the server",
            hint = "Do not catch what ends the program, and do not leave a thread behind that keeps it alive.")
    void ctrlC(OneToOneServerProgram server) {
        server.starts();
        // What it does about Ctrl+C it may set up last.
        server.settles();
        server.isInterrupted();
        server.ends();
    }

    @Check(
            id = "stage2.server.any-conversation",
            points = 2,
            after = "stage2.server.takes-turns",
            where = {LINES, EXACT_TEXT},
            needs = {KERNEL_TABLE, SIGNALS, PROCESS_STATE},
            explores = true,
            rule = "stage2.server",
            docs = "stage2.md#steps",
            title = "Whoever comes and goes, in turn or early, every line gets where it belongs",
            hint = "Play the script again and follow it step by step: it is the shortest that was found.")
    void anyConversation(Exploration exploration) {
        exploration.explore(OneToOneServerScripts.ofLength(40), 3, OneToOneServerPlay::play);
    }
}
