package socketlab.mistake;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clues in numbers and in the order of lines. */
final class CountClues {
    private static final Pattern COUNT = Pattern.compile("\\((\\d+) users? online\\)");

    private static final Pattern LINE = Pattern.compile("\\bline (\\d+) of ");

    private CountClues() {}

    /** The same line came, but its number is this much larger. */
    static Clue countIsOffBy(int difference) {
        return evidence -> difference != 0 && countDifference(evidence) == difference;
    }

    static Clue countIsTooLarge() {
        return evidence -> countDifference(evidence) > 0;
    }

    private static int countDifference(Evidence evidence) {
        Matcher wanted = COUNT.matcher(evidence.wanted());
        Matcher came = COUNT.matcher(evidence.came());
        boolean sameLine = wanted.find()
                && came.find()
                && evidence.wanted()
                        .substring(0, wanted.start())
                        .equals(evidence.came().substring(0, came.start()));
        return sameLine ? Integer.parseInt(came.group(1)) - Integer.parseInt(wanted.group(1)) : 0;
    }

    /** Who waited for a notice of this kind has got two of them with the same number. */
    static Clue aNumberCameTwice() {
        return evidence -> {
            String kind = evidence.wanted().contains(" left ") ? " left " : " entered ";
            List<String> counts = evidence.story().linesOf(evidence.listener()).stream()
                    .filter(line -> line.contains(kind))
                    .flatMap(line -> COUNT.matcher(line).results().map(MatchResult::group))
                    .toList();
            return counts.size() > Set.copyOf(counts).size();
        };
    }

    /** Only the word differs: {@code user} where it should be {@code users}, or the other way round. */
    static Clue onlyThePluralDiffers() {
        return evidence -> !evidence.came().equals(evidence.wanted())
                && COUNT.matcher(evidence.wanted()).find()
                && evidence.came()
                        .replace("users online", "user online")
                        .equals(evidence.wanted().replace("users online", "user online"));
    }

    /** The number came as the character that stands so far behind the character 0. */
    static Clue countIsOneCharacter() {
        return evidence -> {
            Matcher wanted = COUNT.matcher(evidence.wanted());
            return wanted.find()
                    && evidence.came().contains("(" + (char) ('0' + Integer.parseInt(wanted.group(1))) + " user")
                    && Integer.parseInt(wanted.group(1)) > 9;
        };
    }

    /** All expected lines came, in another order. */
    static Clue sameLinesInAnotherOrder() {
        return evidence -> {
            List<String> wanted = evidence.wanted().lines().sorted().toList();
            return wanted.size() > 1
                    && !evidence.came()
                            .lines()
                            .toList()
                            .equals(evidence.wanted().lines().toList())
                    && evidence.came().lines().sorted().toList().equals(wanted);
        };
    }

    /** Another line came that differs in nothing but its numbers. */
    static Clue sameLineWithAnotherNumber() {
        return evidence -> !evidence.came().isEmpty()
                && !evidence.came().equals(evidence.wanted())
                && withoutNumbers(evidence.came()).equals(withoutNumbers(evidence.wanted()));
    }

    static Clue fromTheSameSpeaker() {
        return evidence -> {
            String speaker = evidence.wanted().replaceFirst("(?s)].*", "]");
            return evidence.came().startsWith(speaker);
        };
    }

    /** The number of the line is that of one sent in the same breath: five at a time are. One further off says that lines lack. */
    static Clue numberIsNear() {
        return evidence -> {
            Matcher wanted = LINE.matcher(evidence.wanted());
            Matcher came = LINE.matcher(evidence.came());
            return !wanted.find()
                    || !came.find()
                    || Math.abs(Integer.parseInt(wanted.group(1)) - Integer.parseInt(came.group(1))) < 5;
        };
    }

    private static String withoutNumbers(String text) {
        return text.replaceAll("\\d+", "");
    }

    /** Among lines that are all expected stands one that is not, and it begins so. */
    static Clue extraLine(String beginning) {
        return evidence -> {
            List<String> wanted = Arrays.asList(evidence.wanted().split("\n"));
            return wanted.size() > 1
                    && evidence.came()
                            .lines()
                            .filter(line -> !wanted.contains(line))
                            .anyMatch(l -> l.startsWith(beginning))
                    && evidence.came().lines().toList().containsAll(wanted);
        };
    }
}
