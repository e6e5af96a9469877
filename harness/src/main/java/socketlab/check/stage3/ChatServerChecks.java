package socketlab.check.stage3;

import static socketlab.dialect.Trait.ANNOUNCES_START;
import static socketlab.dialect.Trait.BLANK_IGNORED;
import static socketlab.dialect.Trait.BLANK_LEAVES;
import static socketlab.dialect.Trait.COUNTS;
import static socketlab.dialect.Trait.ERROR_MARK;
import static socketlab.dialect.Trait.EXACT_TEXT;
import static socketlab.dialect.Trait.LINES;
import static socketlab.dialect.Trait.OWN_FROM_CLIENT;
import static socketlab.dialect.Trait.OWN_FROM_SERVER;
import static socketlab.dialect.Trait.RAW;
import static socketlab.dialect.Trait.SELECTOR;
import static socketlab.dialect.Trait.WHOLE_MESSAGES;
import static socketlab.platform.Means.KERNEL_TABLE;
import static socketlab.platform.Means.PROCESS_STATE;
import static socketlab.platform.Means.SIGNALS;
import static socketlab.platform.Means.SOURCES;
import static socketlab.platform.Means.TERMINAL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import socketlab.check.Check;
import socketlab.check.Checks;
import socketlab.check.script.Exploration;
import socketlab.protocol.Role;
import socketlab.protocol.Stage;

/** What the server of stage 3 must do: {@code ChatServer HOST PORT}. */
@Checks(stage = Stage.MULTI_USER, role = Role.SERVER)
public class ChatServerChecks {
    private static final int LONGEST_LINE = 65_536;
    private static final int MEBIBYTE = 1 << 20;
    private static final Duration IDLE = Duration.ofSeconds(1);

    @Check(
            id = "stage3.server.listens",
            points = 2,
            rule = "stage3.host",
            docs = "functions.md#listen",
            title = "The server listens on the host and port it is given",
            hint = "Open a ServerSocketChannel, bind it to HOST and PORT from the arguments, make it non-blocking, "
                    + "and register it for accept.")
    void listens(ChatServerProgram server) {
        server.starts();
    }

    @Check(
            id = "stage3.server.announces-start",
            points = 1,
            after = "stage3.server.listens",
            where = ANNOUNCES_START,
            rule = "stage3.started",
            docs = "stage3.md#steps",
            title = "The server says on which port it has started",
            hint = "Print \"{stage3.started}\", where N is the port, when the socket listens, and flush it.")
    void announcesStart(ChatServerProgram server) {
        server.starts();
        server.saysThatItHasStarted();
    }

    @Check(
            id = "stage3.server.greets",
            points = 2,
            after = "stage3.server.listens",
            rule = "stage3.greeting",
            docs = "stage3.md#steps",
            title = "A newcomer is greeted with the number of users",
            hint = "The first line for a newcomer is the greeting; it counts the newcomer too, and it ends with a "
                    + "line end.")
    void greets(ChatServerProgram server) {
        var alice = server.join("alice");
        alice.isGreetedFirst(1);
    }

    @Check(
            id = "stage3.server.announces-join",
            points = 2,
            after = "stage3.server.greets",
            rule = "stage3.joined",
            docs = "stage3.md#steps",
            title = "The others are told who has come",
            hint = "Send the notice to everybody but the newcomer, with the newcomer's IP:PORT and the number of "
                    + "users after the join.")
    void announcesJoin(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        alice.isTold(bob.joined(2));
    }

    @Check(
            id = "stage3.server.shows-join",
            points = 1,
            after = "stage3.server.greets",
            rule = "stage3.joined",
            docs = "stage3.md#steps",
            title = "The server's screen shows who has come",
            hint = "Print the same notice that the others get to standard output, and flush it.")
    void showsJoin(ChatServerProgram server) {
        var alice = server.join("alice");
        server.shows(alice.joined(1));
    }

    @Check(
            id = "stage3.server.newcomer-not-announced-to-itself",
            points = 1,
            after = "stage3.server.announces-join",
            rule = "stage3.joined",
            docs = "stage3.md#steps",
            title = "A newcomer is not told of its own coming",
            hint = "Leave the newcomer out when you send the notice: it gets the greeting instead.")
    void newcomerNotAnnouncedToItself(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var carol = server.join("carol");
        bob.isTold(carol.joined(3));
        bob.ear().neverHeard("a notice of its own coming", bob.isComing());
        alice.isTold(carol.joined(3));
        alice.ear().neverHeard("a notice of its own coming", alice.isComing());
    }

