package socketlab.mistake;

import static socketlab.mistake.Clue.all;
import static socketlab.mistake.Clue.any;
import static socketlab.mistake.Clue.inCheck;
import static socketlab.mistake.Clue.inStage;
import static socketlab.mistake.Clue.not;
import static socketlab.mistake.Clue.ofServer;
import static socketlab.mistake.Clue.sentence;
import static socketlab.mistake.CountClues.countIsOffBy;
import static socketlab.mistake.CountClues.countIsOneCharacter;
import static socketlab.mistake.CountClues.countIsTooLarge;
import static socketlab.mistake.CountClues.extraLine;
import static socketlab.mistake.CountClues.onlyThePluralDiffers;
import static socketlab.mistake.PieceClues.cameTogetherWithAnEarlierLine;
import static socketlab.mistake.ProgramClues.isSilent;
import static socketlab.mistake.ProgramClues.runs;
import static socketlab.mistake.ProgramClues.uses;
import static socketlab.mistake.ProgramClues.wroteToItsScreen;
import static socketlab.mistake.TextClues.came;
import static socketlab.mistake.TextClues.cameWithASlash;
import static socketlab.mistake.TextClues.endCame;
import static socketlab.mistake.TextClues.expectedPart;
import static socketlab.mistake.TextClues.isDefinedByTheProtocol;
import static socketlab.mistake.TextClues.labSaw;
import static socketlab.mistake.TextClues.nothingCame;
import static socketlab.mistake.TextClues.speakerIsMissing;
import static socketlab.mistake.TextClues.spelledInAnotherWay;
import static socketlab.mistake.TextClues.textCame;
import static socketlab.mistake.TrailClues.nobodyHasIt;
import static socketlab.mistake.TrailClues.notOnTheScreenAtAll;
import static socketlab.mistake.TrailClues.receivedBy;
import static socketlab.mistake.TrailClues.somebody;
import static socketlab.mistake.TrailClues.somebodyWasSaidToHaveLeft;
import static socketlab.mistake.TrailClues.theScreenShowsIt;
import static socketlab.mistake.TrailClues.theSpeakerGotIt;

import java.util.List;

