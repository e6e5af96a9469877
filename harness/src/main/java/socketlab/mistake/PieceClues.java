package socketlab.mistake;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import socketlab.transcript.TrailEvent;
import socketlab.transcript.Visible;

/** Clues in pieces: what was sent in several, or together, and how it came out of the program. */
final class PieceClues {
    private PieceClues() {}

    /** Of all that the program wrote a message alone ends with a carriage return, and the greeting does not. */
    static Clue onlyMessagesHaveACarriageReturn() {
        return evidence -> evidence.story().linesOf(evidence.listener()).stream()
                        .anyMatch(line -> line.startsWith("\"[") && line.endsWith("\\r\""))
                && evidence.story().linesOf(evidence.listener()).stream()
                        .noneMatch(line -> line.startsWith("\">") && line.endsWith("\\r\""));
    }

    /** Only a piece that somebody sent without a line end came as a line, while the rest of the line was to come. */
    static Clue aPieceCameAsALine() {
        return evidence -> pieces(evidence)
                .anyMatch(piece -> evidence.story().linesOf(evidence.listener()).stream()
                        .anyMatch(line -> line.equals('"' + piece + '"') || line.endsWith("] " + piece + '"')));
    }

    /** A message ends after the first piece of it. */
    static Clue cutAfterAPiece() {
        return evidence -> pieces(evidence)
                .anyMatch(piece -> Visible.escape(evidence.came()).equals(piece));
    }

    /** Pieces of the expected text that were sent for themselves; many a program trims what it reads. */
    private static Stream<String> pieces(Evidence evidence) {
        String wanted = Visible.escape(evidence.wanted());
        return evidence.story().given().stream()
                .filter(text -> !text.endsWith("\\n\"") && text.endsWith("\""))
                .map(text -> text.substring(1, text.length() - 1))
                .flatMap(piece -> Stream.of(piece, piece.strip()))
                .filter(piece -> piece.length() > 1 && wanted.contains(piece) && !wanted.endsWith(piece));
    }

    /** The line was sent or typed in one piece with an earlier one, and that one was handled. */
    static Clue cameTogetherWithAnEarlierLine() {
        return evidence -> {
            String text = Visible.escape(TextClues.withoutSpeaker(evidence.wanted()));
            return !text.isEmpty()
                    && evidence.story().given().stream()
                            .anyMatch(given -> given.matches("\".*\\\\n" + Pattern.quote(text) + "(\\\\r)?\\\\n.*")
                                    && evidence.trail().stream()
                                            .anyMatch(e -> e.event().matches("(receives|prints) .*")
                                                    && e.event().endsWith(firstLine(given) + '"')));
        };
    }

    private static String firstLine(String given) {
        return given.substring(1, given.indexOf("\\n")).replaceFirst("\\\\r$", "");
    }

    /** The text came, but not the name of who said it, which stands before the first text of a read only. */
    static Clue textCameWithoutItsSpeaker() {
        return evidence -> {
            String text = TextClues.withoutSpeaker(evidence.wanted());
            return !text.equals(evidence.wanted()) && evidence.story().hasLine(evidence.listener(), text);
        };
    }

    /** Somebody sent one line, and the one who is waiting has got several of the same kind. */
    static Clue oneLineCameAsSeveral() {
        return evidence -> {
            String kind = evidence.check().contains(".server.") ? "\"[" : "\"" + firstCharacters(evidence.wanted());
            long sent = evidence.story().given().stream()
                    .filter(text -> text.endsWith("\\n\""))
                    .count();
            long came = evidence.story().linesOf(evidence.listener()).stream()
                    .filter(line -> line.startsWith(kind))
                    .count();
            return came > Math.max(1, sent);
        };
    }

    /** An excerpt begins with dots. */
    private static String firstCharacters(String wanted) {
        String text = wanted.startsWith("…") ? wanted.substring(1) : wanted;
        return text.substring(0, Math.min(4, text.length()));
    }

    /** A carriage return that was sent or typed came out of the program again. */
    static Clue carriageReturnCameBack() {
        return evidence -> evidence.story().given().stream()
                .filter(text -> text.endsWith("\\r\\n\""))
                .map(text -> text.substring(1, text.length() - 3))
                .anyMatch(line -> evidence.trail().stream()
                        .anyMatch(e -> e.event().matches("(receives|prints) .*")
                                && (e.event().endsWith('"' + line + '"')
                                        || e.event().endsWith("] " + line + '"'))));
    }

    /** Half a line that another user has sent stands in the text that came. */
    static Clue mixedWithHalfALine() {
        return evidence -> evidence.story().given().stream()
                        .filter(text -> !text.endsWith("\\n\""))
                        .map(text -> text.substring(1, text.length() - 1))
                        .anyMatch(half -> foreign(evidence, half))
                || halvesSentByteByByte(evidence).anyMatch(half -> foreign(evidence, half));
    }

    private static boolean foreign(Evidence evidence, String half) {
        String wanted = TextClues.withoutSpeaker(evidence.wanted());
        return !half.isEmpty()
                && !wanted.startsWith(half)
                && TextClues.withoutSpeaker(evidence.came()).equals(half + wanted);
    }

    /** Somebody sent a text byte by byte. */
    static Clue sentByteByByte() {
        return evidence -> evidence.trail().stream().anyMatch(e -> e.event().endsWith("\" one byte at a time"));
    }

    /** Texts without a line end that were sent byte by byte. */
    private static Stream<String> halvesSentByteByByte(Evidence evidence) {
        return evidence.trail().stream()
                .map(TrailEvent::event)
                .filter(e -> e.startsWith("sends \"") && e.endsWith("\" one byte at a time") && !e.contains("\\n"))
                .map(e -> e.substring(7, e.indexOf("\" one byte")));
    }
}
