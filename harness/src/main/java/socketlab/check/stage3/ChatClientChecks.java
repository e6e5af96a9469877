package socketlab.check.stage3;

import static socketlab.dialect.Trait.BLANK_ENDS_CLIENT;
import static socketlab.dialect.Trait.CONNECT_TIMEOUT;
import static socketlab.dialect.Trait.EXACT_TEXT;
import static socketlab.dialect.Trait.LINES;
import static socketlab.dialect.Trait.OWN_FROM_CLIENT;
import static socketlab.dialect.Trait.REPLACES_TYPED;
import static socketlab.platform.Means.KERNEL_TABLE;
import static socketlab.platform.Means.SIGNALS;
import static socketlab.platform.Means.TERMINAL;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import socketlab.check.Check;
import socketlab.check.Checks;
import socketlab.check.script.Exploration;
import socketlab.process.Screen;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** What the client of stage 3 must do: {@code ChatClient HOST PORT}. The lab is its server. */
@Checks(stage = Stage.MULTI_USER, role = Role.CLIENT)
public class ChatClientChecks {
    private static final int LONGEST_LINE = 65_536;

    @Check(
            id = "stage3.client.prints-lines",
            points = 1,
            rule = "client3.prints",
            docs = "select.md#the-client-step-by-step",
            title = "The client prints every line it receives as it is",
            hint =
                    "When the socket is ready, read, cut the bytes into lines, and print each line unchanged; do not wait for the keyboard.")
    void printsLines(ChatClientProgram client) {
        var server = client.joins();
        server.greets(2);
        client.showsGreetingOf(server);
        server.relays("192.0.2.7:4711", "good evening");
        client.shows("192.0.2.7:4711", "good evening");
        client.screen().heardOnce("\"good evening\"", line -> line.contains("good evening"));
    }

    @Check(
            id = "stage3.client.keeps-spaces",
            points = 1,
            after = "stage3.client.prints-lines",
            where = {LINES, EXACT_TEXT},
            rule = "client3.prints",
            docs = "stage3.md#steps",
            title = "Spaces around a line are printed, too",
            hint = "Print the line as it came: no trim, no strip.")
    void keepsSpaces(ChatClientProgram client) {
        var server = client.joins();
        server.sendsLine("  spaces around  ");
        client.prints("  spaces around  ", line -> line.contains("spaces around"));
        server.sendsLine("    ");
        client.prints("    ", String::isBlank);
    }

    @Check(
            id = "stage3.client.sends-typed",
            points = 2,
            after = "stage3.client.prints-lines",
            rule = "client3.sends",
            docs = "select.md#the-keyboard",
            title = "The client sends each line that is typed",
            hint =
                    "Send the text as it was typed, and a line end. Let a daemon thread feed the keyboard into a Pipe, and select on the pipe and the socket "
                            + "together.")
    void sendsTyped(ChatClientProgram client) {
        var server = client.joins();
        client.types("hello, room");
        server.receives("hello, room", line -> line.contains("hello, room"));
        client.types("안녕 again 🙂");
        server.receives("안녕 again 🙂");
        server.hasReceivedOnly("hello, room", "안녕 again 🙂");
    }

    @Check(
            id = "stage3.client.shows-own-lines",
            points = 2,
            after = "stage3.client.sends-typed",
            where = OWN_FROM_CLIENT,
            rule = "client3.sends",
            docs = "stage3.md#steps",
            title = "The client shows the user's own line as {stage3.own}",
            hint = "The server does not send a line back to its sender, so the client prints it itself, as "
                    + "{stage3.own}.")
    void showsOwnLines(ChatClientProgram client) {
        client.joins();
        client.types("hello, room");
        client.showsOwn("hello, room");
        client.types("hello again");
        client.showsOwn("hello again");
        String own = client.dialect().own("hello, room");
        client.screen().heardOnce("\"" + own + "\"", own::equals);
    }

    @Check(
            id = "stage3.client.prints-while-keyboard-is-idle",
            points = 1,
            after = "stage3.client.sends-typed",
            rule = "client3.prints",
            docs = "select.md#the-keyboard",
            title = "Lines are printed at once, typed something or not",
            hint = "A read of the keyboard blocks, so it must not stand in the way of the socket: wait for both in "
                    + "one select.")
    void printsWhileKeyboardIsIdle(ChatClientProgram client) {
        var server = client.joins();
        for (String text : List.of("one", "two", "three")) {
            server.sendsLine("line " + text);
            client.prints("line " + text);
        }
        client.types("and now I");
        server.receives("and now I");
        server.sendsLine("line four");
        client.prints("line four");
    }

