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

/** What the client of stage 2 must do: {@code OneToOneClient HOST PORT}. */
@Checks(stage = Stage.ONE_TO_ONE, role = Role.CLIENT)
public class OneToOneClientChecks {
    private static final int LONGEST_LINE = 65_536;

    @Check(
            id = "stage2.client.sends-typed",
            points = 4,
            rule = "stage2.client",
            docs = "stage2.md#steps",
            title = "The client sends the line that is typed",
            hint = "Write the line and its line end, and flush: a buffered writer that is not flushed keeps the "
                    + "line to itself.")
    void sendsTyped(OneToOneClientProgram client) {
        var server = client.connects();
        client.types("hello, server");
        server.receives("hello, server", line -> line.contains("hello, server"));
    }

    @Check(
            id = "stage2.client.prints-reply",
            points = 4,
            after = "stage2.client.sends-typed",
            rule = "stage2.client",
            docs = "stage2.md#steps",
            title = "The client prints the line that the server sends back",
            hint = "After sending, read one line from the server and print it, before you ask the keyboard again.")
    void printsReply(OneToOneClientProgram client) {
        var server = client.connects();
        client.types("hello, server");
        server.receives("hello, server");
        server.sendsLine("good day to you");
        client.prints("good day to you", line -> line.contains("good day to you"));
    }

    @Check(
            id = "stage2.client.takes-turns",
            points = 3,
            after = "stage2.client.prints-reply",
            rule = "stage2.client",
            docs = "stage2.md#steps",
            title = "Client and server take turns as long as they like",
            hint = "Put the four steps into a loop: read the keyboard, send, read a line, print it. Make the "
                    + "readers once, before the loop.")
    void takesTurns(OneToOneClientProgram client) {
        var server = client.connects();
        for (String turn : List.of("first", "second", "third", "fourth")) {
            client.types(turn + " question");
            server.receives(turn + " question");
            server.sendsLine(turn + " answer");
            client.prints(turn + " answer");
        }
        server.hasReceivedOnly("first question", "second question", "third question", "fourth question");
        client.screen().heardOnce("the line \"fourth answer\"", "fourth answer"::equals);
    }

    @Check(
            id = "stage2.client.waits-its-turn",
            points = 2,
            after = "stage2.client.takes-turns",
            needs = PROCESS_STATE,
            rule = "stage2.client",
            docs = "stage2.md#steps",
            title = "A second typed line waits until the server has answered",
            hint = "Send one line, then wait for the answer; the next line waits at the keyboard meanwhile.")
    void waitsItsTurn(OneToOneClientProgram client) {
        var server = client.connects();
        client.typesRaw("one question\nanother question\n");
        server.receives("one question");
        client.settles();
        server.ear().neverHeard("a second line so early", "another question"::equals);
        server.sendsLine("one answer");
        server.receives("another question");
    }

    @Check(
            id = "stage2.client.typed-early",
            points = 2,
            after = "stage2.client.takes-turns",
            rule = "stage2.early",
            docs = "stage2.md#steps",
            title = "Lines typed early wait for their turn and are not lost",
            hint = "Make one reader for the keyboard and keep it: a new one for each line loses what the old one "
                    + "has read ahead.")
    void typedEarly(OneToOneClientProgram client) {
        var server = client.connects();
        client.typesRaw("typed first\ntyped second\ntyped third\n");
        for (String turn : List.of("first", "second", "third")) {
            server.receives("typed " + turn);
            server.sendsLine("got the " + turn);
            client.prints("got the " + turn);
        }
    }

    @Check(
            id = "stage2.client.exit",
            points = 3,
            after = "stage2.client.sends-typed",
            rule = "stage2.exit",
            docs = "stage2.md#steps",
            title = "{stage2.exit} ends the client, and is not sent",
            hint =
                    "Compare the typed line with {stage2.exit} before you send it; then close the socket and let main return.")
    void exit(OneToOneClientProgram client) {
        var server = client.connects();
        client.types(client.dialect().exitLine());
        server.receivesToTheEnd("");
        client.endsWithStatus(0);
    }

    @Check(
            id = "stage2.client.exit-exactly",
            points = 1,
            after = "stage2.client.exit",
            where = {LINES, EXACT_TEXT},
            rule = "stage2.exit",
            docs = "stage2.md#steps",
            title = "Only {stage2.exit} itself ends it: other spellings are ordinary lines",
            hint = "Compare with equals: no trim, no ignoring of case, no startsWith.")
    void exitExactly(OneToOneClientProgram client) {
        var server = client.connects();
        for (String line : NearlyExit.to(client.dialect().exitLine()).subList(0, 4)) {
            client.types(line);
            server.receives(line);
            server.sendsLine("still here after " + line);
            client.prints("still here after " + line);
        }
    }