    @Check(
            id = "stage3.server.relays",
            points = 2,
            after = "stage3.server.greets",
            rule = "stage3.message",
            docs = "select.md#the-server-step-by-step",
            title = "What one user says, another one receives",
            hint = "When a channel is readable, read it, and send each complete line to the others as "
                    + "{stage3.message}.")
    void relays(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        alice.receives(bob.says("hello, room"));
        bob.receives(alice.says("hello, bob"));
    }

    @Check(
            id = "stage3.server.relays-to-all",
            points = 2,
            after = "stage3.server.relays",
            rule = "stage3.message",
            docs = "functions.md#read-and-write",
            title = "What one user says, all the others receive",
            hint = "A ByteBuffer is used up by the first write: give each user a duplicate() of it.")
    void relaysToAll(ChatServerProgram server) {
        var users = server.joinMany(5, "user");
        for (ChatUser speaker : users) {
            var line = speaker.says("this is " + speaker.name());
            users.stream().filter(user -> user != speaker).forEach(user -> user.receives(line));
        }
    }

    @Check(
            id = "stage3.server.shows-messages",
            points = 1,
            after = "stage3.server.relays",
            rule = "stage3.message",
            docs = "stage3.md#steps",
            title = "The server's screen shows what is said",
            hint = "Print each message to standard output as the others receive it.")
    void showsMessages(ChatServerProgram server) {
        var alice = server.join("alice");
        server.shows(alice.says("hello, screen"));
    }

    @Check(
            id = "stage3.server.not-to-sender",
            points = 2,
            after = "stage3.server.relays",
            where = OWN_FROM_CLIENT,
            rule = "stage3.message",
            docs = "stage3.md#steps",
            title = "A line does not come back to its sender",
            hint = "Skip the sender's key when you go through the users.")
    void notToSender(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var first = alice.says("my first line");
        bob.receives(first);
        var second = alice.says("my second line");
        bob.receives(second);
        alice.receives(bob.says("I have read both"));
        alice.neverReceived(first, second);
    }

    @Check(
            id = "stage3.server.back-to-sender",
            points = 2,
            after = "stage3.server.relays",
            where = OWN_FROM_SERVER,
            rule = "stage3.message",
            docs = "stage3.md#steps",
            title = "A line comes back to its sender as {stage3.own}",
            hint = "The sender gets the text, too, but with another beginning than everybody else.")
    void backToSender(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var line = alice.says("what do I look like?");
        bob.receives(line);
        alice.receivesBack(line);
        bob.receivesBack(bob.says("like anybody else"));
    }

    @Check(
            id = "stage3.server.announces-leave",
            points = 2,
            after = "stage3.server.relays",
            rule = "stage3.left",
            docs = "select.md#ending-a-connection",
            title = "The others are told who has left",
            hint = "A read that gives -1 is the end of the stream: cancel the key, close the channel, take the "
                    + "user off the list, tell the others.")
    void announcesLeave(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var carol = server.join("carol");
        carol.leaves();
        alice.isTold(carol.left(2));
        bob.isTold(carol.left(2));
    }

    @Check(
            id = "stage3.server.shows-leave",
            points = 1,
            after = "stage3.server.announces-leave",
            rule = "stage3.left",
            docs = "stage3.md#steps",
            title = "The server's screen shows who has left",
            hint = "Print the same notice that the others get to standard output, also when nobody is left to read "
                    + "it.")
    void showsLeave(ChatServerProgram server) {
        var alice = server.join("alice");
        alice.leaves();
        server.shows(alice.left(0));
    }

    @Check(
            id = "stage3.server.counts",
            points = 2,
            after = "stage3.server.announces-leave",
            where = COUNTS,
            rule = "stage3.count",
            docs = "stage3.md#steps",
            title = "The number of users goes up and down, with the right word",
            hint = "Count after the change, from the list itself. The word is {users.one} for 0 and 1, {users.many} "
                    + "from 2.")
    void counts(ChatServerProgram server) {
        var alice = server.join("alice");
        alice.isGreetedFirst(1);
        var bob = server.join("bob");
        bob.isGreetedFirst(2);
        var carol = server.join("carol");
        carol.isGreetedFirst(3);
        alice.isTold(carol.joined(3));
        carol.leaves();
        alice.isTold(carol.left(2));
        bob.leaves();
        alice.isTold(bob.left(1));
        alice.leaves();
        server.shows(alice.left(0));
    }

    @Check(
            id = "stage3.server.counts-many",
            points = 1,
            after = "stage3.server.counts",
            where = COUNTS,
            rule = "stage3.count",
            docs = "stage3.md#steps",
            title = "The number is right for a dozen users too",
            hint = "Take the number from the size of the list of users, not from a counter that somebody may forget.")
    void countsMany(ChatServerProgram server) {
        var users = server.joinMany(12, "user");
        users.get(11).isGreetedFirst(12);
        users.get(0).isTold(users.get(11).joined(12));
        users.get(3).leaves();
        users.get(0).isTold(users.get(3).left(11));
        server.join("newcomer").isGreetedFirst(12);
    }

