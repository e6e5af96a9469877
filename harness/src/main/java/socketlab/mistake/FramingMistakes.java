package socketlab.mistake;

import static socketlab.mistake.Clue.all;
import static socketlab.mistake.Clue.any;
import static socketlab.mistake.Clue.inCheck;
import static socketlab.mistake.Clue.inStage;
import static socketlab.mistake.Clue.not;
import static socketlab.mistake.Clue.sentence;
import static socketlab.mistake.PieceClues.aPieceCameAsALine;
import static socketlab.mistake.PieceClues.cameTogetherWithAnEarlierLine;
import static socketlab.mistake.PieceClues.carriageReturnCameBack;
import static socketlab.mistake.PieceClues.cutAfterAPiece;
import static socketlab.mistake.PieceClues.mixedWithHalfALine;
import static socketlab.mistake.PieceClues.oneLineCameAsSeveral;
import static socketlab.mistake.PieceClues.onlyMessagesHaveACarriageReturn;
import static socketlab.mistake.PieceClues.textCameWithoutItsSpeaker;
import static socketlab.mistake.ProgramClues.aThreadIsIn;
import static socketlab.mistake.ProgramClues.complains;
import static socketlab.mistake.ProgramClues.runs;
import static socketlab.mistake.ProgramClues.usesWithout;
import static socketlab.mistake.SizeClues.cutAtARoundNumber;
import static socketlab.mistake.TextClues.cameExactly;
import static socketlab.mistake.TextClues.cameWith;
import static socketlab.mistake.TextClues.cutShort;
import static socketlab.mistake.TextClues.endCame;
import static socketlab.mistake.TextClues.nothingCame;
import static socketlab.mistake.TextClues.onlyTheLineEndIsMissing;
import static socketlab.mistake.TextClues.resetCame;
import static socketlab.mistake.TrailClues.listenerHasAtMost;
import static socketlab.mistake.TrailClues.nobodyHasIt;
import static socketlab.mistake.TrailClues.theSpeakerWasThrownOut;

import java.util.List;

