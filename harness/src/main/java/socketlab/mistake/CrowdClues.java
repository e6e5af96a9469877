package socketlab.mistake;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Clues in what many say at the same moment: in these checks every text says who it is of, over and over. */
final class CrowdClues {
    /** A word and its number, such as {@code alto3 sings} or {@code typed 12 of round 2}. */
    private static final Pattern VOICE = Pattern.compile("[a-z]+\\d+ (?:sings|is done)|(?:heard|typed) \\d+ of round");

    private static final Pattern WHOLE_TEXTS =
            Pattern.compile("(?:(?:\\[You\\] )?(?:heard|typed) \\d+ of round \\d+ -{240}\\|){2,}");

    private static final Pattern NAME = Pattern.compile("^\\d+(?:\\.\\d+){3}:\\d+: ");

    private static final Pattern PRINTED_NAME = Pattern.compile("^prints \"\\d+(?:\\.\\d+){3}:\\d+: ");

    /** Of long texts only the part that differs is kept. */
    private static final int BEGINNING = 40;

    private CrowdClues() {}

    /** What came is none of the texts that were sent, but made of parts of them, or of one and something else. */
    static Clue partsOfSeveralCame() {
        return evidence -> {
            Set<String> voices = voices(evidence.came());
            return voices.size() > 1 || voices.size() == 1 && !isWhole(evidence);
        };
    }

    /** The text came by itself, without the name before it; and the program does print names. */
    static Clue theNameWasPrintedApart() {
        return evidence -> {
            String text = NAME.matcher(evidence.wanted()).replaceFirst("");
            String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
            return !text.equals(evidence.wanted())
                    && evidence.came().startsWith(beginning)
                    && evidence.trail().stream()
                            .anyMatch(
                                    event -> PRINTED_NAME.matcher(event.event()).find());
        };
    }

    /** Several texts came on one line, each of them whole: only a line end was printed too late. */
    static Clue severalWholeTextsCame() {
        return evidence -> WHOLE_TEXTS.matcher(evidence.came()).matches();
    }

    /** What came is of somebody else altogether. */
    static Clue theTextOfAnotherCame() {
        return evidence -> {
            Set<String> wanted = voices(evidence.wanted());
            Set<String> came = voices(evidence.came());
            return !wanted.isEmpty() && !came.isEmpty() && !came.equals(wanted);
        };
    }

    /** Under the name of one sender came the words of another one. */
    static Clue theWordsOfAnotherCame() {
        return evidence -> {
            String wanted = TextClues.withoutSpeaker(evidence.wanted());
            String speaker = evidence.wanted().substring(0, evidence.wanted().length() - wanted.length());
            return !speaker.isEmpty()
                    && evidence.came().startsWith(speaker)
                    && !sender(wanted).equals(sender(evidence.came()));
        };
    }

    private static String sender(String line) {
        return line.replaceFirst("(?s).* of (sender\\d+) .*", "$1");
    }

    /** The leave stands before the last words, and these are in order. */
    static Clue theLeaveCameBeforeTheLastWords() {
        return evidence -> {
            List<String> wanted = evidence.wanted().lines().toList();
            List<String> came = evidence.came().lines().toList();
            int last = wanted.size() - 1;
            return last > 0
                    && came.size() == wanted.size()
                    && came.get(0).equals(wanted.get(last))
                    && came.subList(1, last + 1).equals(wanted.subList(0, last));
        };
    }

    private static Set<String> voices(String text) {
        return VOICE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(voice -> voice.replaceAll(" (sings|is done)", ""))
                .collect(Collectors.toSet());
    }

    /** As long as what was wanted, give or take the digits of a number. */
    private static boolean isWhole(Evidence evidence) {
        return Math.abs(evidence.came().length() - evidence.wanted().length()) < 8;
    }
}