    @Check(
            id = "stage3.server.blank-line",
            points = 1,
            after = "stage3.server.relays",
            needs = KERNEL_TABLE,
            where = {LINES, BLANK_IGNORED},
            rule = "stage3.blank",
            docs = "stage3.md#steps",
            title = "A blank line is not a message",
            hint = "When nothing is left of a line without its line end, pass it over; the user stays.")
    void blankLine(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        bob.sends("\n\r\n").awaitRead();
        alice.receives(bob.says("after two blank lines"));
        alice.ear()
                .neverHeard(
                        "a message without text",
                        line -> line.strip().equals(bob.line("").shown().strip()));
        bob.receives(alice.says("you are still here"));
    }

    @Check(
            id = "stage3.server.blank-line-leaves",
            points = 1,
            after = "stage3.server.announces-leave",
            where = {LINES, BLANK_LEAVES},
            rule = "stage3.left",
            docs = "stage3.md#steps",
            title = "A blank line means that its sender leaves",
            hint = "When nothing is left of a line without its line end, treat it like the end of the stream.")
    void blankLineLeaves(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        alice.receives(bob.says("I am about to go"));
        bob.sendsLine("");
        alice.isTold(bob.left(1));
        bob.seesTheEnd();
    }

    @Check(
            id = "stage3.server.carriage-return",
            points = 1,
            after = "stage3.server.relays",
            where = LINES,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "A carriage return before the line end is dropped",
            hint = "Clients such as telnet end a line with \\r\\n: drop one \\r directly before the \\n.")
    void carriageReturn(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        bob.sends("typed in telnet\r\n");
        alice.receives(bob.line("typed in telnet"));
        server.shows(bob.line("typed in telnet"));
        bob.receives(alice.says("so do I"));
    }

    @Check(
            id = "stage3.server.keeps-spaces",
            points = 1,
            after = "stage3.server.relays",
            where = {LINES, EXACT_TEXT},
            rule = "stage3.message",
            docs = "stage3.md#steps",
            title = "Spaces are kept, and a line of spaces is a message",
            hint = "Do not trim or strip: only the line end is taken off.")
    void keepsSpaces(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        alice.receives(bob.says("  two  spaces, and some at the end  "));
        bob.says("    ");
        alice.receives(bob.line("    ").shown());
        alice.receives(bob.says("\ta tab\t"));
    }

    @Check(
            id = "stage3.server.format-signs",
            points = 1,
            after = "stage3.server.relays",
            rule = "stage3.message",
            docs = "stage3.md#steps",
            title = "Percent signs, braces and backslashes are ordinary text",
            hint = "Do not use what somebody else wrote as a format: join the strings, and print with print, not "
                    + "printf.")
    void formatSigns(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var odd = bob.says("100% %s %n {0} {} \\n $1");
        alice.receives(odd);
        server.shows(odd);
    }

    @Check(
            id = "stage3.server.text-like-a-notice",
            points = 1,
            after = "stage3.server.relays",
            where = LINES,
            rule = "stage3.message",
            docs = "stage3.md#steps",
            title = "A text that looks like a notice is a text",
            hint = "Send every line of a user as {stage3.message}, whatever the line says.")
    void textLikeANotice(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        alice.receives(bob.says("< The user 192.0.2.1:1 left (0 user online)"));
        alice.receives(bob.says("[192.0.2.1:1] exit"));
        bob.receives(alice.says("nobody has left"));
    }

    @Check(
            id = "stage3.server.nothing-else",
            points = 1,
            after = "stage3.server.announces-leave",
            rule = "common.wire",
            docs = "stage3.md#steps",
            title = "On the wire is nothing but what the protocol defines",
            hint = "Send no welcome text, no prompt, no echo and no colour: those belong on a screen.")
    void nothingElse(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        alice.isTold(bob.joined(2));
        var question = bob.says("who is here?");
        alice.receives(question);
        var answer = alice.says("only I am");
        bob.receives(answer);
        bob.leaves();
        alice.isTold(bob.left(1));
        bob.receivesExactly(bob.greeting(2), bob.own(question), answer.shown());
        alice.receivesExactly(
                alice.greeting(1),
                bob.joined(2).text(),
                question.shown(),
                alice.own(answer),
                bob.left(1).text());
    }