/** Where a line or a message begins and ends. */
final class FramingMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "one-buffer-for-all-users",
                    "The half lines of all users are kept in one buffer.",
                    "A line begins with what somebody else had begun to write.",
                    "Between two reads of one user there are reads of others, and their bytes end up in the same place.",
                    "Give each user a buffer of their own, in an object that you attach to the selection key.",
                    "select.md#bytes-not-messages",
                    mixedWithHalfALine()),
            new Mistake(
                    "one-read-is-one-message",
                    "Each read is taken for one message.",
                    "Only the first piece of a text comes, or every piece comes as a line of its own.",
                    "TCP carries bytes and marks no messages, so one read returns whatever has arrived so far.",
                    "Collect the bytes, and cut them where the protocol says: at the line end in stages 2 and 3, at "
                            + "the end of the stream in stage 1.",
                    "select.md#bytes-not-messages",
                    any(
                            cutAfterAPiece(),
                            aPieceCameAsALine(),
                            all(cameTogetherWithAnEarlierLine(), textCameWithoutItsSpeaker()),
                            all(inCheck("long-lines", "line-of-5-kilobytes"), cutShort(), oneLineCameAsSeveral()))),
            new Mistake(
                    "rest-of-a-read-lost",
                    "When one read brings several lines, not all of them are handled.",
                    "Of lines that were sent at once the first comes, and a later one never does.",
                    "Lines that are written one after the other often arrive together, so one read may bring many.",
                    "After each read take lines out of the buffer in a loop, while it holds a line end, and keep the rest.",
                    "select.md#bytes-not-messages",
                    all(inStage(3), nothingCame(), cameTogetherWithAnEarlierLine(), nobodyHasIt())),
            new Mistake(
                    "read-ahead-lost",
                    "A new reader is made for each turn, and what the old one has read ahead is lost.",
                    "Of lines that were sent or typed at once the first comes, and the program waits for the second for ever.",
                    "A reader takes as many bytes as it can get into its own buffer, more than the line you asked for.",
                    "Make one reader for the keyboard and one for each connection, before the loop, and use it for every line.",
                    "stage2.md#steps",
                    all(
                            inStage(2),
                            inCheck("typed-early", "waits-its-turn", "splits-lines"),
                            nothingCame(),
                            runs(),
                            cameTogetherWithAnEarlierLine(),
                            nobodyHasIt())),
            new Mistake(
                    "carriage-return-kept",
                    "The carriage return of a Windows line end is kept as a part of the line.",
                    "A line comes with one more character at its end, or is not recognized as the word it is.",
                    "Some programs end a line with two characters, \\r and \\n, and cutting at \\n leaves the first one.",
                    "Cut at \\n, and when the last byte of the line is \\r take it off, too.",
                    "stage2.md#steps",
                    any(
                            cameWith("", "\r"),
                            all(inCheck("carriage-return"), carriageReturnCameBack()),
                            all(sentence("a message without text"), onlyMessagesHaveACarriageReturn()))),
            new Mistake(
                    "no-room-for-the-line-end",
                    "The buffer has room for the longest text, but not for what stands around it.",
                    "A line of exactly 65,536 bytes comes without its last characters or its line end.",
                    "The protocol counts the text alone, and the name before it and the line end come on top.",
                    "Let the buffer grow, or make it larger than the longest text by the name and the line end.",
                    "select.md#writing-is-the-hard-half",
                    all(inCheck("long-lines", "line-of-64-kilobytes"), onlyTheLineEndIsMissing())),
            new Mistake(
                    "missing-line-end",
                    "The text is written without its line end.",
                    "All of the text comes, but as a line that is not finished.",
                    "readLine and Scanner take the line end off, and write and print do not put it back.",
                    "Write \\n after the text. On the wire it is always \\n, and println would write the system's own.",
                    "stage2.md#steps",
                    all(onlyTheLineEndIsMissing(), not(inCheck("long-lines", "line-of-64-kilobytes")))),
            new Mistake(
                    "line-buffer-overflows",
                    "The buffer for a line has a fixed size, and a longer line makes it overflow.",
                    "A long line ends the connection or the program, with a BufferOverflowException.",
                    "A ByteBuffer does not grow, and put throws when there is no room left.",
                    "Let the buffer grow with the line, for instance with a ByteArrayOutputStream, up to a bound.",
                    "select.md#bytes-not-messages",
                    all(
                            inCheck("long-lines", "line-of-5-kilobytes", "line-of-64-kilobytes"),
                            complains("BufferOverflowException|ArrayIndexOutOfBoundsException"))),
            new Mistake(
                    "lines-too-long-refused",
                    "Lines are refused that are no longer than the protocol allows.",
                    "The connection is closed when a long line comes, although it has at most 65,536 bytes.",
                    "A bound against endless lines was set below the longest line that must pass.",
                    "Set the bound well above 65,536 bytes, for instance at one mebibyte.",
                    "select.md#bytes-not-messages",
                    all(
                            inCheck("long-lines", "line-of-5-kilobytes", "line-of-64-kilobytes"),
                            any(nothingCame(), endCame(), resetCame()),
                            runs(),
                            theSpeakerWasThrownOut())),
            new Mistake(
                    "fixed-size-buffer",
                    "What does not fit into one buffer of fixed size is lost.",
                    "A long text ends early, at a round number of bytes.",
                    "An array or a ByteBuffer holds so much and no more, and a text may be longer.",
                    "Read and write in a loop until nothing is left, and let the place where you collect grow.",
                    "functions.md#read-and-write",
                    all(
                            inCheck(
                                    "large-message",
                                    "large-reply",
                                    "long-message",
                                    "long-lines",
                                    "line-of-5-kilobytes"),
                            cutShort(),
                            cutAtARoundNumber(),
                            listenerHasAtMost(3))),
            new Mistake(
                    "flip-forgotten",
                    "After a read into a ByteBuffer nobody calls flip.",
                    "Users can connect, and nothing of what they write ever comes out.",
                    "After the read the buffer's position stands behind the new bytes, and what is read from there is not them.",
                    "Call flip() between read(buffer) and taking the bytes out, and clear() or compact() before the next read.",
                    "select.md#bytes-not-messages",
                    all(
                            inStage(3),
                            inCheck("relays", "idle-user", "prints-lines"),
                            nothingCame(),
                            runs(),
                            nobodyHasIt(),
                            usesWithout(
                                    "java/nio/channels/SocketChannel.read",
                                    "java/nio/ByteBuffer.flip",
                                    "java/nio/ByteBuffer.rewind",
                                    "java/nio/ByteBuffer.limit",
                                    "java/nio/ByteBuffer.position",
                                    "java/nio/ByteBuffer.array"),
                            aThreadIsIn("sun\\.nio\\.ch\\.SelectorImpl\\.select"))),
            new Mistake(
                    "waits-for-a-line-end",
                    "The message is read with readLine, which waits for a line end.",
                    "A message without a line end is never answered, or loses its line breaks.",
                    "In stage 1 the end of the message is the end of the stream, and it need not have a single line end.",
                    "Read bytes until read returns -1, for instance with readAllBytes and a bound.",
                    "stage1.md#steps",
                    all(inCheck("keeps-line-breaks"), any(cameExactly("first"), cameExactly("first\n")))));

    private FramingMistakes() {}
}