    @Check(
            id = "stage2.client.keyboard-ends",
            points = 2,
            after = "stage2.client.prints-reply",
            rule = "stage2.keyboard-end",
            docs = "stage2.md#steps",
            title = "When its keyboard ends, the client closes and exits with status 0",
            hint =
                    "Ctrl+D is the end of standard input: readLine gives null. It ends the client as {stage2.exit} does.")
    void keyboardEnds(OneToOneClientProgram client) {
        var server = client.connects();
        client.types("one question");
        server.receives("one question");
        server.sendsLine("one answer");
        client.prints("one answer");
        client.keyboardEnds();
        server.seesTheEnd();
        client.endsWithStatus(0);
    }

    @Check(
            id = "stage2.client.server-closes",
            points = 3,
            after = "stage2.client.sends-typed",
            rule = "stage2.peer-closes",
            docs = "functions.md#close",
            title = "When the server closes, the client exits with status 0",
            hint = "The end of the stream (null or -1) where a reply should come ends the client, without an error.")
    void serverCloses(OneToOneClientProgram client) {
        var server = client.connects();
        client.types("are you there?");
        server.receives("are you there?");
        server.vanishes();
        client.endsWithStatus(0);
    }

    @Check(
            id = "stage2.client.server-closes-at-keyboard",
            points = 1,
            after = "stage2.client.server-closes",
            rule = "stage2.turns",
            docs = "stage2.md#out-of-scope",
            title = "A server that closes while the client waits at its keyboard ends it after the next line",
            hint = "The write may succeed or fail, and the read after it finds the end: both end the client, and "
                    + "neither shows a stack trace.")
    void serverClosesAtKeyboard(OneToOneClientProgram client) {
        var server = client.connects();
        server.vanishes();
        client.types("are you there?");
        client.ends();
        client.showsNoStackTrace();
    }

    @Check(
            id = "stage2.client.network-error",
            points = 2,
            after = "stage2.client.server-closes",
            rule = "stage2.error",
            docs = "functions.md#close",
            title = "A reset gets a diagnostic and exit status 1",
            hint = "A read can throw an IOException (connection reset): catch it, say so on standard error, and "
                    + "exit with 1.")
    void networkError(OneToOneClientProgram client) {
        var server = client.connects();
        client.types("are you there?");
        server.receives("are you there?");
        server.resets();
        client.endsWithStatus(1);
        client.diagnoses();
        client.showsNoStackTrace();
    }

    @Check(
            id = "stage2.client.empty-lines",
            points = 1,
            after = "stage2.client.takes-turns",
            where = LINES,
            rule = "stage2.empty",
            docs = "stage2.md#steps",
            title = "An empty line is an ordinary line",
            hint = "An empty line has length 0; only the end of the stream is the end (null from readLine, -1 from "
                    + "read).")
    void emptyLines(OneToOneClientProgram client) {
        var server = client.connects();
        client.types("");
        server.receives("");
        server.sendsLine("");
        client.types("after the silence");
        server.receives("after the silence");
    }

    @Check(
            id = "stage2.client.joins-pieces",
            points = 2,
            after = "stage2.client.prints-reply",
            where = LINES,
            needs = KERNEL_TABLE,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "A reply that arrives in pieces is one line",
            hint = "One read returns what has arrived so far: keep the bytes until the line end has come.")
    void joinsPieces(OneToOneClientProgram client) {
        var server = client.connects();
        client.types("tell me slowly");
        server.receives("tell me slowly");
        server.sends("one re").thenOnceRead("ply in three pie").thenOnceRead("ces\n");
        client.prints("one reply in three pieces");
    }

    @Check(
            id = "stage2.client.splits-lines",
            points = 1,
            after = "stage2.client.takes-turns",
            where = LINES,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "Replies that arrive together are printed one after the other, each in its turn",
            hint = "What follows the first line end belongs to the next turn: keep it, and keep one reader for the "
                    + "whole connection.")
    void splitsLines(OneToOneClientProgram client) {
        var server = client.connects();
        client.types("first question");
        server.receives("first question");
        server.sends("first reply\nsecond reply\nthird reply\n");
        client.prints("first reply");
        client.settles();
        client.screen().neverHeard("the second reply before its turn", "second reply"::equals);
        client.types("second question");
        server.receives("second question");
        client.prints("second reply");
        client.types("third question");
        server.receives("third question");
        client.prints("third reply");
    }