    @Check(
            id = "stage3.server.reassembles-segments",
            points = 2,
            after = "stage3.server.relays",
            needs = KERNEL_TABLE,
            where = LINES,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "A line that arrives in pieces is one message",
            hint = "One read is not one message: keep the bytes of each user until the line end has come.")
    void reassemblesSegments(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        bob.sends("one line ").thenOnceRead("in three ").thenOnceRead("pieces\n");
        alice.receives(bob.line("one line in three pieces"));
    }

    @Check(
            id = "stage3.server.one-byte-at-a-time",
            points = 1,
            after = "stage3.server.reassembles-segments",
            needs = KERNEL_TABLE,
            where = LINES,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "Two users who send one byte at a time do not mix",
            hint = "Each user needs a buffer of their own, as an attachment of the key: one buffer for all mixes "
                    + "their lines.")
    void oneByteAtATime(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var carol = server.join("carol");
        bob.sendsByteByByte("bob");
        carol.sendsByteByByte("carol is slow\n");
        bob.sendsByteByByte(" is slower\n");
        alice.receives(carol.line("carol is slow"), bob.line("bob is slower"));
    }

    @Check(
            id = "stage3.server.splits-segments",
            points = 2,
            after = "stage3.server.relays",
            where = LINES,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "Lines that arrive together are separate messages",
            hint = "After each read, take every complete line out of the buffer, not only the first one.")
    void splitsSegments(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        bob.sends("first of three\nsecond of three\nthird of three\n");
        alice.receivesInOrder(
                bob.line("first of three").shown(),
                bob.line("second of three").shown(),
                bob.line("third of three").shown());
    }

    @Check(
            id = "stage3.server.utf8",
            points = 1,
            after = "stage3.server.relays",
            rule = "common.wire",
            docs = "select.md#bytes-not-messages",
            title = "Text in every script passes unchanged",
            hint = "Work on bytes, or name StandardCharsets.UTF_8 wherever text becomes bytes or bytes become text.")
    void utf8(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var line = bob.says("naïve 안녕하세요 日本語 🙂");
        alice.receives(line);
        server.shows(line);
    }

    @Check(
            id = "stage3.server.joins-characters",
            points = 2,
            after = "stage3.server.utf8",
            needs = KERNEL_TABLE,
            where = LINES,
            rule = "lines.end",
            docs = "select.md#bytes-not-messages",
            title = "A character that is cut in two arrives whole",
            hint = "Look for the line end among the bytes, and turn a whole line into text at once, not each piece.")
    void joinsCharacters(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        bob.sendsByteByByte("é안🙂\n");
        alice.receives(bob.line("é안🙂"));
        bob.receives(alice.says("you are still here"));
    }

    @Check(
            id = "stage3.server.not-utf8",
            points = 1,
            after = "stage3.server.relays",
            needs = KERNEL_TABLE,
            where = LINES,
            rule = "lines.not-utf8",
            docs = "select.md#bytes-not-messages",
            title = "Bytes that are not UTF-8 cost at most their own line",
            hint = "Decode with replacement, as new String(bytes, UTF_8) does, or work on bytes; a decoder that "
                    + "throws loses the user.")
    void notUtf8(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        bob.sendsBytes(new byte[] {'x', (byte) 0xff, (byte) 0xc3, '\n'}).awaitRead();
        alice.receives(bob.says("a good line"));
        bob.receives(alice.says("you are still here"));
    }

    @Check(
            id = "stage3.server.line-of-5-kilobytes",
            points = 1,
            after = "stage3.server.relays",
            where = LINES,
            rule = "lines.length",
            docs = "select.md#bytes-not-messages",
            title = "A line of five kilobytes is one message",
            hint = "Let the line buffer grow; a buffer of 1,024 bytes cuts the line or overflows.")
    void lineOf5Kilobytes(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        String text = "five kilobytes ".repeat(342).strip();
        bob.sendsLine(text);
        alice.receives(bob.line(text).shown(), line -> line.contains("five kilobytes"));
    }

    @Check(
            id = "stage3.server.line-of-64-kilobytes",
            points = 1,
            after = "stage3.server.line-of-5-kilobytes",
            where = LINES,
            rule = "lines.length",
            docs = "select.md#writing-is-the-hard-half",
            title = "A line of 65,536 bytes is one message",
            hint = "The bound for a line must lie above 65,536 bytes, and what one write does not take must be "
                    + "written later.")
    void lineOf64Kilobytes(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        String text = "x".repeat(LONGEST_LINE);
        bob.sendsLine(text);
        alice.receives(bob.line(text).shown(), line -> line.contains("xxxx"));
        bob.receives(alice.says("that was long"));
    }