    @Check(
            id = "stage3.client.blank-line-ends",
            points = 1,
            after = "stage3.client.sends-typed",
            where = BLANK_ENDS_CLIENT,
            rule = "client3.ends",
            docs = "stage3.md#steps",
            title = "A blank line ends the client",
            hint = "An empty keyboard line means: leave. Print the notice, close, and exit with 0.")
    void blankLineEnds(ChatClientProgram client) {
        var server = client.joins();
        client.types("see you");
        server.receives("see you");
        client.types("");
        server.seesTheEnd();
        client.saysGoodbye(client.dialect().disconnected());
        client.endsWithStatus(0);
        server.ear().neverHeard("anything but what was typed", line -> !line.isEmpty() && !line.equals("see you"));
    }

    @Check(
            id = "stage3.client.spaces-do-not-end",
            points = 1,
            after = "stage3.client.blank-line-ends",
            where = {LINES, EXACT_TEXT},
            rule = "lines.blank",
            docs = "stage3.md#steps",
            title = "A line of spaces is a line and is sent",
            hint = "Blank means empty after the line end is cut off: use isEmpty, not isBlank, and no trim.")
    void spacesDoNotEnd(ChatClientProgram client) {
        var server = client.joins();
        client.types("   ");
        server.receives("   ");
        client.types("  with  spaces  ");
        server.receives("  with  spaces  ");
    }

    @Check(
            id = "stage3.client.keyboard-ends",
            points = 1,
            after = "stage3.client.sends-typed",
            rule = "client3.ends",
            docs = "select.md#the-keyboard",
            title = "The end of the keyboard ends the client",
            hint = "Closing the pipe's sink at the end of standard input lets the selector see it: the read gives "
                    + "-1.")
    void keyboardEnds(ChatClientProgram client) {
        var server = client.joins();
        client.types("that is all");
        server.receives("that is all");
        client.types("and this, too");
        client.keyboardEnds();
        server.receives("and this, too");
        server.seesTheEnd();
        client.saysGoodbye(client.dialect().disconnected());
        client.endsWithStatus(0);
    }

    @Check(
            id = "stage3.client.server-closes",
            points = 1,
            after = "stage3.client.prints-lines",
            rule = "client3.ends",
            docs = "select.md#ending-a-connection",
            title = "The server's orderly close ends the client at once, with exit status 0",
            hint = "A read that gives -1 is the end of the stream: print the notice and end, although the keyboard "
                    + "thread still waits.")
    void serverCloses(ChatClientProgram client) {
        var server = client.joins();
        server.sendsLine("the last line").vanishes();
        client.prints("the last line");
        client.saysGoodbye(client.dialect().serverGone());
        client.endsWithStatus(0);
    }

    @Check(
            id = "stage3.client.network-error",
            points = 1,
            after = "stage3.client.prints-lines",
            rule = "client3.error",
            docs = "functions.md#close",
            title = "A reset gets a diagnostic and exit status 1",
            hint = "A read can throw an IOException (connection reset): catch it, say so on standard error, and "
                    + "exit with 1.")
    void networkError(ChatClientProgram client) {
        var server = client.joins();
        server.sendsLine("before the storm");
        client.prints("before the storm");
        server.resets();
        client.endsWithStatus(1);
        client.diagnoses();
        client.showsNoStackTrace();
    }

    @Check(
            id = "stage3.client.pasted-lines",
            points = 1,
            after = "stage3.client.shows-own-lines",
            where = LINES,
            rule = "client3.sends",
            docs = "select.md#bytes-not-messages",
            title = "Lines pasted all at once are all sent, in order",
            hint = "One read of the keyboard may bring many lines: handle every complete one before you select "
                    + "again.")
    void pastedLines(ChatClientProgram client) {
        var server = client.joins();
        client.typesRaw("pasted 1\npasted 2\npasted 3\npasted 4\npasted 5\npasted 6\n");
        for (int i = 1; i <= 6; i++) {
            server.receives("pasted " + i);
            client.showsOwn("pasted " + i);
        }
    }

