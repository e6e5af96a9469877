package socketlab.mistake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Clues in what was expected and what came instead. */
final class TextClues {
    private static final Pattern SPEAKER = Pattern.compile("^\\[[^\\]]*] ");

    private TextClues() {}

    /** Nothing came, while the program was still there and nothing had been closed. */
    static Clue nothingCame() {
        return evidence -> evidence.words().equals("nothing");
    }

    /** Instead of the text came the end of the stream. */
    static Clue endCame() {
        return evidence -> evidence.words().equals("nothing but the end of the stream");
    }

    static Clue resetCame() {
        return evidence -> evidence.words().equals("nothing but a reset (RST)");
    }

    /** The program had ended when something was expected of it. */
    static Clue itHadEnded() {
        return evidence -> evidence.words().equals("nothing: the program has ended");
    }

    /** The lab's own words for what it saw. */
    static Clue labSaw(String part) {
        return evidence -> evidence.words().contains(part);
    }

    static Clue textCame() {
        return evidence -> !evidence.came().isEmpty();
    }

    static Clue came(String part) {
        return evidence -> evidence.came().contains(part);
    }

    static Clue cameExactly(String text) {
        return evidence -> evidence.actual() != null
                && evidence.actual().isText()
                && evidence.came().equals(text);
    }

    static Clue expected(String text) {
        return evidence -> text.equals(evidence.expected());
    }

    static Clue expectedPart(String part) {
        return evidence -> evidence.wanted().contains(part);
    }

    /** What came is the beginning of what was expected. */
    static Clue cutShort() {
        return evidence -> !evidence.came().isEmpty()
                && evidence.wanted().length() > evidence.came().length()
                && evidence.wanted().startsWith(evidence.came().stripTrailing());
    }

    /** All of it came, but no line end after it. */
    static Clue onlyTheLineEndIsMissing() {
        return evidence -> evidence.words().startsWith("no line end after");
    }

    /** The expected text came with something before it on the same line. */
    static Clue somethingStandsBefore() {
        return evidence -> !evidence.wanted().isEmpty()
                && evidence.came().length() > evidence.wanted().length()
                && evidence.came().endsWith(evidence.wanted());
    }

    /** The expected text came with this directly before or after it. */
    static Clue cameWith(String before, String after) {
        return evidence -> !evidence.came().isEmpty() && evidence.came().equals(before + evidence.wanted() + after);
    }

    /** All that is wrong is a slash before an address. */
    static Clue cameWithASlash() {
        return evidence -> evidence.came().matches("(?s).*/[\\d.]+:\\d+.*")
                && evidence.came().replaceAll("/(?=[\\d.]+:\\d+)", "").equals(evidence.wanted());
    }

    /** The protocol spells this line out, but for names and numbers in it. */
    static Clue isDefinedByTheProtocol() {
        return evidence -> evidence.wanted()
                .matches("(Chat Server started|> (Connected|New user)|< (The user|You have been)|\\[You] |exit$).*");
    }

    /** Replacement characters came, where characters of several bytes were expected. */
    static Clue damagedCharacters() {
        return evidence -> evidence.came().contains("\ufffd")
                && evidence.came().length() >= evidence.wanted().length()
                && !evidence.wanted().contains("\ufffd")
                && evidence.wanted().getBytes(UTF_8).length > evidence.wanted().length();
    }

    /** The text came as another charset than UTF-8 would write it, or read it. */
    static Clue anotherCharset() {
        return evidence -> {
            List<String> variants = Stream.concat(writtenIn(evidence.wanted()), readIn(evidence.wanted()))
                    .filter(text -> !text.equals(evidence.wanted()))
                    .toList();
            return variants.contains(evidence.came()) || variants.stream().anyMatch(evidence.story()::hasLine);
        };
    }

    private static Stream<String> writtenIn(String text) {
        return Stream.of(ISO_8859_1, US_ASCII).map(charset -> new String(text.getBytes(charset), UTF_8));
    }

    private static Stream<String> readIn(String text) {
        return Stream.of(ISO_8859_1, Charset.forName("windows-1252"), US_ASCII)
                .map(charset -> new String(text.getBytes(UTF_8), charset));
    }

    /** The text came, but blanks at its ends did not. */
    static Clue blanksAreMissing() {
        return evidence -> {
            String wanted = withoutSpeaker(evidence.wanted());
            String came = withoutSpeaker(evidence.came());
            return !came.isEmpty()
                    && came.length() < wanted.length()
                    && came.strip().equals(wanted.strip());
        };
    }

    static Clue expectedOnlySpaces() {
        return evidence -> {
            String text = withoutSpeaker(evidence.wanted());
            return !text.isEmpty() && text.isBlank();
        };
    }

    /** The text came without the name of who said it. */
    static Clue speakerIsMissing() {
        return evidence -> !evidence.came().isEmpty()
                && SPEAKER.matcher(evidence.wanted()).find()
                && withoutSpeaker(evidence.wanted()).equals(evidence.came());
    }

    /** The line came with the same characters but for case, punctuation and blanks. */
    static Clue spelledInAnotherWay() {
        return evidence -> !evidence.came().isEmpty()
                && !evidence.came().equals(evidence.wanted())
                && !evidence.wanted().contains("\n")
                && letters(evidence.came()).equals(letters(evidence.wanted()));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    static String withoutSpeaker(String line) {
        return SPEAKER.matcher(line).replaceFirst("");
    }
}
