package socketlab.mistake;

import static socketlab.mistake.Clue.all;
import static socketlab.mistake.Clue.any;
import static socketlab.mistake.Clue.inCheck;
import static socketlab.mistake.Clue.inStage;
import static socketlab.mistake.Clue.not;
import static socketlab.mistake.Clue.ofClient;
import static socketlab.mistake.Clue.ofServer;
import static socketlab.mistake.Clue.sentence;
import static socketlab.mistake.ProgramClues.complains;
import static socketlab.mistake.ProgramClues.complainsOfTheNetwork;
import static socketlab.mistake.ProgramClues.endedByAnError;
import static socketlab.mistake.ProgramClues.endedWith;
import static socketlab.mistake.ProgramClues.isSilent;
import static socketlab.mistake.ProgramClues.onlyTheKeyboardIsRead;
import static socketlab.mistake.ProgramClues.runs;
import static socketlab.mistake.TextClues.cameExactly;
import static socketlab.mistake.TextClues.expected;
import static socketlab.mistake.TextClues.expectedPart;
import static socketlab.mistake.TextClues.itHadEnded;
import static socketlab.mistake.TextClues.labSaw;
import static socketlab.mistake.TextClues.nothingCame;
import static socketlab.mistake.TrailClues.programWroteAfter;
import static socketlab.mistake.TrailClues.somebody;
import static socketlab.mistake.TrailClues.somebodyWasSaidToHaveLeft;
import static socketlab.mistake.TrailClues.theLeaverSawTheEnd;

import java.util.List;