    @Check(
            id = "stage3.client.both-at-once",
            points = 1,
            after = "stage3.client.pasted-lines",
            needs = SIGNALS,
            where = {LINES, OWN_FROM_CLIENT},
            rule = "client3.prints",
            docs = "select.md#select-or-threads",
            title = "Lines typed and lines received at the same moment do not mix",
            hint = "Put a line together first and print it in one call: with two threads, both must hold the same "
                    + "lock meanwhile.")
    void bothAtOnce(ChatClientProgram client) {
        var server = client.joins();
        for (int round = 1; round <= 12; round++) {
            var heard = numbered("heard", round);
            var typed = numbered("typed", round);
            client.whileStopped(() -> {
                server.sends(String.join("\n", heard) + "\n");
                client.typesRaw(String.join("\n", typed) + "\n");
            });
            heard.forEach(line -> client.prints(line, near(line)));
            typed.forEach(line -> client.prints(client.dialect().own(line), near(line)));
            typed.forEach(server::receives);
        }
    }

    /** Whether a line of the screen has the words of this one in it, whatever else. */
    private static Predicate<String> near(String line) {
        String words = line.substring(0, line.indexOf(" -"));
        return printed -> printed.contains(words);
    }

    /** More than fits into a pipe: two threads that print them have to wait in between, and meet. */
    private static List<String> numbered(String word, int round) {
        return IntStream.rangeClosed(1, 300)
                .mapToObj(i -> word + " " + i + " of round " + round + " " + "-".repeat(240) + "|")
                .toList();
    }

    @Check(
            id = "stage3.client.joins-segments",
            points = 1,
            after = "stage3.client.prints-lines",
            needs = KERNEL_TABLE,
            where = LINES,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "A line that arrives in pieces is one line",
            hint = "One read is not one line: keep the bytes until the line end has come.")
    void joinsSegments(ChatClientProgram client) {
        var server = client.joins();
        server.sends("one line ").thenOnceRead("in three ").thenOnceRead("pieces\n");
        client.prints("one line in three pieces");
    }

    @Check(
            id = "stage3.client.joins-characters",
            points = 1,
            after = "stage3.client.joins-segments",
            needs = KERNEL_TABLE,
            where = LINES,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "A character that is cut in two arrives whole",
            hint = "Look for the line end among the bytes, and turn a whole line into text at once.")
    void joinsCharacters(ChatClientProgram client) {
        var server = client.joins();
        server.sendsByteByByte("naïve 잘가 🙃\n");
        client.prints("naïve 잘가 🙃", line -> line.contains("ve "));
    }

    @Check(
            id = "stage3.client.splits-segments",
            points = 1,
            after = "stage3.client.prints-lines",
            where = LINES,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "Lines that arrive together are all printed at once",
            hint = "After each read, take every complete line out of the buffer, not only the first one.")
    void splitsSegments(ChatClientProgram client) {
        var server = client.joins();
        server.sends("first of three\nsecond of three\r\nthird of three\n");
        client.prints("first of three");
        client.prints("second of three");
        client.prints("third of three");
    }

    @Check(
            id = "stage3.client.long-lines",
            points = 1,
            after = "stage3.client.sends-typed",
            where = LINES,
            rule = "lines.length",
            docs = "select.md#writing-is-the-hard-half",
            title = "Lines of 65,536 bytes pass whole in both directions",
            hint = "Let the line buffer grow, and write again while the buffer has bytes left.")
    void longLines(ChatClientProgram client) {
        String typed = "t".repeat(LONGEST_LINE);
        String received = "r".repeat(LONGEST_LINE);
        var server = client.joins();
        client.types(typed);
        server.receives(typed, line -> line.startsWith("tttt"));
        server.sendsLine(received);
        client.prints(received, line -> line.startsWith("rrrr"));
    }

    @Check(
            id = "stage3.client.not-utf8",
            points = 1,
            after = "stage3.client.splits-segments",
            where = LINES,
            rule = "lines.not-utf8",
            docs = "select.md#bytes-not-messages",
            title = "Bytes that are not UTF-8 cost at most their own line",
            hint = "Decode with replacement, as new String(bytes, UTF_8) does, or work on bytes; a decoder that "
                    + "throws ends the client.")
    void notUtf8(ChatClientProgram client) {
        var server = client.joins();
        server.sendsBytes(new byte[] {'x', (byte) 0xff, (byte) 0xc3, '\n'}).sendsLine("a good line");
        client.prints("a good line");
    }