    @Check(
            id = "stage3.server.endless-line",
            points = 1,
            after = "stage3.server.line-of-64-kilobytes",
            where = LINES,
            rule = "stage3.long-line",
            docs = "select.md#bytes-not-messages",
            title = "A line without end does not cost the server its memory",
            hint = "Bound the line buffer well above 65,536 bytes, and drop the user who goes beyond.")
    void endlessLine(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        server.join("mallory").floods(160 * MEBIBYTE);
        alice.receives(bob.says("are we still here?"));
        bob.receives(alice.says("we are"));
    }

    @Check(
            id = "stage3.server.many-senders",
            points = 1,
            after = "stage3.server.relays-to-all",
            where = {LINES, WHOLE_MESSAGES},
            rule = "stage3.order",
            docs = "select.md#the-server-step-by-step",
            title = "Many users send at once, and everybody sees the same order",
            hint = "One thread handles one line after the other, so there is one order: queue a line for all "
                    + "before you take the next one.")
    void manySenders(ChatServerProgram server) {
        var listener = server.join("listener");
        var other = server.join("other");
        var senders = server.joinMany(8, "sender");
        for (int i = 1; i <= NumberedLines.COUNT; i += 5) {
            int line = i;
            server.whileStopped(() -> senders.forEach(sender -> sender.sendsNumbered(line, line + 4)));
            server.everybodyHear(senders.size() * (line + 4), List.of(listener, other));
        }
        listener.hasHeardInOrder(senders);
        other.hasHeardTheSameAs(listener);
        server.showsTheSameAs(listener);
    }

    @Check(
            id = "stage3.server.two-speak-at-once",
            points = 2,
            after = "stage3.server.relays-to-all",
            where = RAW,
            needs = SIGNALS,
            rule = "stage3.message",
            docs = "select.md#the-server-step-by-step",
            title = "What two users say at the same moment, all the others receive",
            hint = "Handle every channel that is ready, one after the other; with threads, send under a lock.")
    void twoSpeakAtOnce(ChatServerProgram server) {
        var listeners = server.joinMany(3, "listener");
        var bob = server.join("bob");
        var carol = server.join("carol");
        for (String word : List.of("first", "second", "third")) {
            List<Line> said = new ArrayList<>();
            server.whileStopped(() -> {
                said.add(bob.says("bob has the " + word + " word"));
                said.add(carol.says("the " + word + " word is for carol"));
            });
            said.forEach(line -> listeners.forEach(listener -> listener.receives(line)));
        }
    }

    @Check(
            id = "stage3.server.many-joins",
            points = 1,
            after = "stage3.server.counts-many",
            needs = SIGNALS,
            where = COUNTS,
            rule = "stage3.order",
            docs = "select.md#the-server-step-by-step",
            title = "Many users who come at the same moment are let in one after the other",
            hint = "Let one user in completely before the next event: put them on the list, take the number, greet "
                    + "them and tell the others. With threads, all of it under one lock.")
    void manyJoins(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        List<ChatUser> newcomers = new ArrayList<>();
        server.whileStopped(() -> {
            newcomers.addAll(server.connectMany(12, "newcomer"));
            for (int i = 1; i <= 40; i++) {
                bob.sendsLine("line " + i + " in the crowd");
            }
        });
        int users = 2;
        for (ChatUser newcomer : alice.isToldOneByOne().came(newcomers, users + 1)) {
            newcomer.isGreetedFirst(++users);
        }
    }

    @Check(
            id = "stage3.server.idle-user",
            points = 1,
            after = "stage3.server.greets",
            rule = "stage3.nobody-delays",
            docs = "select.md#what-select-is-for",
            title = "A user who says nothing delays nobody",
            hint = "Never wait for one user: read only from channels that select reports as ready.")
    void idleUser(ChatServerProgram server) {
        server.join("the silent one");
        var alice = server.join("alice");
        server.connect("another silent one");
        var bob = server.join("bob");
        alice.receives(bob.says("do they never speak?"));
        bob.receives(alice.says("not a word"));
    }

    @Check(
            id = "stage3.server.half-a-line",
            points = 1,
            after = "stage3.server.reassembles-segments",
            needs = KERNEL_TABLE,
            where = LINES,
            rule = "stage3.nobody-delays",
            docs = "select.md#bytes-not-messages",
            title = "Half a line delays nobody",
            hint = "Do not read on until the line end comes: keep what has come, and go back to select.")
    void halfALine(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var carol = server.join("carol");
        carol.sends("I was about to s");
        carol.awaitRead();
        alice.receives(bob.says("what was carol about to say?"));
        bob.receives(alice.says("wait for it"));
        carol.sends("ay hello\n");
        alice.receives(carol.line("I was about to say hello"));
    }