/** Who is told what, and with which number. */
final class NoticeMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "name-with-slash",
                    "The address is printed as toString() gives it, with a slash in front.",
                    "A name comes as /127.0.0.1:45606.",
                    "toString() of an InetAddress puts the host's name, if it is known, and a slash before the address.",
                    "Build the name yourself: getAddress().getHostAddress(), a colon, getPort().",
                    "functions.md#addresses",
                    cameWithASlash()),
            new Mistake(
                    "wrong-plural",
                    "The word behind the number is the wrong one.",
                    "The right line comes with users for user, or the other way round.",
                    "The protocol writes user for 0 and for 1, and users from 2 on, which is not what English does.",
                    "Write users < 2 ? \" user\" : \" users\".",
                    "protocol.md#stage3.count",
                    onlyThePluralDiffers()),
            new Mistake(
                    "count-is-one-character",
                    "The number of users is written as one character.",
                    "Up to nine users all is well, and from ten on a sign such as : or < stands in place of the number.",
                    "A number that is added to '0' gives a digit only as long as it is below ten.",
                    "Let Java write the number: \"(\" + users.size() + \" users online)\".",
                    "stage3.md#steps",
                    countIsOneCharacter()),
            new Mistake(
                    "count-before-join",
                    "The newcomer is not counted.",
                    "The greeting or the notice of a join has a number that is one too small.",
                    "The number is the one after the event, and it is taken before the newcomer is on the list.",
                    "Add the newcomer to the list first, then greet and tell with users.size().",
                    "stage3.md#steps",
                    all(countIsOffBy(-1), any(expectedPart("> Connected"), expectedPart("> New user")))),
            new Mistake(
                    "count-before-removal",
                    "The leaver is still counted in the notice of the leave.",
                    "The notice of a leave has a number that is one too large.",
                    "The number is taken before the leaver is removed from the list, or nobody removes the leaver at all.",
                    "Remove the user from the list first, then tell the others with users.size().",
                    "select.md#ending-a-connection",
                    all(countIsOffBy(1), expectedPart("< The user"))),
            new Mistake(
                    "ghost-counted",
                    "A user who is gone stays on the list.",
                    "After somebody has vanished the number in a greeting is too large.",
                    "A connection can turn out to be gone at any read and any write, the first one included.",
                    "Treat every failed read and every failed write as a leave: close, remove, tell the others.",
                    "select.md#ending-a-connection",
                    all(
                            countIsTooLarge(),
                            expectedPart("> Connected"),
                            any(
                                    somebody("closes the connection"),
                                    somebody("resets the connection"),
                                    somebody("leaves")))),
            new Mistake(
                    "greeting-not-first",
                    "The newcomer is sent something else before the greeting.",
                    "The first line that a newcomer gets is not the greeting.",
                    "Whoever is on the list of users already is told of joins and lines from then on.",
                    "Queue the greeting first, then add the newcomer to those who are told, or leave it out of the notice.",
                    "stage3.md#steps",
                    all(
                            sentence("this line first"),
                            textCame(),
                            not(came("Connected to the chat server")),
                            not(inCheck("many-joins")))),
            new Mistake(
                    "newcomer-told-of-itself",
                    "The notice of a join goes to the newcomer, too.",
                    "A newcomer gets the greeting and then the notice of its own coming.",
                    "When everybody on the list is told, the newcomer is on the list already.",
                    "Leave the newcomer out of the loop: if (user != newcomer).",
                    "stage3.md#steps",
                    any(sentence("a notice of its own coming"), all(inCheck("nothing-else"), extraLine("> New user")))),
            new Mistake(
                    "echo-to-sender",
                    "A line goes back to the user who sent it.",
                    "The sender gets its own line, with its own name before it.",
                    "When everybody on the list is told, the sender is on the list, too.",
                    "Leave the sender out of the loop: if (user != sender).",
                    "stage3.md#steps",
                    any(
                            all(inCheck("not-to-sender"), sentence("not to receive the line")),
                            all(inCheck("nothing-else"), extraLine("[")))),
            new Mistake(
                    "extra-text-on-the-wire",
                    "Users are sent text that the protocol does not know.",
                    "Between the lines of the protocol stands another one, such as a welcome or a prompt.",
                    "At the other end may be a program, and it takes every line for one that the protocol defines.",
                    "Send the lines of the protocol and nothing else. A prompt belongs on the screen of the client.",
                    "protocol.md#common.wire",
                    all(inCheck("nothing-else"), extraLine(""), not(extraLine("> New user")), not(extraLine("[")))),
            new Mistake(
                    "first-recipient-only",
                    "Only the first recipient gets the line, because the first write uses the shared buffer up.",
                    "One of the others receives a line and the next one never does.",
                    "A write moves the buffer's position to its end, so there is nothing left for the next recipient.",
                    "Write buffer.duplicate() to each user, or wrap the bytes anew for each of them.",
                    "functions.md#read-and-write",
                    all(
                            inStage(3),
                            ofServer(),
                            nothingCame(),
                            isSilent(),
                            uses("java/nio/ByteBuffer"),
                            runs(),
                            expectedPart("["),
                            theScreenShowsIt(),
                            receivedBy(1),
                            not(theSpeakerGotIt()))),
            new Mistake(
                    "told-only-on-the-screen",
                    "The line is printed on the server's screen, but the users are not told.",
                    "The screen shows a notice or a message that none of the users gets.",
                    "Printing and sending are two things, and one of them has been left out.",
                    "Where you print a line, send the same bytes to everybody it is meant for.",
                    "stage3.md#steps",
                    all(inStage(3), ofServer(), nothingCame(), runs(), theScreenShowsIt(), receivedBy(0))),
            new Mistake(
                    "not-on-the-screen",
                    "The line is not printed on the server's own screen.",
                    "The users are told, and the server's screen stays silent.",
                    "The server is one more listener: its screen shows every join, line and leave.",
                    "Where you send a line to the users, print the same line to standard output and flush it.",
                    "stage3.md#steps",
                    all(
                            inStage(3),
                            ofServer(),
                            runs(),
                            wroteToItsScreen(),
                            any(
                                    all(
                                            sentence("the server to print this line"),
                                            not(inCheck("announces-start")),
                                            nothingCame()),
                                    labSaw("it has 0")),
                            notOnTheScreenAtAll())),
            new Mistake(
                    "name-missing",
                    "The line goes out without the name of who said it.",
                    "The others get the text alone, without [IP:PORT] before it.",
                    "What a user writes may look like anything, a notice too, so it cannot be told by its look.",
                    "Put the name before every line of a user, whatever the line says.",
                    "protocol.md#stage3.message",
                    all(speakerIsMissing(), not(cameTogetherWithAnEarlierLine()))),
            new Mistake(
                    "one-leave-for-many",
                    "When several users are gone at once, not all of them are announced.",
                    "Of many who break off at the same moment some are announced and others never are.",
                    "A loop over the users that removes some of them skips others, or stops at the first one.",
                    "Mark who is gone while you go through the list; remove and announce all who are marked afterwards.",
                    "select.md#ending-a-connection",
                    all(
                            // Of those who reset one after the other, a write that failed may have met only some.
                            inCheck("survives-many-resets"),
                            sentence("the notice that doomed"),
                            nothingCame(),
                            runs(),
                            somebodyWasSaidToHaveLeft())),
            new Mistake(
                    "room-for-so-many",
                    "There is room for a fixed number of users.",
                    "From some newcomer on, everybody is turned away.",
                    "An array of users, or a bound on their number, is a limit that the protocol does not have.",
                    "Keep the users in a list or a map, which grows.",
                    "select.md#advantages-and-limits",
                    all(inCheck("two-hundred-users"), sentence("to be greeted"), endCame(), runs())),
            new Mistake(
                    "line-spelled-differently",
                    "A line that the protocol defines is spelled in another way.",
                    "The line comes with another sign, space or letter somewhere.",
                    "Programs compare such lines character by character, so a full stop counts.",
                    "Copy the text from the protocol, character by character, and set in only the name and the number.",
                    "protocol.md#stage-3",
                    all(inStage(3), isDefinedByTheProtocol(), spelledInAnotherWay(), nobodyHasIt())));

    private NoticeMistakes() {}
}