    @Check(
            id = "stage3.client.format-signs",
            points = 1,
            after = "stage3.client.shows-own-lines",
            rule = "client3.prints",
            docs = "stage3.md#steps",
            title = "Percent signs, braces and backslashes are ordinary text",
            hint = "Do not use what somebody else wrote as a format: print(text), not printf(text).")
    void formatSigns(ChatClientProgram client) {
        var server = client.joins();
        server.sendsLine("100% %s %n {0} \\n $1");
        client.prints("100% %s %n {0} \\n $1");
        client.types("50% %d {} \\t");
        server.receives("50% %d {} \\t");
        client.showsOwn("50% %d {} \\t");
    }

    @Check(
            id = "stage3.client.no-escape-codes",
            points = 1,
            after = "stage3.client.shows-own-lines",
            where = EXACT_TEXT,
            rule = "client3.terminal",
            docs = "stage3.md#steps",
            title = "Without a terminal no escape codes are printed",
            hint = "Replace the typed line only when both standard input and output are a terminal.")
    void noEscapeCodes(ChatClientProgram client) {
        var server = client.joins();
        client.types("plain text");
        server.receives("plain text");
        client.showsOwn("plain text");
        client.screen().neverHeard("an escape code", line -> line.contains("\u001b"));
    }

    @Check(
            id = "stage3.client.replaces-typed-line",
            points = 1,
            after = "stage3.client.shows-own-lines",
            needs = TERMINAL,
            where = REPLACES_TYPED,
            rule = "client3.terminal",
            docs = "stage3.md#steps",
            title = "On a terminal {stage3.own} takes the place of the typed line",
            hint = "After Enter the cursor is on the next row: go up one row, erase it, and print the line there.")
    void replacesTypedLine(ChatClientProgram client) {
        var server = client.joinsOnTerminal();
        server.greets(1);
        client.showsRow("the greeting", server.greetingShown()::equals);
        client.typesOnTerminal("hello, room");
        server.receives("hello, room");
        client.showsInstead(client.dialect().own("hello, room"), "hello, room"::equals);
        client.showsRow("the greeting, still", server.greetingShown()::equals);
    }

    @Check(
            id = "stage3.client.replaces-long-line",
            points = 1,
            after = "stage3.client.replaces-typed-line",
            needs = TERMINAL,
            where = REPLACES_TYPED,
            rule = "client3.terminal",
            docs = "stage3.md#steps",
            title = "On a terminal a typed line of several rows is replaced as a whole",
            hint = "A line longer than the terminal is wide takes several rows: go up by as many as it took.")
    void replacesLongLine(ChatClientProgram client) {
        String typed = "a long line " + "that wraps ".repeat(12) + "twice";
        var server = client.joinsOnTerminal();
        server.greets(1);
        client.showsRow("the greeting", server.greetingShown()::equals);
        client.typesOnTerminal(typed);
        server.receives(typed);
        String firstRow = typed.substring(0, Screen.COLUMNS).stripTrailing();
        client.showsInstead(client.dialect().own("a long line that wraps"), firstRow::equals);
    }

    @Check(
            id = "stage3.client.prints-while-typing",
            points = 1,
            after = "stage3.client.replaces-typed-line",
            needs = TERMINAL,
            rule = "client3.prints",
            docs = "select.md#the-keyboard",
            title = "A line is printed at once, also while the user is typing",
            hint = "Half a typed line stays with the terminal until Enter: the socket must not wait for it.")
    void printsWhileTyping(ChatClientProgram client) {
        var server = client.joinsOnTerminal();
        server.greets(1);
        client.showsRow("the greeting", server.greetingShown()::equals);
        client.typesRaw("half a thou");
        client.showsRow("what is being typed", row -> row.contains("half a thou"));
        server.sendsLine("news while you type");
        client.showsRow("the news", row -> row.contains("news while you type"));
        client.typesOnTerminal("ght, finished");
        server.receives("half a thought, finished");
    }

