package socketlab.mistake;

import static socketlab.mistake.Clue.all;
import static socketlab.mistake.Clue.any;
import static socketlab.mistake.Clue.inCheck;
import static socketlab.mistake.Clue.inStage;
import static socketlab.mistake.Clue.ofClient;
import static socketlab.mistake.Clue.ofServer;
import static socketlab.mistake.Clue.sentence;
import static socketlab.mistake.ProgramClues.endedWith;
import static socketlab.mistake.ProgramClues.runs;
import static socketlab.mistake.TextClues.cameExactly;
import static socketlab.mistake.TextClues.endCame;
import static socketlab.mistake.TextClues.expected;
import static socketlab.mistake.TextClues.itHadEnded;
import static socketlab.mistake.TextClues.labSaw;
import static socketlab.mistake.TextClues.nothingCame;
import static socketlab.mistake.TrailClues.brokeItsOwnPipe;
import static socketlab.mistake.TrailClues.heardAfterItsEnd;
import static socketlab.mistake.TrailClues.programWrote;
import static socketlab.mistake.TrailClues.somebodyElseReceived;
import static socketlab.mistake.TrailClues.theProgramClosed;

import java.util.List;

/** Two people who take turns: whose turn it is, what ends their conversation, and who comes next. */
final class ConversationMistakes {
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
                    sentence("the waiting client's line yet")),
            new Mistake(
                    "one-turn-only",
                    "The conversation is over after its first turn.",
                    "After one question and one answer the program ends.",
                    "The four steps of a turn are there, but not the loop around them.",
                    "Repeat the turn in a loop that ends with EXIT, the end of the keyboard, or the end of the stream.",
                    "stage2.md#steps",
                    all(inStage(2), ofClient(), inCheck("takes-turns"), expected("second question"), endedWith(0))),
            new Mistake(
                    "accept-loop-missing",
                    "The server serves one client and then ends.",
                    "The second client cannot connect, and the server has ended with exit status 0.",
                    "accept returns one connection, and after it the program has come to its end.",
                    "Put accept and all that follows into a loop that never ends.",
                    "functions.md#accept",
                    all(
                            inStage(1, 2),
                            ofServer(),
                            endedWith(0),
                            labSaw("Connection refused"),
                            inCheck("serves-next", "client-leaves"))),
            new Mistake(
                    "half-close-too-early",
                    "The program half-closes although it has more to say.",
                    "After the first answer comes the end of the stream, while the program still reads.",
                    "shutdownOutput says that nothing more will be written, and cannot be taken back.",
                    "Leave shutdownOutput to stage 1: in a conversation it is the line end that completes a line.",
                    "functions.md#close",
                    all(inStage(2), endCame(), any(heardAfterItsEnd(), brokeItsOwnPipe()))),
            new Mistake(
                    "exit-ends-the-server",
                    "EXIT ends the whole server, not only the conversation.",
                    "EXIT is typed at the server, and the next client cannot connect.",
                    "At the server EXIT is the end of one conversation, and there may be others after it.",
                    "At EXIT close this connection and go back to accept; leave System.exit alone.",
                    "stage2.md#steps",
                    all(inStage(2), ofServer(), inCheck("exit"), endedWith(0), labSaw("Connection refused"))));

    private ConversationMistakes() {}
}