/** How a connection ends, and what the program makes of it. */
final class EndingMistakes {
    private static final Clue AN_END_WAS_TAKEN_FOR_A_LINE = any(
            programWroteAfter("", "leaves (FIN)"),
            programWroteAfter("null", "leaves (FIN)"),
            programWroteAfter("", "closes the connection"),
            programWroteAfter("null", "closes the connection"));

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "end-of-stream-is-a-line",
                    "The end of the stream is taken for a line.",
                    "When the peer has closed, an empty line or the word null is printed, and the program goes on.",
                    "readLine gives null at the end and read gives -1, and neither of them is a line.",
                    "Look at what the read returned before you use it: if (line == null) leave the loop.",
                    "stage2.md#steps",
                    all(
                            inStage(2),
                            runs(),
                            inCheck("client-leaves", "typed-early", "server-closes", "second-client-waits"),
                            AN_END_WAS_TAKEN_FOR_A_LINE)),
            new Mistake(
                    "end-of-stream-ignored",
                    "The end of the stream is not noticed.",
                    "The peer has closed in order, and the program behaves as if it were still there.",
                    "A read that returns -1 is not a read of nothing: at the end a channel stays ready for ever.",
                    "When read returns -1, close the channel and treat it as the leave that it is.",
                    "select.md#ending-a-connection",
                    all(
                            inStage(3),
                            nothingCame(),
                            runs(),
                            any(
                                    all(
                                            inCheck("announces-leave"),
                                            somebody("leaves (FIN)"),
                                            not(theLeaverSawTheEnd())),
                                    all(
                                            inCheck("server-closes"),
                                            expectedPart("disconnected"),
                                            not(onlyTheKeyboardIsRead()))))),
            new Mistake(
                    "reset-ignored",
                    "A connection that breaks is not treated as a leave.",
                    "A user resets the connection, and the others are never told that this user has left.",
                    "After a reset read throws an IOException, and catching it is not all there is to do.",
                    "In the catch block do what you do at the end of the stream: close, remove, tell the others.",
                    "functions.md#close",
                    all(inStage(3), inCheck("survives-reset"), nothingCame(), runs(), expectedPart("< The user"))),
            new Mistake(
                    "last-words-lost",
                    "What came just before the end of the stream is thrown away.",
                    "The others are told of the leave, but not of the last lines before it.",
                    "Lines and the end may arrive together, and then both of them have to be handled.",
                    "Handle the bytes of a read first, and look at the end of the stream after them.",
                    "select.md#ending-a-connection",
                    all(
                            inCheck("half-close"),
                            nothingCame(),
                            runs(),
                            expectedPart("my last words"),
                            somebodyWasSaidToHaveLeft())),
            new Mistake(
                    "left-open-after-leave",
                    "What was opened for a user is not closed when the user leaves.",
                    "After many joins and leaves more and more descriptors are open, or a connection stays half open.",
                    "To take a user off the list or to cancel a key closes nothing.",
                    "Close the channel of everyone who leaves, and open nothing else for a user that nobody closes.",
                    "select.md#ending-a-connection",
                    any(
                            all(inCheck("descriptors"), labSaw("are open")),
                            all(inCheck("half-close"), sentence("the connection of bob to be closed"), runs()),
                            all(inCheck("slow-user-gets-the-beginning"), sentence("to be closed, as"), runs()))),
            new Mistake(
                    "one-user-ends-the-server",
                    "The exception of one user ends the whole server.",
                    "After one user has broken off or gone too far, nobody can connect any more.",
                    "An exception that nobody catches inside the loop leaves the loop, and the program ends.",
                    "Catch IOException inside the loop, for each user alone: close this connection and go on.",
                    "functions.md#close",
                    all(
                            ofServer(),
                            endedByAnError(),
                            not(somebody("sends SIGINT")),
                            not(complains("OutOfMemoryError")),
                            any(
                                    complainsOfTheNetwork(),
                                    inCheck(
                                            "survives-close",
                                            "survives-reset",
                                            "survives-many-resets",
                                            "connect-and-vanish",
                                            "client-leaves-at-keyboard",
                                            "oversized-message")),
                            any(
                                    somebody("closes the connection"),
                                    somebody("resets"),
                                    somebody("leaves"),
                                    somebody("sends ")))),
            new Mistake(
                    "half-close-missing",
                    "Nobody says that the message is complete: the half-close is missing.",
                    "The message arrives, or is empty, and then the end of the stream does not come.",
                    "The other side reads until the end of the stream, and that comes only when you half-close or close.",
                    "Call shutdownOutput() when the last byte is written, and for an empty message, too.",
                    "functions.md#connect",
                    all(inStage(1), ofClient(), sentence("to receive the end of the stream"), labSaw("stays open"))),
            new Mistake(
                    "error-taken-for-the-end",
                    "A broken connection is taken for an orderly end.",
                    "After a reset the client ends with exit status 0, and says nothing.",
                    "A catch block that is empty or returns makes an error look like success.",
                    "Let the end of the stream exit with 0; print a diagnostic in the catch block and exit with 1.",
                    "functions.md#close",
                    all(inCheck("network-error"), expected("1"), cameExactly("0"), isSilent())),
            new Mistake(
                    "end-taken-for-an-error",
                    "The orderly end of the stream is treated as an error.",
                    "When the server closes in order, the client complains and ends with exit status 1.",
                    "The peer may leave at any time, and a read that returns -1 or null reports just that.",
                    "Throw nothing at the end of the stream: say good-bye and exit with status 0.",
                    "select.md#ending-a-connection",
                    all(
                            ofClient(),
                            inCheck("server-closes"),
                            endedWith(1),
                            not(complains("NullPointerException")),
                            not(complainsOfTheNetwork()))),
            new Mistake(
                    "null-not-looked-for",
                    "At the end of the stream readLine returns null, and nobody looks.",
                    "When the other side closes, the program ends with a NullPointerException.",
                    "readLine has no line to give any more, and to call a method of null throws.",
                    "Look for null before anything else: if (line == null) leave the loop.",
                    "stage2.md#steps",
                    all(
                            inCheck(
                                    "server-closes",
                                    "server-closes-at-keyboard",
                                    "client-leaves",
                                    "client-leaves-at-keyboard",
                                    "keyboard-ends"),
                            complains("NullPointerException"))),
            new Mistake(
                    "error-without-a-word",
                    "The error is noticed, but the user is not told.",
                    "The exit status is right, and standard error stays empty.",
                    "A user sees the screen and not the exit status.",
                    "Print one line with the reason to System.err before you exit.",
                    "functions.md#close",
                    all(inCheck("network-error"), sentence("a diagnostic on standard error"), labSaw("nothing"))),
            new Mistake(
                    "farewell-missing",
                    "The client ends without telling its user.",
                    "The client ends with exit status 0, and the notice of the end is not on its screen.",
                    "There are three ordinary ways to end, and one of them passes the notice by.",
                    "Let every ordinary end go through one method that prints the notice and closes.",
                    "stage3.md#steps",
                    all(
                            inStage(3),
                            ofClient(),
                            itHadEnded(),
                            endedWith(0),
                            expectedPart("You have been disconnected"))),
            new Mistake(
                    "many-gone-at-once",
                    "The list of users is changed while a loop goes through it.",
                    "When somebody leaves, the server fails with a ConcurrentModificationException.",
                    "Java's collections do not allow it to remove from them inside their own for loop.",
                    "Go through a copy of the list, or mark who is gone and remove them after the loop.",
                    "select.md#ending-a-connection",
                    complains("ConcurrentModificationException")),
            new Mistake(
                    "cancelled-key-used",
                    "A key is used after its channel was closed.",
                    "When users leave while others write, the server fails with a CancelledKeyException.",
                    "Closing a channel cancels its key at once, and the selected set still holds it.",
                    "Ask key.isValid() before each other question to a key.",
                    "select.md#the-three-sets",
                    complains("CancelledKeyException")));

    private EndingMistakes() {}
}