    @Check(
            id = "stage3.client.ctrl-c",
            points = 1,
            after = "stage3.client.prints-lines",
            needs = SIGNALS,
            rule = "client3.ctrl-c",
            docs = "stage3.md#steps",
            title = "Ctrl+C prints {stage3.interrupted} and ends the client",
            hint = "A shutdown hook can print the line and close the socket; keep it short.")
    void ctrlC(ChatClientProgram client) {
        var server = client.joins();
        server.greets(1);
        client.showsGreetingOf(server);
        client.isInterrupted();
        client.printsIfStated(client.dialect().interrupted());
        server.seesTheEnd();
        client.endsOnCtrlC();
    }

    @Check(
            id = "stage3.client.ctrl-c-on-terminal",
            points = 1,
            after = "stage3.client.ctrl-c",
            needs = TERMINAL,
            rule = "client3.ctrl-c",
            docs = "stage3.md#steps",
            title = "Ctrl+C typed on a terminal prints {stage3.interrupted} and ends the client",
            hint = "The terminal shows ^C by itself; print {stage3.interrupted} as a line, and end within two seconds.")
    void ctrlCOnTerminal(ChatClientProgram client) {
        var server = client.joinsOnTerminal();
        server.greets(1);
        client.showsRow("the greeting", server.greetingShown()::equals);
        client.pressesCtrlC();
        client.showsExit();
        client.endsOnCtrlC();
    }

    @Check(
            id = "stage3.client.refused",
            points = 1,
            after = "stage3.client.prints-lines",
            rule = "common.unreachable",
            docs = "functions.md#connect",
            title = "When nobody listens, one line names host and port, and the exit status is 1",
            hint = "Catch the exception of connect (finishConnect with a selector), print one line on standard "
                    + "error, and exit with 1.")
    void refused(ChatClientProgram client) {
        int port = client.meetsNobody();
        client.endsWithStatus(1);
        client.showsNoStackTrace();
        client.diagnosesInOneLine("127.0.0.1", String.valueOf(port));
    }

    @Check(
            id = "stage3.client.gives-up-connecting",
            points = 1,
            after = "stage3.client.prints-lines",
            where = CONNECT_TIMEOUT,
            rule = "common.unreachable",
            docs = "functions.md#connect",
            title = "A server that does not answer is given up in time",
            hint = "Set a timeout before connect; a connect without one waits for minutes.")
    void givesUpConnecting(ChatClientProgram client) {
        client.meetsNoAnswer();
        client.endsInsteadOfWaiting();
        client.diagnoses();
        client.showsNoStackTrace();
    }

    @Check(
            id = "stage3.client.unknown-host",
            points = 1,
            after = "stage3.client.prints-lines",
            rule = "common.unreachable",
            docs = "functions.md#addresses",
            title = "A host that does not exist is named in one line, and the exit status is 1",
            hint = "A channel throws UnresolvedAddressException, which is no IOException: catch it too, or look "
                    + "whether the address is resolved.")
    void unknownHost(ChatClientProgram client) {
        int port = client.isSentTo("no-such-host.invalid");
        client.endsWithStatus(1);
        client.showsNoStackTrace();
        client.diagnosesInOneLine("no-such-host.invalid", String.valueOf(port));
    }

    @Check(
            id = "stage3.client.bad-arguments",
            points = 1,
            after = "stage3.client.prints-lines",
            takesLong = true,
            rule = "common.usage",
            docs = "stage3.md#steps",
            title = "Wrong arguments get the usage and exit status 2",
            hint = "Check the number of arguments and the port (1 to 65535) before anything else.")
    void badArguments(ChatClientProgram client) {
        client.refusesWrongArguments();
    }

    @Check(
            id = "stage3.client.any-history",
            points = 1,
            after = "stage3.client.shows-own-lines",
            needs = {KERNEL_TABLE, SIGNALS},
            where = {LINES, EXACT_TEXT, OWN_FROM_CLIENT, BLANK_ENDS_CLIENT},
            explores = true,
            rule = "client3.prints",
            docs = "select.md#the-client-step-by-step",
            title = "Whatever server and user say, in whatever order, every line arrives whole and once",
            hint = "Play the script again and follow it step by step: it is the shortest that was found.")
    void anyHistory(Exploration exploration) {
        exploration.explore(ChatClientScripts.ofLength(40), ChatClientPlay::play);
    }
}