    @Check(
            id = "stage3.server.half-close",
            points = 2,
            after = "stage3.server.announces-leave",
            needs = SIGNALS,
            where = LINES,
            rule = "stage3.leaving",
            docs = "select.md#ending-a-connection",
            title = "Lines sent before the end of the stream are relayed before the notice",
            hint = "Handle the bytes of a read before you look at the end of the stream; then close your side as "
                    + "well.")
    void halfClose(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        server.whileStopped(() -> bob.sends("my last words\nand my very last\n").halfCloses());
        alice.receivesInOrder(
                bob.line("my last words").shown(),
                bob.line("and my very last").shown(),
                bob.left(1).text());
        bob.seesTheEnd();
    }

    @Check(
            id = "stage3.server.connect-and-vanish",
            points = 1,
            after = "stage3.server.announces-leave",
            needs = {SIGNALS, KERNEL_TABLE},
            where = COUNTS,
            rule = "stage3.vanished",
            docs = "functions.md#accept",
            title = "Users who vanish at once leave no trace in the number",
            hint = "Somebody may be gone before you greet them: a failed write or read is a leave like any other.")
    void connectAndVanish(ChatServerProgram server) {
        var alice = server.join("alice");
        List<ChatUser> ghosts = new ArrayList<>();
        server.whileStopped(() -> ghosts.addAll(server.ghosts(6)));
        alice.isStillServedBy(server);
        server.hasClosed(ghosts);
        server.join("bob").isGreetedFirst(2);
    }

    @Check(
            id = "stage3.server.survives-reset",
            points = 2,
            after = "stage3.server.announces-leave",
            rule = "stage3.left",
            docs = "functions.md#close",
            title = "A reset is a leave, and the server goes on",
            hint = "A read can throw an IOException (connection reset): catch it for this key alone, and treat it "
                    + "as the end of the stream.")
    void survivesReset(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var carol = server.join("carol");
        carol.resets();
        alice.isTold(carol.left(2));
        alice.receives(bob.says("what happened to carol?"));
        server.join("dave").isGreetedFirst(3);
    }

    @Check(
            id = "stage3.server.marks-errors",
            points = 1,
            after = "stage3.server.survives-reset",
            where = ERROR_MARK,
            rule = "stage3.left",
            docs = "functions.md#close",
            title = "A leave by an error is marked, and only that",
            hint = "A read that throws is an error, the end of the stream is none: remember which of the two it was.")
    void marksErrors(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var carol = server.join("carol");
        var dave = server.join("dave");
        dave.leaves();
        alice.isTold(dave.left(3));
        alice.receives(bob.says("dave just left"));
        alice.ear().neverHeard("a mark of an error so far", alice.dialect().errorMark()::equals);
        carol.resets();
        alice.isTold(carol.leftByError(2));
        alice.receives(bob.says("and carol broke down"));
    }

    @Check(
            id = "stage3.server.survives-many-resets",
            points = 1,
            after = "stage3.server.survives-reset",
            needs = {SIGNALS, KERNEL_TABLE},
            where = COUNTS,
            rule = "stage3.left",
            docs = "select.md#the-three-sets",
            title = "Many users who reset at the same moment do not break the room",
            hint = "Look at key.isValid() before each use, catch the exceptions of each recipient's write, and "
                    + "change the list of users only after the loop over it.")
    void survivesManyResets(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var doomed = server.joinMany(12, "doomed");
        server.whileStopped(() -> {
            bob.sendsLine("a line in the middle of it");
            doomed.forEach(ChatUser::resets);
        });
        alice.receives(bob.line("a line in the middle of it"));
        alice.isToldOneByOne().left(doomed, 2);
        // What meets when all is there at once is not what meets when one thing follows the other.
        for (String name : List.of("next", "last")) {
            var others = server.joinMany(12, name);
            others.forEach(ChatUser::resets);
            alice.isToldOneByOne().left(others, 2);
        }
        server.join("carol").isGreetedFirst(3);
    }

    @Check(
            id = "stage3.server.never-reads",
            points = 2,
            after = "stage3.server.relays-to-all",
            where = LINES,
            takesLong = true,
            rule = "stage3.nobody-delays",
            docs = "select.md#writing-is-the-hard-half",
            title = "A user who never reads delays nobody, while 8 MiB pass",
            hint = "A write may take less than it is given: keep the rest in a queue of that user, and ask for "
                    + "OP_WRITE until it is empty.")
    void neverReads(ChatServerProgram server) {
        var carol = server.join("carol");
        var bob = server.join("bob");
        server.join("sam").stopsReading();
        bob.pumps(8 * MEBIBYTE);
        carol.hasHeardAllPumpedBy(bob);
        carol.receives(bob.says("that was a lot"));
    }

