package socketlab.check.stage3;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import socketlab.check.actor.Ear;
import socketlab.check.actor.Nothing;
import socketlab.check.actor.Scenario;
import socketlab.check.actor.User;
import socketlab.dialect.Mention;
import socketlab.dialect.Trait;
import socketlab.peer.Connection;
import socketlab.process.Program;
import socketlab.transcript.Seen;
import socketlab.waiting.Patience;

/** A user of the chat room, played by the lab. */
final class ChatUser extends User {
    private final Mention mention;
    private int pumped;

    ChatUser(String name, Connection connection, Program program, Scenario scenario) {
        super(name, connection, program, scenario);
        this.mention = new Mention(scenario.dialect());
    }

    /** Has joined when the first line has come. */
    void awaitFirstLine() {
        scenario().until(() -> isGreeted() || received().end().isPresent(), Patience.start());
        if (!isGreeted()) {
            Seen actual = received().unfinishedLine().isEmpty()
                    ? Nothing.because(received().end(), false)
                    : Nothing.unfinished(received().unfinishedLine());
            throw scenario().failure(name() + " to be greeted with a line", actual);
        }
    }

    /** Without line ends anything may be the greeting. */
    private boolean isGreeted() {
        return received().lineCount() > 0
                || !received().hasLineEnds() && received().size() > 0;
    }

    /** The lines that somebody said, as opposed to greetings and notices. */
    List<String> messages() {
        return received().linesFrom(0).stream().filter(mention.message()).toList();
    }

    /** So many messages of others have arrived. */
    void hasHeard(int count) {
        // Counting lines is cheap and picking the messages among them is not: megabytes may arrive here.
        BooleanSupplier arrived =
                () -> received().lineCount() >= count && messages().size() >= count;
        if (!scenario().until(arrived, Patience.bulk())) {
            throw scenario()
                    .failure(
                            name() + " to receive " + count + " messages",
                            Seen.words(messages().size() + " have come"));
        }
    }

    void sendsNumbered(int first, int last) {
        NumberedLines.of(this).subList(first - 1, last).forEach(this::sendsLine);
    }

    /** Every one of the speakers' numbered lines, and each speaker's in order. */
    void hasHeardInOrder(List<ChatUser> speakers) {
        NumberedLines.areHeardInOrder(this, speakers, scenario());
    }

    void hasHeardTheSameAs(ChatUser other) {
        SameOrder.check(name(), messages(), other.name(), other.messages(), scenario());
    }

    String greeting(int users) {
        return dialect().greeting(address(), users);
    }

    /** How this user gets a line of their own; empty where it does not come back. */
    String own(Line line) {
        return dialect().has(Trait.OWN_FROM_SERVER) ? dialect().own(line.text()) : "";
    }

    /** Gets a line of their own, as the server shows it to whoever said it. */
    void receivesBack(Line line) {
        ear().hear(dialect().own(line.text()), line::isMeantBy);
    }

    /** Sends lines of one kilobyte, each with its number, this many bytes in all. */
    void pumps(int bytes) {
        scenario().did(name(), "sends " + (bytes >> 20) + " MiB in lines of one kilobyte");
        pumped = bytes / Pumped.LENGTH;
        connection().send(Pumped.block(pumped));
    }

    void hasHeardAllPumpedBy(ChatUser speaker) {
        Pumped.mustBeHeardBy(this, speaker, scenario());
    }

    /** What has come is the beginning of what is due, without a gap: all of it, or up to where the user was dropped, as the witness knows. */
    void hasHeardTheBeginningPumpedBy(ChatUser speaker, ChatUser witness) {
        Pumped.mustBeHeardFromTheBeginningBy(this, speaker, witness, scenario());
    }

    int pumped() {
        return pumped;
    }

    /** Leaves with FIN, and waits for nothing. */
    void leavesAtOnce() {
        vanishes();
    }

    /** Is told that the other has left, whatever the number of users. */
    void isToldOfLeavingOf(ChatUser other) {
        ear().hearAny("the notice that " + other.name() + " has left", other.isLeaving());
    }

    /** Whether the notice has come by now. */
    boolean wasToldOfLeavingOf(ChatUser other) {
        return received().linesFrom(0).stream().anyMatch(other.isLeaving());
    }

    /** Is told that the other has come, whatever the number of users. */
    void isToldOfComingOf(ChatUser other) {
        ear().hearAny("the notice that " + other.name() + " has entered", other.isComing());
    }

    /** What has come or gone at the same moment is announced one after the other. */
    OneByOne isToldOneByOne() {
        return new OneByOne(this, scenario());
    }

    /** Says something that another newcomer receives: the server has handled all that came before. */
    void isStillServedBy(ChatServerProgram server) {
        ChatUser passerBy = server.join("passer-by");
        passerBy.receives(says("is anybody there?"));
        passerBy.leavesAtOnce();
        isToldOfLeavingOf(passerBy);
    }

    /** Sends a line, and remembers who said what. */
    Line says(String text) {
        sendsLine(text);
        return line(text);
    }

    /** This text as a line of this user, which may not be sent yet. */
    Line line(String text) {
        return new Line(dialect().message(address(), text), text);
    }

    /** Gets exactly these lines, as everybody else but the speaker does. */
    void receives(Line... lines) {
        for (Line line : lines) {
            ear().hear(line.shown(), line::isMeantBy);
        }
    }

    /** Has not got any of these lines so far. Sound only when a later line of the same speakers has arrived. */
    void neverReceived(Line... lines) {
        for (Line line : lines) {
            ear().neverHeard("the line \"" + line.text() + "\"", line::isMeantBy);
        }
    }

    /** The greeting, and it is the first line of all. */
    void isGreetedFirst(int users) {
        ear().hearFirst(greeting(users));
    }

    void isTold(Notice notice) {
        notice.isHeardBy(ear());
    }

    Notice joined(int users) {
        return new Notice(dialect().entered(address(), users), isComing(), "");
    }

    Notice left(int users) {
        return new Notice(dialect().left(address(), users), isLeaving(), "");
    }

    /** The same, when the connection broke. */
    Notice leftByError(int users) {
        return new Notice(
                dialect().left(address(), users), isLeaving(), dialect().errorMark());
    }

    /** Whether a line is about this user's coming, right or with a mistake; what users say is not. */
    Predicate<String> isComing() {
        return mention.joinOf(address());
    }

    /** Whether a line is about this user's going. */
    Predicate<String> isLeaving() {
        return mention.leaveOf(address());
    }

    /** Gets exactly these lines, and in this order; others may stand between them. */
    void receivesInOrder(String... lines) {
        for (String line : lines) {
            ear().hear(line);
        }
        List<String> wanted = List.of(lines);
        List<String> heard =
                received().linesFrom(0).stream().filter(wanted::contains).toList();
        if (!heard.equals(wanted)) {
            String what = name() + " to receive these lines in this order";
            throw scenario().failure(what, String.join("\n", wanted), Seen.text(String.join("\n", heard)));
        }
    }

    /**
     * A notice, and how to recognize it when it is wrong.
     *
     * @param mark what must follow it; empty when nothing must
     */
    record Notice(String text, Predicate<String> about, String mark) {
        void isHeardBy(Ear ear) {
            ear.hear(text, about);
            if (!mark.isEmpty()) {
                ear.hear(mark);
            }
        }
    }
}
