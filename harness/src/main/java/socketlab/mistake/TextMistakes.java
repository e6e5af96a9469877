package socketlab.mistake;

import static socketlab.mistake.Clue.all;
import static socketlab.mistake.Clue.any;
import static socketlab.mistake.Clue.inCheck;
import static socketlab.mistake.Clue.inStage;
import static socketlab.mistake.Clue.not;
import static socketlab.mistake.Clue.ofClient;
import static socketlab.mistake.Clue.sentence;
import static socketlab.mistake.PieceClues.sentByteByByte;
import static socketlab.mistake.ProgramClues.complains;
import static socketlab.mistake.ProgramClues.complainsOfAFormat;
import static socketlab.mistake.ProgramClues.runs;
import static socketlab.mistake.TextClues.anotherCharset;
import static socketlab.mistake.TextClues.blanksAreMissing;
import static socketlab.mistake.TextClues.came;
import static socketlab.mistake.TextClues.cameWith;
import static socketlab.mistake.TextClues.cameWithASlash;
import static socketlab.mistake.TextClues.damagedCharacters;
import static socketlab.mistake.TextClues.endCame;
import static socketlab.mistake.TextClues.expectedOnlySpaces;
import static socketlab.mistake.TextClues.itHadEnded;
import static socketlab.mistake.TextClues.nothingCame;
import static socketlab.mistake.TextClues.somethingStandsBefore;
import static socketlab.mistake.TrailClues.nobodyHasIt;
import static socketlab.mistake.TrailClues.programWrote;
import static socketlab.mistake.TrailClues.somebodySentBadBytes;

import java.util.List;

/** What becomes of the text itself. */
final class TextMistakes {
    static final List<Mistake> ALL = List.of(
            new Mistake(
                    "character-cut-in-two",
                    "Each piece is decoded by itself, so a character that was cut in two is damaged.",
                    "A character of several bytes comes as replacement characters when its bytes arrive one by one.",
                    "In UTF-8 a character may take up to four bytes, and a read may end between them.",
                    "Collect the bytes first, cut at the line end or the end of the stream, and decode the whole at once.",
                    "select.md#bytes-not-messages",
                    all(
                            sentByteByByte(),
                            any(
                                    damagedCharacters(),
                                    complains("MalformedInputException|Input length = \\d|UnicodeDecodeError")))),
            new Mistake(
                    "another-charset",
                    "Text is turned into bytes, or bytes into text, in another charset than UTF-8.",
                    "Letters with accents and signs of other scripts come as question marks or as other signs.",
                    "getBytes() and readers without a charset take the system's own, and it need not be UTF-8.",
                    "Name StandardCharsets.UTF_8 wherever text becomes bytes or bytes become text.",
                    "functions.md#read-and-write",
                    anotherCharset()),
            new Mistake(
                    "decoder-throws",
                    "The decoder throws at bytes that are not UTF-8.",
                    "After such bytes a user, a conversation or the client is lost, or what this user says next.",
                    "A decoder made with newDecoder() reports bad bytes as a MalformedInputException.",
                    "Decode with new String(bytes, UTF_8), which puts replacement characters in, or pass the bytes on.",
                    "select.md#bytes-not-messages",
                    all(
                            inCheck("not-utf8"),
                            any(
                                    complains("MalformedInputException|Input length = \\d|UnicodeDecodeError"),
                                    all(inStage(3), nothingCame(), runs(), somebodySentBadBytes())),
                            any(nothingCame(), endCame(), itHadEnded()))),
            new Mistake(
                    "text-as-format",
                    "What somebody else wrote is used as a format.",
                    "A line with percent signs does not come, and Java complains of a format or a conversion.",
                    "printf and String.format look for percent signs in their first argument, whoever wrote it.",
                    "Print text with print, and join strings with +; if you need a format, write \"%s\" and pass the text.",
                    "stage3.md#steps",
                    all(inCheck("format-signs"), complainsOfAFormat())),
            new Mistake(
                    "blanks-taken-off",
                    "Blanks at the ends of the text are taken off.",
                    "The text comes, but without the spaces or line breaks at its beginning or end.",
                    "trim and strip take off everything blank at both ends, not only the line end.",
                    "Take off the line end alone, and leave the text as it is.",
                    "protocol.md#lines.blank",
                    any(blanksAreMissing(), all(inStage(3), expectedOnlySpaces(), nothingCame(), programWrote("")))),
            new Mistake(
                    "sends-what-it-shows",
                    "What the client shows to its user is what it sends.",
                    "The server receives [You] and the text.",
                    "The mark [You] is for the screen; the server puts the right name before the line itself.",
                    "Send the typed text and a line end, and print [You] and the text on your own screen.",
                    "stage3.md#steps",
                    cameWith("[You] ", "")),
            new Mistake(
                    "escape-codes-without-a-terminal",
                    "Escape codes are printed although there is no terminal.",
                    "In a pipe or a file the output has signs such as \\x1b[1A in it.",
                    "Escape codes mean something to a terminal only, and elsewhere they are rubbish.",
                    "Print them only when both standard input and output are a terminal; without one print plain lines.",
                    "stage3.md#steps",
                    any(sentence("not to print an escape code"), all(somethingStandsBefore(), came("\u001b")))),
            new Mistake(
                    "something-before-the-line",
                    "Something else is printed on the same line before the text.",
                    "The line comes with a label or a prompt in front of it.",
                    "A defined line stands alone on its line, so that other programs can find it.",
                    "Print the line and nothing else; a prompt goes to standard error, or ends with a line end.",
                    "protocol.md#common.output",
                    all(
                            any(inStage(1, 2), ofClient()),
                            somethingStandsBefore(),
                            not(cameWithASlash()),
                            nobodyHasIt())));

    private TextMistakes() {}
}