    @Check(
            id = "stage3.server.slow-user-gets-the-beginning",
            points = 1,
            after = "stage3.server.never-reads",
            where = LINES,
            takesLong = true,
            rule = "stage3.slow",
            docs = "select.md#writing-is-the-hard-half",
            title = "What a slow user gets is whole and in order, to the end or to where they were dropped",
            hint = "Queue what a write did not take, in order, and drop nothing from the middle; past a bound, "
                    + "drop the user.")
    void slowUserGetsTheBeginning(ChatServerProgram server) {
        var sam = server.join("sam");
        var bob = server.join("bob");
        var carol = server.join("carol");
        sam.stopsReading();
        bob.pumps(8 * MEBIBYTE);
        carol.hasHeardAllPumpedBy(bob);
        sam.readsAgain();
        sam.hasHeardTheBeginningPumpedBy(bob, carol);
        carol.receives(bob.says("and it goes on"));
    }

    @Check(
            id = "stage3.server.two-hundred-users",
            points = 1,
            after = "stage3.server.counts-many",
            rule = "stage3.nobody-delays",
            docs = "select.md#advantages-and-limits",
            title = "Two hundred users are served",
            hint = "Take in newcomers in every round, and let no structure have a fixed size.")
    void twoHundredUsers(ChatServerProgram server) {
        var users = server.joinMany(200, "user");
        users.get(199).isGreetedFirst(200);
        var line = users.get(0).says("hello to all of you");
        users.subList(1, 200).forEach(user -> user.receives(line));
    }

    @Check(
            id = "stage3.server.idle-cpu",
            points = 2,
            after = "stage3.server.announces-leave",
            needs = PROCESS_STATE,
            takesLong = true,
            rule = "stage3.idle",
            docs = "select.md#the-three-sets",
            title = "An idle server uses no processor time",
            hint = "Take handled keys out of the selected set, ask for OP_WRITE only while something is queued, "
                    + "and close who has left.")
    void idleCpu(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        var carol = server.join("carol");
        alice.receives(bob.says("let us be quiet now"));
        carol.leaves();
        alice.isTold(carol.left(2));
        server.isIdle(IDLE);
    }

    @Check(
            id = "stage3.server.descriptors",
            points = 1,
            after = "stage3.server.announces-leave",
            needs = PROCESS_STATE,
            rule = "stage3.leaving",
            docs = "select.md#ending-a-connection",
            title = "After a hundred joins and leaves no descriptor is left open",
            hint = "Close the channel of everybody who leaves; a channel that only left your list stays open in "
                    + "the kernel.")
    void descriptors(ChatServerProgram server) {
        var alice = server.join("alice");
        server.comeAndGo(4, alice);
        int before = server.openDescriptors();
        server.comeAndGo(100, alice);
        server.comesDownTo(before + 3);
    }

    @Check(
            id = "stage3.server.ctrl-c",
            points = 2,
            after = "stage3.server.relays",
            needs = SIGNALS,
            rule = "stage3.ctrl-c",
            docs = "stage3.md#steps",
            title = "On Ctrl+C the server prints {stage3.interrupted}, closes everything and ends",
            hint = "A shutdown hook can print the line and close the channels; keep it short, and let no other "
                    + "thread hold the program up.")
    void ctrlC(ChatServerProgram server) {
        var alice = server.join("alice");
        var bob = server.join("bob");
        alice.receives(bob.says("how does it end?"));
        server.isInterrupted();
        server.printsIfStated(server.dialect().interrupted());
        alice.seesTheEnd();
        bob.seesTheEnd();
        server.endsOnCtrlC();
        server.showsNoStackTrace();
    }

    @Check(
            id = "stage3.server.ctrl-c-on-terminal",
            points = 1,
            after = "stage3.server.ctrl-c",
            needs = TERMINAL,
            rule = "stage3.ctrl-c",
            docs = "stage3.md#steps",
            title = "Ctrl+C typed on a terminal prints {stage3.interrupted} and ends the server",
            hint = "The terminal shows ^C by itself; print {stage3.interrupted} as a line, and end within two seconds.")
    void ctrlCOnTerminal(ChatServerProgram server) {
        server.startsOnTerminal();
        var alice = server.join("alice");
        server.pressesCtrlC();
        server.showsExit();
        alice.seesTheEnd();
        server.endsOnCtrlC();
    }

