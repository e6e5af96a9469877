package socketlab.mistake;

import static socketlab.mistake.Clue.all;
import static socketlab.mistake.Clue.any;
import static socketlab.mistake.Clue.inCheck;
import static socketlab.mistake.Clue.inStage;
import static socketlab.mistake.Clue.not;
import static socketlab.mistake.Clue.ofClient;
import static socketlab.mistake.Clue.ofServer;
import static socketlab.mistake.Clue.sentence;
import static socketlab.mistake.ProgramClues.aThreadIsIn;
import static socketlab.mistake.ProgramClues.runs;
import static socketlab.mistake.TextClues.cameExactly;
import static socketlab.mistake.TextClues.endCame;
import static socketlab.mistake.TextClues.expected;
import static socketlab.mistake.TextClues.expectedOnlySpaces;
import static socketlab.mistake.TextClues.itHadEnded;
import static socketlab.mistake.TextClues.labSaw;
import static socketlab.mistake.TextClues.nothingCame;
import static socketlab.mistake.TrailClues.onlyMessagesHaveACarriageReturn;
import static socketlab.mistake.TrailClues.programWrote;
import static socketlab.mistake.TrailClues.programWroteAfter;
import static socketlab.mistake.TrailClues.somebodyElseReceived;
import static socketlab.mistake.TrailClues.theProgramClosed;

import java.util.List;

/** What is typed, and whose turn it is. */
final class KeyboardMistakes {
    private static final Clue IT_STOPPED_THERE = any(itHadEnded(), endCame());

    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "exit-is-sent",
                    "EXIT is sent like any other line.",
                    "The peer receives the word EXIT, and the conversation goes on.",
                    "The comparison comes too late or never holds: == asks whether two objects are the same one.",
                    "Compare the typed line with EXIT before you send it: \"EXIT\".equals(line), or Arrays.equals for bytes.",
                    "stage2.md#steps",
                    all(
                            inStage(2),
                            any(
                                    all(inCheck("exit"), cameExactly("EXIT\n")),
                                    all(inCheck("carriage-return"), sentence("EXIT\\r\\n"), programWrote("EXIT"))))),
            new Mistake(
                    "exit-from-the-peer-obeyed",
                    "EXIT from the other side ends the conversation.",
                    "A user sends the line EXIT, and the connection is closed.",
                    "Only the keyboard decides when a conversation is over; what the peer says is text.",
                    "Compare with EXIT only what was typed at your own keyboard, and print every line of the peer.",
                    "stage2.md#out-of-scope",
                    all(inCheck("client-says-exit"), nothingCame(), theProgramClosed())),
            new Mistake(
                    "exit-in-any-case",
                    "Other spellings of EXIT end the conversation, too.",
                    "The line exit, in small letters, is not sent and ends the conversation.",
                    "equalsIgnoreCase, or making capitals of the line first, takes more lines for EXIT than one.",
                    "Compare with equals and change nothing before: \"EXIT\".equals(line).",
                    "stage2.md#steps",
                    all(inCheck("exit-exactly"), expected("exit"), IT_STOPPED_THERE)),
            new Mistake(
                    "exit-trimmed",
                    "The typed line is trimmed before it is compared with EXIT.",
                    "The line EXIT with a space before it is not sent and ends the conversation.",
                    "trim and strip make another line of it, and that line is EXIT.",
                    "Compare the line as it was typed: \"EXIT\".equals(line).",
                    "stage2.md#steps",
                    all(inCheck("exit-exactly"), expected(" EXIT"), IT_STOPPED_THERE)),
            new Mistake(
                    "exit-by-its-beginning",
                    "Every line that begins with EXIT ends the conversation.",
                    "The line EXIT now is not sent and ends the conversation.",
                    "startsWith and contains find the word in longer lines, too.",
                    "Compare the whole line: \"EXIT\".equals(line).",
                    "stage2.md#steps",
                    all(inCheck("exit-exactly"), expected("EXIT now"), IT_STOPPED_THERE)),
            new Mistake(
                    "empty-line-is-the-end",
                    "An empty line is taken for the end of the stream.",
                    "After an empty line the conversation is over.",
                    "An empty line has length 0, and the end of the stream is something else: null, or -1.",
                    "End at line == null or at -1 alone, and treat a line of length 0 as a line.",
                    "stage2.md#steps",
                    all(inStage(2), inCheck("empty-lines"), IT_STOPPED_THERE)),
            new Mistake(
                    "empty-line-skipped",
                    "An empty line is passed over.",
                    "An empty line is typed, and the other side waits for it for ever.",
                    "In stage 2 an empty line is somebody's turn like any other.",
                    "Send and print every line, whatever its length; it is stage 3 where blank lines are no messages.",
                    "stage2.md#steps",
                    all(inStage(2), inCheck("empty-lines"), expected(""), nothingCame(), runs())),
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
                    "end-of-keyboard-ends-one-talk",
                    "The end of the keyboard ends the conversation, but not the server.",
                    "When its keyboard ends, the server closes the connection and goes on.",
                    "No line can be typed any more, so there is nothing that the server could answer the next client.",
                    "Let the conversation tell its caller that the keyboard has ended, and leave the accept loop then.",
                    "stage2.md#steps",
                    all(
                            inStage(2),
                            ofServer(),
                            inCheck("keyboard-ends"),
                            sentence("the server to end"),
                            runs(),
                            theProgramClosed())),
            new Mistake(
                    "end-of-keyboard-ignored",
                    "The end of the keyboard does not reach the client's loop.",
                    "The keyboard ends, and the client goes on as if more could be typed.",
                    "A read that returns -1 was taken for nothing, or the thread of the keyboard ended and left its pipe open.",
                    "Close the pipe's sink when standard input ends, and end the client when the source gives -1.",
                    "select.md#the-keyboard",
                    all(inStage(3), ofClient(), inCheck("keyboard-ends"), labSaw("it stays open"), runs())),
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
                                    all(
                                            nothingCame(),
                                            sentence("to print this line"),
                                            aThreadReadsTheKeyboardAlone())))),
            new Mistake(
                    "turn-not-awaited",
                    "The keyboard runs ahead: the next line is sent before its turn.",
                    "Two lines are typed at once, and both are sent although no answer has come between them.",
                    "In stage 2 people take turns, one line each, and what is typed early waits.",
                    "Send one line, then read one line from the other side, and only then ask the keyboard again.",
                    "stage2.md#steps",
                    any(
                            all(inCheck("waits-its-turn"), sentence("so early")),
                            all(inCheck("typed-early"), nothingCame(), somebodyElseReceived()))),
            new Mistake(
                    "second-client-served-at-once",
                    "A second client is served while the first one is still there.",
                    "The line of a client who should wait is printed during the conversation with another.",
                    "A thread for each client lets them all talk at once, and there is only one keyboard to answer them.",
                    "Serve one connection to its end before you call accept again; the kernel lets the next one wait.",
                    "functions.md#accept",
                    sentence("the waiting client's line yet")));

    private KeyboardMistakes() {}

    /** No thread of the program is with the socket: the only one that runs its code waits for the keyboard. */
    private static Clue aThreadReadsTheKeyboardAlone() {
        return all(evidence -> evidence.stacks().size() == 1, aThreadIsIn("java\\.io\\.FileInputStream\\.read\\w*"));
    }
}