    @Check(
            id = "stage2.client.joins-characters",
            points = 1,
            after = "stage2.client.joins-pieces",
            where = LINES,
            needs = KERNEL_TABLE,
            rule = "common.wire",
            docs = "select.md#bytes-not-messages",
            title = "A character that is cut in two arrives whole",
            hint = "Look for the line end among the bytes, and turn a whole line into text at once.")
    void joinsCharacters(OneToOneClientProgram client) {
        var server = client.connects();
        client.types("안녕 🙂");
        server.receives("안녕 🙂");
        server.sendsByteByByte("naïve 잘가 🙃\n");
        client.prints("naïve 잘가 🙃", line -> line.contains("ve "));
    }

    @Check(
            id = "stage2.client.carriage-return",
            points = 1,
            after = "stage2.client.takes-turns",
            where = LINES,
            rule = "lines.end",
            docs = "stage2.md#steps",
            title = "A carriage return before the line end is dropped, from the keyboard and from the server",
            hint = "A line may end with \\r\\n: drop one \\r directly before the \\n.")
    void carriageReturn(OneToOneClientProgram client) {
        var server = client.connects();
        client.typesRaw("typed on Windows\r\n");
        server.receives("typed on Windows");
        server.sends("answered on Windows\r\n");
        client.prints("answered on Windows");
        client.typesRaw("EXIT\r\n");
        client.endsWithStatus(0);
    }

    @Check(
            id = "stage2.client.long-lines",
            points = 1,
            after = "stage2.client.prints-reply",
            where = LINES,
            rule = "lines.length",
            docs = "functions.md#read-and-write",
            title = "Lines of 65,536 bytes pass whole in both directions",
            hint = "Let the buffer grow with the line; a fixed array cuts it.")
    void longLines(OneToOneClientProgram client) {
        String question = "q".repeat(LONGEST_LINE);
        String answer = "a".repeat(LONGEST_LINE);
        var server = client.connects();
        client.types(question);
        server.receives(question, line -> line.startsWith("qqqq"));
        server.sendsLine(answer);
        client.prints(answer, line -> line.startsWith("aaaa"));
    }

    @Check(
            id = "stage2.client.refused",
            points = 1,
            after = "stage2.client.sends-typed",
            rule = "common.unreachable",
            docs = "functions.md#connect",
            title = "When nobody listens, one line names host and port, and the exit status is 1",
            hint = "Catch the exception of connect, print one line on standard error, and exit with 1.")
    void refused(OneToOneClientProgram client) {
        int port = client.meetsNobody();
        client.endsWithStatus(1);
        client.showsNoStackTrace();
        client.diagnosesInOneLine("127.0.0.1", String.valueOf(port));
    }

    @Check(
            id = "stage2.client.unknown-host",
            points = 1,
            after = "stage2.client.sends-typed",
            rule = "common.unreachable",
            docs = "functions.md#addresses",
            title = "A host that does not exist is named in one line, and the exit status is 1",
            hint = "An unresolved address is a connect error too: in Java it can be an exception of its own, "
                    + "UnknownHostException or UnresolvedAddressException.")
    void unknownHost(OneToOneClientProgram client) {
        int port = client.isSentTo("no-such-host.invalid");
        client.endsWithStatus(1);
        client.showsNoStackTrace();
        client.diagnosesInOneLine("no-such-host.invalid", String.valueOf(port));
    }

    @Check(
            id = "stage2.client.bad-arguments",
            points = 1,
            after = "stage2.client.sends-typed",
            takesLong = true,
            rule = "common.usage",
            docs = "stage2.md#steps",
            title = "Wrong arguments get the usage and exit status 2",
            hint = "Check the number of arguments and the port (1 to 65535) before anything else.")
    void badArguments(OneToOneClientProgram client) {
        client.refusesWrongArguments();
    }

    @Check(
            id = "stage2.client.ctrl-c",
            points = 1,
            after = "stage2.client.sends-typed",
            needs = SIGNALS,
            rule = "stage2.end",
            docs = "stage2.md#steps",
            title = "Ctrl+C ends the client",
            hint = "Do not catch what ends the program, and do not leave a thread behind that keeps it alive.")
    void ctrlC(OneToOneClientProgram client) {
        client.connects();
        // What it does about Ctrl+C it may set up last.
        client.settles();
        client.isInterrupted();
        client.ends();
    }

    @Check(
            id = "stage2.client.any-conversation",
            points = 2,
            after = "stage2.client.takes-turns",
            where = {LINES, EXACT_TEXT},
            needs = {KERNEL_TABLE, SIGNALS, PROCESS_STATE},
            explores = true,
            rule = "stage2.client",
            docs = "stage2.md#steps",
            title = "Whatever both sides say, in turn or early, every line gets where it belongs",
            hint = "Play the script again and follow it step by step: it is the shortest that was found.")
    void anyConversation(Exploration exploration) {
        exploration.explore(OneToOneClientScripts.ofLength(40), OneToOneClientPlay::play);
    }
}