    @Check(
            id = "stage3.server.restart",
            points = 1,
            after = "stage3.server.ctrl-c",
            needs = {SIGNALS, KERNEL_TABLE},
            rule = "stage3.restart",
            docs = "functions.md#setsockopt",
            title = "The server can be started again on the same port at once",
            hint = "Leave SO_REUSEADDR as Java sets it, or set it before bind: old connections in TIME_WAIT must "
                    + "not stand in the way.")
    void restart(ChatServerProgram server) {
        var alice = server.join("alice");
        server.isInterrupted();
        alice.seesTheEnd();
        server.endsOnCtrlC();
        server.startsAgain();
        server.join("bob").isGreetedFirst(1);
    }

    @Check(
            id = "stage3.server.only-on-host",
            points = 1,
            after = "stage3.server.greets",
            needs = KERNEL_TABLE,
            rule = "stage3.host",
            docs = "functions.md#bind",
            title = "The server listens on HOST only",
            hint = "Bind to the address and the port, new InetSocketAddress(host, port), not to the port alone.")
    void onlyOnHost(ChatServerProgram server) {
        server.listensAt("127.0.0.2");
        server.starts();
        server.joinAt("127.0.0.2", "alice").isGreetedFirst(1);
        server.refusesConnectionsAt("127.0.0.1");
    }

    @Check(
            id = "stage3.server.busy-port",
            points = 1,
            after = "stage3.server.listens",
            rule = "common.unreachable",
            docs = "functions.md#bind",
            title = "A port that is taken gets one line that names host and port, and exit status 1",
            hint = "Catch the exception of bind, print one line with host and port on standard error, and exit "
                    + "with 1.")
    void busyPort(ChatServerProgram server) {
        server.starts();
        server.aSecondOneIsStarted();
        server.endsWithStatus(1);
        server.showsNoStackTrace();
        server.diagnosesInOneLine("127.0.0.1", String.valueOf(server.port()));
    }

    @Check(
            id = "stage3.server.unknown-host",
            points = 1,
            after = "stage3.server.listens",
            rule = "common.unreachable",
            docs = "functions.md#addresses",
            title = "A host that does not exist is named in one line, and the exit status is 1",
            hint = "bind throws UnresolvedAddressException, which is no IOException: catch it too, or look whether "
                    + "the address is resolved.")
    void unknownHost(ChatServerProgram server) {
        server.isStartedWith("no-such-host.invalid", "21000");
        server.endsWithStatus(1);
        server.showsNoStackTrace();
        server.diagnosesInOneLine("no-such-host.invalid", "21000");
    }

    @Check(
            id = "stage3.server.bad-arguments",
            points = 1,
            after = "stage3.server.listens",
            takesLong = true,
            rule = "common.usage",
            docs = "stage3.md#steps",
            title = "Wrong arguments get the usage and exit status 2",
            hint = "Check the number of arguments and the port (1 to 65535) before anything else.")
    void badArguments(ChatServerProgram server) {
        server.refusesWrongArguments();
    }

    @Check(
            id = "stage3.server.uses-selector",
            points = 2,
            after = "stage3.server.listens",
            needs = SOURCES,
            where = SELECTOR,
            rule = "stage3.selector",
            docs = "select.md#the-three-sets",
            title = "The server waits with a java.nio.channels.Selector",
            hint = "Open one Selector, register the listening socket and every connection with it, and let "
                    + "select() be the only wait.")
    void usesSelector(ChatServerProgram server) {
        server.starts();
        server.usesClass("java.nio.channels.Selector");
    }

    @Check(
            id = "stage3.server.no-thread-per-user",
            points = 1,
            after = "stage3.server.greets",
            needs = {SOURCES, PROCESS_STATE},
            where = SELECTOR,
            rule = "stage3.selector",
            docs = "select.md#select-or-threads",
            title = "The server starts no thread for a user",
            hint = "One thread serves everybody: handle what is ready and go back to select, instead of starting a "
                    + "thread that waits.")
    void noThreadPerUser(ChatServerProgram server) {
        server.join("first");
        int before = server.threads();
        server.joinMany(24, "user");
        server.hasAtMostThreads(before + 8);
    }

    @Check(
            id = "stage3.server.any-history",
            points = 2,
            after = "stage3.server.shows-leave",
            needs = {KERNEL_TABLE, SIGNALS},
            where = {LINES, EXACT_TEXT, BLANK_IGNORED, COUNTS, OWN_FROM_CLIENT},
            explores = true,
            rule = "stage3.order",
            docs = "select.md#the-server-step-by-step",
            title = "Whatever people do, in whatever order, everybody sees one and the same history",
            hint = "Play the script again and follow it step by step: it is the shortest that was found.")
    void anyHistory(Exploration exploration) {
        exploration.explore(ChatScripts.withSteps(16), 3, ChatPlay::play);
    }
}
