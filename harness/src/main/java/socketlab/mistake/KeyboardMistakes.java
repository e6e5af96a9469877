package socketlab.mistake;

import static socketlab.mistake.Clue.all;
import static socketlab.mistake.Clue.any;
import static socketlab.mistake.Clue.inCheck;
import static socketlab.mistake.Clue.inStage;
import static socketlab.mistake.Clue.not;
import static socketlab.mistake.Clue.ofClient;
import static socketlab.mistake.Clue.ofServer;
import static socketlab.mistake.Clue.sentence;
import static socketlab.mistake.PieceClues.onlyMessagesHaveACarriageReturn;
import static socketlab.mistake.ProgramClues.onlyTheKeyboardIsRead;
import static socketlab.mistake.ProgramClues.runs;
import static socketlab.mistake.TextClues.expected;
import static socketlab.mistake.TextClues.expectedOnlySpaces;
import static socketlab.mistake.TextClues.itHadEnded;
import static socketlab.mistake.TextClues.labSaw;
import static socketlab.mistake.TextClues.nothingCame;
import static socketlab.mistake.TrailClues.programWrote;
import static socketlab.mistake.TrailClues.programWroteAfter;
import static socketlab.mistake.TrailClues.theProgramClosed;

import java.util.List;

/** Empty and blank lines, the end of the keyboard, and who waits for it. */
final class KeyboardMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "empty-message-skipped",
                    "A message of no bytes is taken for no message.",
                    "A client sends nothing and half-closes, and the server prints nothing.",
                    "A read that returns -1 at once is the end of an empty message, and the empty message is one.",
                    "Treat it like the others: print the name, the colon and the space, and close.",
                    "stage1.md#steps",
                    all(inCheck("empty-message"), ofServer(), nothingCame(), runs(), theProgramClosed())),
            new Mistake(
                    "blank-line-relayed",
                    "A blank line is passed on as a message.",
                    "The others get a line that has a name and no text.",
                    "A line of which nothing is left without its line end is not a message in stage 3.",
                    "When the text is empty after the line end is off, do nothing with it; the user stays.",
                    "stage3.md#steps",
                    all(sentence("not to receive a message without text"), not(onlyMessagesHaveACarriageReturn()))),
            new Mistake(
                    "blank-line-is-sent",
                    "A blank line is sent like any other, so the user cannot leave.",
                    "An empty line is typed, the server gets an empty line, and the client goes on.",
                    "At the client of stage 3 an empty line means that the user wants to leave.",
                    "If the typed line is empty, do not send it: say good-bye, close and exit with status 0.",
                    "stage3.md#steps",
                    all(inCheck("blank-line-ends"), runs(), labSaw("stays open"), programWrote(""))),
            new Mistake(
                    "spaces-are-blank",
                    "A line of spaces is taken for a blank one.",
                    "A line of spaces does not come, or ends the client.",
                    "isBlank, and isEmpty after a trim, hold for spaces, too.",
                    "Take off the line end and nothing else, and ask isEmpty().",
                    "protocol.md#lines.blank",
                    all(inStage(3), expectedOnlySpaces(), any(nothingCame(), itHadEnded()), not(programWrote("")))),
            new Mistake(
                    "end-of-keyboard-is-a-line",
                    "The end of the keyboard is taken for a line.",
                    "When the keyboard ends, an empty line or the word null is sent, and the program goes on.",
                    "readLine gives null at the end and read gives -1, and neither of them is a line.",
                    "Look at what the read returned before you send it: null or -1 ends the program as EXIT does.",
                    "stage2.md#steps",
                    all(
                            inCheck("keyboard-ends"),
                            runs(),
                            any(programWroteAfter("", "ends"), programWroteAfter("null", "ends")))),
            new Mistake(
                    "end-of-keyboard-ignored",
                    "The end of the keyboard does not reach the client's loop.",
                    "The keyboard ends, and the client goes on as if more could be typed.",
                    "A read that returns -1 was taken for nothing, or the thread of the keyboard ended and left its pipe open.",
                    "Close the pipe's sink when standard input ends, and end the client when the source gives -1.",
                    "select.md#the-keyboard",
                    all(inStage(3), ofClient(), inCheck("keyboard-ends"), labSaw("it stays open"), runs())),
            new Mistake(
                    "keyboard-outlives-the-server",
                    "The connection has ended, and the client still waits for its keyboard.",
                    "The server closes in order, and the client ends only after somebody presses Enter.",
                    "A read of the keyboard cannot be interrupted, and a thread that is no daemon keeps the program alive.",
                    "Let a daemon thread read the keyboard, and end main when the connection has ended.",
                    "select.md#the-keyboard",
                    all(inStage(3), ofClient(), inCheck("server-closes"), runs(), onlyTheKeyboardIsRead())),
            new Mistake(
                    "keyboard-blocks-the-socket",
                    "While the client waits for the keyboard, it does not listen to the server.",
                    "A line that has arrived is printed only after somebody presses Enter.",
                    "A read of the keyboard blocks until a line is typed, and one thread cannot wait in two places.",
                    "Let a daemon thread feed the keyboard into a Pipe, and wait for the pipe and the socket in one select.",
                    "select.md#the-keyboard",
                    all(
                            inStage(3),
                            ofClient(),
                            runs(),
                            any(
                                    all(inCheck("prints-while-typing"), sentence("to show the news")),
                                    all(inCheck("prints-while-keyboard-is-idle"), expected("line four"), nothingCame()),
                                    all(nothingCame(), sentence("to print this line"), onlyTheKeyboardIsRead())))));

    private KeyboardMistakes() {}
}
